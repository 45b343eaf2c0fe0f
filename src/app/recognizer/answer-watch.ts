import {addAnswer, answerLimit, FIRST_ANSWERS_MS} from '../../core/recognizer/answer-limit.ts';
import {REST_MS} from '../../core/recognizer/rest-ms.ts';
import type {Clock} from '../../contracts/clock.ts';
import {Watchdog} from './watchdog.ts';

/** Milliseconds for a photo: the first one waits for a detector of its own, and each hand costs three looks. */
export const PHOTO_TIMEOUT_MS = 60_000;
/** Silence while the files load, in milliseconds. Slow phones need their time to compile. */
export const LOADING_TIMEOUT_MS = 60_000;
/** Trying the graphics card may compile for long, in milliseconds; past it the card is given up. */
export const CHOOSING_TIMEOUT_MS = 15_000;

/** Milliseconds: how much sooner than the page the worker may think that it rested long enough. */
const REST_MARGIN_MS = 2000;

const SILENCE = 'The recogniser stopped answering.';

/** What the worker was last asked for, and since when. */
interface Asked {
  /** Milliseconds on the page's clock. */
  readonly atMs: number;
  /** Whether it is looked at twice, which the next frame waits for. */
  readonly isTwice: boolean;
}

/** Knows how long the worker may take for what it is asked, and tells when it takes longer. */
export class AnswerWatch {
  private answersMs: readonly number[] = [];
  private asked: Asked | null = null;
  /** The worker has more to do before it comes to the next frame. */
  private isBehind = false;
  /** Milliseconds, when a frame was handed over last; null before the first. */
  private sentAt: number | null = null;
  private readonly dog: Watchdog;
  private readonly clock: Clock;

  /** @param onSilence gets what to say of it */
  constructor(clock: Clock, onSilence: (detail: string) => void) {
    this.clock = clock;
    this.dog = new Watchdog(clock, onSilence);
  }

  /** Another worker, of which nothing is known. */
  begin(): void {
    this.forget();
    this.dog.watch(LOADING_TIMEOUT_MS, 'The recogniser did not start.');
  }

  loading(): void {
    this.dog.watch(LOADING_TIMEOUT_MS, 'Loading the recogniser came to a halt.');
  }

  /** Another detector may take over: what is known of this one says nothing of it. */
  choosing(): void {
    this.forget();
    this.dog.watch(CHOOSING_TIMEOUT_MS, 'Trying the graphics card took too long.');
  }

  photo(): void {
    this.dog.watch(PHOTO_TIMEOUT_MS, SILENCE);
  }

  /** A frame was handed over. @param isTwice whether it is looked at twice */
  sent(isTwice: boolean): void {
    const atMs = this.clock.now();
    // What rested so long has to be made again first.
    if (atMs - (this.sentAt ?? atMs) >= REST_MS - REST_MARGIN_MS) this.isBehind = true;
    this.sentAt = atMs;
    this.asked = {atMs, isTwice};
  }

  frame(): void {
    this.dog.watch(this.isBehind ? FIRST_ANSWERS_MS : answerLimit(this.answersMs), SILENCE);
  }

  /** The frame was read. */
  answered(): void {
    const {asked} = this;
    this.asked = null;
    if (asked !== null && !this.isBehind) {
      this.answersMs = addAnswer(this.answersMs, Math.max(0, this.clock.now() - asked.atMs));
    }
    this.isBehind = asked?.isTwice ?? false;
  }

  /** The frame could not be read: the worker makes itself another detector. */
  failed(): void {
    this.forget();
  }

  /** Nothing is owed. */
  calm(): void {
    this.dog.calm();
  }

  private forget(): void {
    this.answersMs = [];
    this.asked = null;
    this.sentAt = null;
    this.isBehind = false;
  }
}
