import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Recognition} from '../../contracts/recognition.ts';
import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import {STATIC_LETTERS} from '../../core/scores/alphabet.ts';
import {compareTaught, type LetterComparison} from '../../core/teach/compare-taught.ts';
import {
  beginLesson,
  isGathered,
  stepLesson,
  type LessonProgress,
} from '../../core/teach/gather-lesson.ts';
import {judgeLessons, type Lesson} from '../../core/teach/judge-lessons.ts';
import type {LiveFeed} from '../live/live-feed.ts';
import type {OwnHandController} from './own-hand-controller.ts';
import {
  eraseTeachChoices,
  loadTeachChoices,
  NO_CHOICES,
  saveTeachChoices,
  type TeachChoices,
} from './teach-store.ts';

export type TeachState =
  | {readonly kind: 'overview'}
  /** `alone`: only this letter is taught, then comes the overview. */
  | {readonly kind: 'lesson'; readonly progress: LessonProgress; readonly alone: boolean}
  | {
      readonly kind: 'doubt';
      readonly letter: string;
      readonly looksLike: string;
      /** The letter that was shown last; an earlier one may come into doubt by it. */
      readonly taught: string;
      readonly alone: boolean;
    };

/** What came of everything that was taught. */
export interface TeachFindings {
  readonly lessons: readonly Lesson[];
  readonly comparison: readonly LetterComparison[];
}

export interface TeachOptions {
  readonly ownHand: () => Pick<OwnHandController, 'state' | 'teach' | 'erase' | 'setTraits'>;
  readonly live: () => LiveFeed;
  /** Null where the browser keeps nothing. */
  readonly storage: () => Storage | null;
  /** Whether the screen is in front; a lesson rests while it is not. */
  readonly isShown: () => boolean;
}

/** Leads through the letters: one after the other in the order of the alphabet, which everybody knows, each as often as it is wanted. */
export class TeachController implements ReactiveController {
  private current: TeachState = {kind: 'overview'};
  private chosen: TeachChoices = NO_CHOICES;
  private found: (TeachFindings & {readonly frames: readonly TaughtFrame[]}) | null = null;
  private endListening: (() => void) | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly options: TeachOptions;

  constructor(host: ReactiveControllerHost, options: TeachOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get state(): TeachState {
    return this.current;
  }

  get choices(): TeachChoices {
    return this.chosen;
  }

  get findings(): TeachFindings {
    const {frames} = this;
    if (this.found?.frames !== frames) {
      const {lessons} = judgeLessons(frames);
      this.found = {frames, lessons, comparison: compareTaught(frames)};
    }
    return this.found;
  }

  /** Letters that are neither taught nor skipped. */
  get open(): readonly string[] {
    return this.untaught.filter((letter) => !this.chosen.skipped.includes(letter));
  }

  hostConnected(): void {
    this.chosen = loadTeachChoices(this.options.storage());
  }

  hostUpdate(): void {
    this.attend();
  }

  hostDisconnected(): void {
    this.rest();
  }

  /** Goes on where the teaching stopped; once all others are taught, with those that were skipped. */
  begin(): void {
    if (this.open.length === 0) this.choose({...this.chosen, skipped: []});
    const [letter] = this.open;
    if (letter !== undefined) this.show(letter);
  }

  /** Teaches one letter, also one that was taught before. */
  teach(letter: string): void {
    this.show(letter, {alone: true});
  }

  skip(): void {
    if (this.current.kind !== 'lesson') return;
    const {progress, alone} = this.current;
    const {letter} = progress;
    if (this.untaught.includes(letter)) {
      this.choose({...this.chosen, skipped: [...this.chosen.skipped, letter]});
    }
    this.goOn(letter, alone);
  }

  /** Begins the letter anew, or the one that is in doubt. */
  again(): void {
    if (this.current.kind === 'overview') return;
    const {alone} = this.current;
    if (this.current.kind === 'lesson') this.show(this.current.progress.letter, {alone});
    else this.show(this.current.letter, {alone, before: this.lastFrameOf(this.current.taught)});
  }

  /** To the letter before in the alphabet. */
  back(): void {
    if (this.current.kind !== 'lesson') return;
    const letter = STATIC_LETTERS[STATIC_LETTERS.indexOf(this.current.progress.letter) - 1];
    if (letter !== undefined) this.show(letter, {alone: this.current.alone});
  }

  /** Lets a letter in doubt be: it is read as if it had not been taught. */
  leaveOut(): void {
    if (this.current.kind !== 'doubt') return;
    const {letter, taught, alone} = this.current;
    this.choose({...this.chosen, leftOut: [...this.chosen.leftOut, letter]});
    this.finish(taught, alone);
  }

  stop(): void {
    this.change({kind: 'overview'});
  }

  erase(): void {
    this.options.ownHand().erase();
    this.chosen = NO_CHOICES;
    eraseTeachChoices(this.options.storage());
    this.change({kind: 'overview'});
  }

  private get frames(): readonly TaughtFrame[] {
    return this.options.ownHand().state.frames;
  }

  private get untaught(): readonly string[] {
    const taught = new Set(this.frames.map(({letter}) => letter));
    return STATIC_LETTERS.filter((letter) => !taught.has(letter));
  }

  private show(
    letter: string,
    {alone = false, before = null}: {alone?: boolean; before?: TaughtFrame | null} = {},
  ): void {
    this.change({kind: 'lesson', progress: beginLesson(letter, before), alone});
  }

  private onRecognition(recognition: Recognition): void {
    if (this.current.kind !== 'lesson') return;
    const {alone} = this.current;
    const progress = stepLesson(this.current.progress, recognition);
    const {letter, frames} = progress;
    if (!isGathered(progress)) {
      this.change({kind: 'lesson', progress, alone});
      return;
    }
    this.options.ownHand().teach(letter, frames);
    const without = (letters: readonly string[]) => letters.filter((other) => other !== letter);
    const {skipped, leftOut} = this.chosen;
    this.choose({skipped: without(skipped), leftOut: without(leftOut)});
    this.finish(letter, alone);
  }

  /** Says what is in doubt, the letter just taught first; without a doubt it goes on. */
  private finish(taught: string, alone: boolean): void {
    const doubts = judgeLessons(this.frames).lessons.flatMap((lesson) =>
      lesson.kind === 'doubtful' && !this.chosen.leftOut.includes(lesson.letter) ? lesson : [],
    );
    const doubt = doubts.find(({letter}) => letter === taught) ?? doubts[0];
    if (doubt === undefined) {
      this.goOn(taught, alone);
      return;
    }
    const {letter, looksLike} = doubt;
    this.change({kind: 'doubt', letter, looksLike, taught, alone});
  }

  private goOn(from: string, alone: boolean): void {
    const {open} = this;
    const next = open.find((letter) => letter > from) ?? open[0];
    if (alone || next === undefined) this.change({kind: 'overview'});
    else this.show(next, {before: this.lastFrameOf(from)});
  }

  private lastFrameOf(letter: string): TaughtFrame | null {
    return this.frames.filter((frame) => frame.letter === letter).at(-1) ?? null;
  }

  /** Looks at frames while a lesson is in front; one that comes back to the front begins anew. */
  private attend(): void {
    const isWanted = this.current.kind === 'lesson' && this.options.isShown();
    if (!isWanted) this.rest();
    else if (this.endListening === null) {
      this.options.ownHand().setTraits(true);
      this.endListening = this.options
        .live()
        .listen('teach', {onRecognition: (recognition) => this.onRecognition(recognition)});
    }
  }

  private rest(): void {
    if (this.endListening === null) return;
    this.endListening();
    this.endListening = null;
    this.options.ownHand().setTraits(false);
    if (this.current.kind !== 'lesson') return;
    const {progress, alone} = this.current;
    this.current = {kind: 'lesson', progress: beginLesson(progress.letter), alone};
  }

  private choose(choices: TeachChoices): void {
    this.chosen = choices;
    saveTeachChoices(this.options.storage(), choices);
  }

  private change(state: TeachState): void {
    this.current = state;
    this.attend();
    this.host.requestUpdate();
  }
}
