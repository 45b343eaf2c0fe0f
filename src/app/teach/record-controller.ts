import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LONGEST_READ, type RecordedWord} from '../../contracts/recorded-words.ts';
import type {ReadingChoices} from '../../core/letters/reading-choices.ts';
import {chooseWord} from '../../core/teach/choose-word.ts';
import {packWord, type RecordedFrame} from '../../core/teach/pack-word.ts';
import {
  BEGUN_RECORDING,
  endRecording,
  stepRecording,
  type WordRecording,
} from '../../core/teach/record-word.ts';
import {readFrames} from '../../core/text/read-frames.ts';
import type {LiveFeed} from '../live/live-feed.ts';
import {RecordedWordsStore, type RecordedWordsState} from './recorded-words-store.ts';

export type RecordState =
  | {readonly kind: 'off'}
  | {
      readonly kind: 'recording';
      /** What is to be spelled. */
      readonly word: string;
      readonly recording: WordRecording;
      /** The word kept before it; null before the first, and once it is taken back. */
      readonly last: RecordedWord | null;
    };

export interface RecordOptions {
  readonly live: () => LiveFeed;
  /** Null where the browser keeps nothing. */
  readonly storage: () => Storage | null;
  /** Whether the screen is in front; a word is begun anew when it comes back. */
  readonly isShown: () => boolean;
  /** What the app reads with. */
  readonly reading: () => {
    readonly choices: ReadingChoices;
    /** From the model card. */
    readonly rejectBelow: number;
    /** SHA-256 of the network's weights. */
    readonly network: string;
    /** Whether the person taught the network their hand. */
    readonly taught: boolean;
  };
  readonly now: () => Date;
  /** Draws a name for whoever records the first word. */
  readonly newPerson: () => string;
}

/** Asks for words, one after the other, keeps what was seen of each, and erases it again. */
export class RecordController implements ReactiveController {
  private current: RecordState = {kind: 'off'};
  private store: RecordedWordsStore | null = null;
  private passed: readonly string[] = [];
  private endListening: (() => void) | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly options: RecordOptions;

  constructor(host: ReactiveControllerHost, options: RecordOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get state(): RecordState {
    return this.current;
  }

  get recorded(): RecordedWordsState {
    return this.kept.state;
  }

  /** What a file of all words says; null when there are none. */
  get fileText(): string | null {
    return this.kept.text;
  }

  hostUpdate(): void {
    this.attend();
  }

  hostDisconnected(): void {
    this.rest();
  }

  begin(): void {
    this.ask(null);
  }

  /** Asks for another word; this one comes back after all others. */
  skip(): void {
    if (this.current.kind !== 'recording') return;
    this.passed = [...this.passed, this.current.word];
    this.ask(this.current.last);
  }

  /** The word is spelled, though the hand is still there. */
  end(): void {
    if (this.current.kind === 'recording') this.goOn(endRecording(this.current.recording));
  }

  stop(): void {
    this.change({kind: 'off'});
  }

  /** Erases the word that was kept last, and asks for it again. */
  takeBack(): void {
    if (this.current.kind !== 'recording' || this.current.last === null) return;
    const {word, recordedAt} = this.current.last;
    this.kept.erase(recordedAt);
    this.change({kind: 'recording', word, recording: BEGUN_RECORDING, last: null});
  }

  erase(recordedAt: string): void {
    this.kept.erase(recordedAt);
    this.host.requestUpdate();
  }

  eraseAll(): void {
    this.kept.eraseAll();
    this.passed = [];
    this.change({kind: 'off'});
  }

  private get kept(): RecordedWordsStore {
    this.store ??= new RecordedWordsStore(this.options.storage(), this.options.newPerson);
    return this.store;
  }

  private ask(last: RecordedWord | null): void {
    if (this.recorded.isFull) {
      this.stop();
      return;
    }
    const recorded = this.recorded.words.map(({word}) => word);
    const word = chooseWord(recorded, this.passed);
    this.change({kind: 'recording', word, recording: BEGUN_RECORDING, last});
  }

  private onFrame(frame: RecordedFrame): void {
    if (this.current.kind === 'recording') this.goOn(stepRecording(this.current.recording, frame));
  }

  private goOn(recording: WordRecording): void {
    if (this.current.kind !== 'recording') return;
    if (recording.wait === 'done') this.keep(this.current.word, recording.frames);
    else this.change({...this.current, recording});
  }

  private keep(word: string, frames: readonly RecordedFrame[]): void {
    const {choices, rejectBelow, network, taught} = this.options.reading();
    const image = frames[0]?.image ?? {width: 1, height: 1};
    const {text} = readFrames(frames, choices, rejectBelow);
    const read = text.slice(0, LONGEST_READ);
    const recordedAt = this.freeMoment();
    const packed = packWord({word, recordedAt, read, network, taught, image}, frames);
    this.kept.add(packed);
    this.passed = this.passed.filter((one) => one !== word);
    this.ask(packed);
  }

  /** Now, or a little later where a word has that name already: the clock may have been set back. */
  private freeMoment(): string {
    const taken = new Set(this.recorded.words.map(({recordedAt}) => recordedAt));
    let ms = this.options.now().getTime();
    while (taken.has(new Date(ms).toISOString())) ms++;
    return new Date(ms).toISOString();
  }

  /** Looks at frames while a word is asked for in front. */
  private attend(): void {
    const isWanted = this.current.kind === 'recording' && this.options.isShown();
    if (!isWanted) this.rest();
    else if (this.endListening === null) {
      const onRecognition = (frame: RecordedFrame) => this.onFrame(frame);
      this.endListening = this.options.live().listen('teach', {onRecognition});
    }
  }

  private rest(): void {
    if (this.endListening === null) return;
    this.endListening();
    this.endListening = null;
    if (this.current.kind !== 'recording') return;
    this.current = {...this.current, recording: BEGUN_RECORDING};
  }

  private change(state: RecordState): void {
    this.current = state;
    this.attend();
    this.host.requestUpdate();
  }
}
