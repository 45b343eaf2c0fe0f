import type {ReactiveControllerHost} from 'lit';
import type {PhraseChange} from '../../core/text/change-phrases.ts';
import {readStored} from '../common/storage.ts';
import type {PhraseBook} from './phrase-book.ts';
import {NO_PHRASES_YET, type PhrasesState} from './phrases-state.ts';

/** The person's own phrases. What keeps them is fetched where there are any, or with the first. */
export class PhrasesController {
  private book: PhraseBook | null = null;
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly storage: Storage | null;

  /** @param storage null where the browser keeps nothing */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, storage: Storage | null) {
    this.host = host;
    this.storage = storage;
    if (readStored(storage, 'fingerspell.phrases') !== null) void this.open();
  }

  get state(): PhrasesState {
    return this.book?.state ?? NO_PHRASES_YET;
  }

  async apply(change: PhraseChange): Promise<void> {
    const book = await this.open();
    book.apply(change);
    this.host.requestUpdate();
  }

  private async open(): Promise<PhraseBook> {
    const {PhraseBook} = await import('./phrase-book.ts');
    this.book ??= new PhraseBook(this.storage);
    this.host.requestUpdate();
    return this.book;
  }
}
