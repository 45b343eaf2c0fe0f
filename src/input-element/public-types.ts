// What a page sees of the package. Nothing is imported here: the build makes the package's type declarations of this file alone.

/** The hand that spells; `auto`: whichever is seen. */
export type HandChoice = 'auto' | 'left' | 'right';

/** How sure a letter has to be before it counts: the surer, the longer it is held. */
export type Sureness = 'low' | 'normal' | 'high';

/** `auto`: the language of the page around it, then those of the browser, then English. */
export type LanguageChoice = 'auto' | 'en' | 'es';

export interface ReaderOptions {
  /** The folder that `npx fingerspell-input copy-assets` filled, relative to the page; `/fingerspell/` unless given. */
  readonly assetsUrl?: string;
  readonly hand?: HandChoice;
  readonly sureness?: Sureness;
  /** Milliseconds the hand is lowered or out of sight that end a word; null for never. 400 unless given. */
  readonly pause?: number | null;
  readonly language?: LanguageChoice;
}

/** A letter and how likely it is, 0..1. */
export interface Candidate {
  readonly letter: string;
  readonly share: number;
}

/** A letter was spelled. */
export interface LetterDetail {
  /** A capital, A to Z. */
  readonly letter: string;
  /** What it may be, likeliest first; empty for J and Z, which are drawn in the air. */
  readonly candidates: readonly Candidate[];
  /** Letters told before that it stands instead of, such as the I a J began as; mostly empty. */
  readonly replaces: string;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly atMs: number;
}

/** A word ended: the hand was lowered, or reading was stopped. */
export interface WordDetail {
  readonly word: string;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly atMs: number;
}

/** A wave took the last letter back. */
export interface EraseDetail {
  /** Letters told before that were the wave itself; mostly empty. */
  readonly replaces: string;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly atMs: number;
}

export type StatusDetail =
  | {readonly kind: 'off'}
  /** The browser asks the person for the camera. */
  | {readonly kind: 'asking'}
  /** The hand reader's files are on their way; 0 of 0 bytes while nothing is known. */
  | {readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number}
  /** `hint`: a sentence that says what would help, or null. */
  | {readonly kind: 'reading'; readonly hint: string | null}
  | {readonly kind: 'problem'};

/** Why nothing is read, in sentences for the person. */
export interface ProblemDetail {
  /** Such as `camera-denied` or `asset-missing`: see README.md. */
  readonly kind: string;
  readonly title: string;
  readonly happened: string;
  /** What to do about it. */
  readonly remedy: string;
  /** For a report to developers; null when it would tell nothing more. */
  readonly detail: string | null;
}

/** A point of the hand in shares (0..1) of the picture that is not mirrored. */
export interface HandPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** What one frame told. */
export interface FrameDetail {
  /** The letter seen now; empty for none. */
  readonly letter: string;
  /** How far it has been held, 0..1; at 1 it is told as a letter. */
  readonly progress: number;
  /** 21 points, the wrist first; null when no hand is seen. */
  readonly hand: readonly HandPoint[] | null;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly atMs: number;
}

/** A sentence for screen readers. */
export interface AnnounceDetail {
  readonly words: string;
}

/** What a reader tells, by the names of the events; `detail` holds it. */
export interface ReaderEvents {
  letter: CustomEvent<LetterDetail>;
  word: CustomEvent<WordDetail>;
  erase: CustomEvent<EraseDetail>;
  status: CustomEvent<StatusDetail>;
  problem: CustomEvent<ProblemDetail>;
  frame: CustomEvent<FrameDetail>;
  announce: CustomEvent<AnnounceDetail>;
}

/** What an element tells besides `input` and `change`. They bubble, but stay in the shadow tree that holds the element. */
export type InputEvents = Pick<ReaderEvents, 'letter' | 'word' | 'erase' | 'status' | 'problem'>;

/** What markup may say of an element, where it is typed: JSX and templates. */
export interface InputAttributes {
  name?: string | undefined;
  value?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  hand?: HandChoice | undefined;
  sureness?: Sureness | undefined;
  /** Milliseconds, or `none`. */
  pause?: string | number | undefined;
  language?: LanguageChoice | undefined;
  'assets-url'?: string | undefined;
}

/** Reads letters from a camera and shows nothing: for pages that draw themselves. One reader of a page reads at a time. */
export interface FingerspellReader extends EventTarget {
  readonly status: StatusDetail;
  /** The camera's picture; null while there is none. */
  readonly stream: MediaStream | null;
  /** Whether to show it as a mirror does. */
  readonly isMirrored: boolean;
  /** Asks for the camera and reads from then on. Call it from a tap. Whatever else reads on the page stops. */
  start(): void;
  /** Lets go of camera, worker and memory. */
  stop(): void;
  /** Takes other options over, also while it reads. */
  change(options: ReaderOptions): void;
  /** Reads the pictures of this video element, which gets the camera's stream; without one the reader has its own, unseen. */
  show(video: HTMLVideoElement): void;
  addEventListener<Name extends keyof ReaderEvents>(
    type: Name,
    listener: (event: ReaderEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof ReaderEvents>(
    type: Name,
    listener: (event: ReaderEvents[Name]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** `<fingerspell-input>`: a text field that can also be spelled into with a hand. */
export interface FingerspellInput extends HTMLElement {
  name: string;
  value: string;
  /** What the field holds at first and after a reset: the attribute `value`. */
  defaultValue: string;
  placeholder: string;
  required: boolean;
  disabled: boolean;
  hand: HandChoice;
  sureness: Sureness;
  /** Milliseconds, or `none`. */
  pause: string;
  language: LanguageChoice;
  assetsUrl: string;
  readonly type: 'fingerspell';
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  readonly status: StatusDetail;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** As of native fields: a sentence makes the field invalid, an empty one valid again. */
  setCustomValidity(message: string): void;
  /** Asks for the camera and reads from then on. Call it from a tap. */
  start(): Promise<void>;
  /** Lets go of camera, worker and memory. */
  stop(): void;
  addEventListener<Name extends keyof InputEvents>(
    type: Name,
    listener: (event: InputEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof InputEvents>(
    type: Name,
    listener: (event: InputEvents[Name]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}
