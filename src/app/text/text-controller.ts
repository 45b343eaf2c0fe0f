import type {ReactiveControllerHost} from 'lit';
import {msg} from '@lit/localize';
import type {WordTrie} from '../../core/words/word-trie.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import {inCase, type TextCase} from '../../core/words/text-case.ts';
import {swapDoubtful} from '../../core/text/doubtful-letter.ts';
import type {SpellAction, Spelling} from '../../core/text/spell.ts';
import {toSpellAction} from '../../core/text/to-spell-action.ts';
import {CopyController, type CopyState} from './copy-controller.ts';
import type {KeyAction} from './key-action.ts';
import {KeyboardController} from './keyboard-controller.ts';
import {PhrasesController} from './phrases-controller.ts';
import {offeredWords, OffersController, type OffersState} from '../words/offers-controller.ts';
import type {OwnWords} from '../../contracts/own-words.ts';
import type {Clock} from '../../contracts/clock.ts';
import {shareText} from './share-text.ts';
import {SpeechController, type SpeechSurroundings} from '../sound/speech-controller.ts';
import {SpellingController} from './spelling-controller.ts';
import {TextStore} from './text-store.ts';

export interface TextOptions {
  readonly window: Window;
  readonly storage: Storage | null;
  readonly clock: Clock;
  readonly clipboard: Pick<Clipboard, 'writeText'> | undefined;
  /** Undefined where the system has no way to. */
  readonly share: ((text: string) => Promise<void>) | undefined;
  /** Undefined where the browser cannot speak. */
  readonly speech: SpeechSurroundings | undefined;
  /** How the text is written for people. */
  readonly textCase: () => TextCase;
  /** `voiceURI` of the voice to speak with, or null for the browser's choice. */
  readonly voice: () => string | null;
  readonly loadWords: () => Promise<WordTrie>;
  readonly ownWords: () => OwnWords;
  /** Whether keys are for the text now. */
  readonly takesKeys: () => boolean;
}

/** The text in all its parts: what is spelled, the words offered for it, its keys, its ways to others. */
export class TextController {
  readonly speech: SpeechController;
  readonly phrases: PhrasesController;
  private readonly writing: SpellingController;
  private readonly offering: OffersController;
  private readonly copying: CopyController;
  private readonly options: TextOptions;

  constructor(host: ReactiveControllerHost, options: TextOptions) {
    const {window, storage, clock, clipboard, loadWords, ownWords} = options;
    const offered = () => offeredWords(this.offering.state);
    const store = new TextStore(storage);
    const show = (words: string) => this.inCase(words);
    this.writing = new SpellingController(host, store, clock, {offered, events: window, show});
    this.offering = new OffersController(host, {
      spelling: () => this.writing.state,
      ownWords,
      loadWords,
      apply: (action) => this.apply(action),
      say: (sentence) => this.say(sentence),
    });
    this.options = options;
    this.phrases = new PhrasesController(host, storage);
    this.speech = new SpeechController(host, options.speech, clock);
    this.copying = new CopyController(host, clipboard, clock);
    new KeyboardController(host, {
      target: window,
      spelling: () => this.writing.state,
      offers: () => this.offering.state,
      takesKeys: options.takesKeys,
      onAction: (action) => this.onKey(action),
    });
  }

  get spelling(): Spelling {
    return this.writing.state;
  }

  /** The text as it is written for people. */
  get shown(): string {
    return this.inCase(this.spelling.text);
  }

  get offers(): OffersState {
    return this.offering.state;
  }

  get copyState(): CopyState {
    return this.copying.state;
  }

  /** What the live region should hold. */
  get announcement(): string {
    return this.writing.announcement;
  }

  apply(action: SpellAction): void {
    this.writing.apply(action);
  }

  /** Puts what the camera read into the text. */
  read(event: ReadingEvent): void {
    this.apply(toSpellAction(event));
  }

  accept(word: string): void {
    this.offering.accept(word);
  }

  /** Changes a letter typed in doubt to the other it may be. */
  swap(): void {
    const action = swapDoubtful(this.spelling);
    if (action !== null) this.apply(action);
  }

  /** What is spelled from now on is a word of its own. */
  beginWord(): void {
    const {text} = this.spelling;
    if (text !== '' && !text.endsWith(' ')) this.apply({kind: 'space'});
  }

  async copy(copied = msg('Copied')): Promise<void> {
    const outcome = await this.copying.copy(this.shown);
    this.say(outcome === 'copied' ? copied : msg('The browser did not allow copying'));
  }

  /** Offers the text to other apps; where there is no way to, it is copied. */
  async share(): Promise<void> {
    const outcome = await shareText(this.options.share, this.shown);
    if (outcome === 'impossible') {
      await this.copy(msg('There is no way to share here, so the text is copied'));
    }
  }

  /** Speaks the text, or ends that. */
  speak(): void {
    if (this.speech.state === 'speaking') this.speech.stop();
    else this.speech.speak(this.spoken, this.options.voice());
  }

  say(sentence: string): void {
    this.writing.say(sentence);
  }

  /** Writes the text again: an earlier write may have failed, and a reload must not cost a letter. */
  save(): void {
    this.writing.save();
  }

  /** Words in capitals are taken for initials by many voices. */
  private get spoken(): string {
    const textCase = this.options.textCase();
    return inCase(this.spelling.text, textCase === 'capitals' ? 'lower' : textCase);
  }

  private inCase(words: string): string {
    return inCase(words, this.options.textCase());
  }

  private onKey(action: KeyAction): void {
    if (action.kind === 'copy') void this.copy();
    else if (action.kind === 'accept') this.accept(action.word);
    else if (action.kind === 'dismiss') this.offering.dismiss();
    else this.apply(action);
  }
}
