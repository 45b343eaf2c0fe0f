import type {Recognition} from '../../contracts/recognition.ts';
import type {SecondLook} from '../../contracts/recognizer-protocol.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import type {ReadingChoices} from '../../core/letters/reading-choices.ts';
import {frameSpacing} from '../../core/live/frame-spacing.ts';
import {FrameStats} from '../../core/live/frame-stats.ts';
import {INITIAL_QUIET, stepQuiet} from '../../core/live/step-quiet.ts';
import type {HintController} from '../hints/hint-controller.ts';
import {LetterReading} from './letter-reading.ts';
import {SecondLooks} from './second-looks.ts';
import type {LiveSnapshot} from './view-model.ts';

/** What a recognition is read with. */
export interface ReadingTerms {
  readonly choices: ReadingChoices;
  /** See ModelCard. */
  readonly rejectBelow: number;
  /** Whether it is of a drawn hand, about which nobody can do anything. */
  readonly isDrawn: boolean;
  /** Milliseconds. */
  readonly nowMs: number;
}

/** What becomes of one recognition after the other: letters, advice, figures, and how often frames are worth a look. */
export class LiveReading {
  readonly letters = new LetterReading();
  readonly looks = new SecondLooks();
  private newest: Recognition | null = null;
  private quiet = INITIAL_QUIET;
  private stats = new FrameStats();
  private readonly hints: HintController;

  constructor(hints: HintController) {
    this.hints = hints;
  }

  get snapshot(): Omit<LiveSnapshot, 'camera' | 'isMirrored' | 'cameras' | 'recognizer'> {
    const {hint, notice} = this.hints;
    const {evidence, letter} = this.letters;
    return {recognition: this.newest, evidence, letter, figures: this.stats.read(), hint, notice};
  }

  /** Milliseconds between two frames that are worth a look. */
  get spacingMs(): number {
    return frameSpacing(this.quiet);
  }

  /** Counts a recognition in. @returns what it brought about */
  see(recognition: Recognition, terms: ReadingTerms): readonly ReadingEvent[] {
    const {choices, rejectBelow, isDrawn, nowMs} = terms;
    this.newest = recognition;
    this.stats.add(nowMs, recognition.timings.totalMs);
    const events = this.letters.read(recognition, choices, rejectBelow);
    const hasHand = recognition.hand !== null;
    const isCalm = hasHand && this.letters.isCalm;
    this.quiet = stepQuiet(this.quiet, {atMs: recognition.capturedAt, hasHand, isCalm});
    if (!isDrawn) {
      const typed = events.some(({kind}) => kind === 'letter');
      this.advise(recognition, typed, this.letters.stillness(choices, rejectBelow));
    }
    return events;
  }

  /** Measures a camera's frame that is about to be read. @returns whether to look at it twice, and what for */
  measure(image: ImageBitmap, capturedAt: number): SecondLook | null {
    this.hints.measure(image, capturedAt);
    return this.looks.take(capturedAt, this.stats.read().medianMs);
  }

  /** Begins anew: another picture says nothing about this one. */
  forget(): void {
    this.hints.forget();
    this.looks.forget();
    this.letters.forget();
    this.newest = null;
    this.quiet = INITIAL_QUIET;
    this.stats = new FrameStats();
  }

  private advise(recognition: Recognition, typed: boolean, stillness: number): void {
    const {withoutHandMs} = this.quiet;
    this.looks.see(recognition, {typed, withoutHandMs});
    this.hints.see(recognition, {stillness, typed, withoutHandMs, hands: this.looks.hands});
  }
}
