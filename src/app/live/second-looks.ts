import type {Recognition} from '../../contracts/recognition.ts';
import type {SecondLook} from '../../contracts/recognizer-protocol.ts';
import {
  isTornBetweenHands,
  NO_JUMPS,
  stepJumps,
  wayBack,
  type Jumps,
} from '../../core/hints/step-jumps.ts';
import {SLOW_FRAME_MS, wantsCount} from '../../core/hints/wants-count.ts';
import {wantsGraphicsLook} from '../../core/live/wants-graphics-look.ts';
import type {RecognizerEvent} from '../recognizer/recognizer-event.ts';

/** What a frame tells beside the picture of the hand. */
export interface LookMoment {
  /** Whether this frame brought a letter about. */
  readonly typed: boolean;
  /** Milliseconds since a hand was last seen, or since reading began. */
  readonly withoutHandMs: number;
}

/** What the last second look told. */
interface Looked {
  readonly hands: number;
  /** Milliseconds, when it was asked for. */
  readonly atMs: number;
  /** Milliseconds it took. */
  readonly costMs: number;
  /** Asked for and not yet answered. */
  readonly isWaiting: boolean;
  /** How often in a row there was no hand. */
  readonly emptyLooks: number;
  /** Whether it saw what graphics did not. */
  readonly isDoubted: boolean;
}

const NOT_LOOKED: Looked = {
  hands: 1,
  atMs: -Infinity,
  costMs: 0,
  isWaiting: false,
  emptyLooks: 0,
  isDoubted: false,
};

/** Milliseconds without a hand after which the next is another one. */
const OTHER_HAND_MS = 1000;

/**
 * When a frame should be looked at a second time, at the whole of it: to count the hands where no letter comes, to go back to the hand that
 * spells where the reading jumped to another, and to see whether graphics miss one. One look at a time.
 */
export class SecondLooks {
  /** Whether graphics read, which are not believed blindly. */
  usesGraphics = false;
  /** Milliseconds, when a hand began to be seen without a letter coming of it; null when there is none. */
  private stuckSince: number | null = null;
  private withoutHandMs = 0;
  private looked = NOT_LOOKED;
  private jumps: Jumps = NO_JUMPS;
  /** Where the hand was that the reading has just jumped from; null when it has not. */
  private keepTo: SecondLook['keepTo'] = null;

  /** How many hands there are, as far as is known. */
  get hands(): number {
    const {hands} = this.looked;
    return isTornBetweenHands(this.jumps) ? Math.max(2, hands) : hands;
  }

  see({hand, capturedAt}: Recognition, moment: LookMoment): void {
    this.withoutHandMs = moment.withoutHandMs;
    this.watchHand(hand !== null, capturedAt, moment);
    this.jumps = stepJumps(this.jumps, hand?.landmarks ?? null, capturedAt);
    this.keepTo = wayBack(this.jumps, capturedAt);
  }

  /**
   * Whether a frame should be looked at twice, and what for; who asks has to look.
   * @param frameMs what a frame takes to be read, milliseconds
   */
  take(atMs: number, frameMs: number): SecondLook | null {
    if (this.looked.isWaiting) return null;
    const keepTo = frameMs > SLOW_FRAME_MS ? null : this.keepTo;
    if (keepTo === null && !this.isDue(atMs, frameMs)) return null;
    this.keepTo = null;
    this.looked = {...this.looked, isWaiting: true, atMs};
    return {keepTo};
  }

  answered(told: Extract<RecognizerEvent, {readonly kind: 'looked-again'}>): void {
    const {hands, tookMs: costMs, doubtsGraphics: isDoubted} = told;
    const emptyLooks = hands === 0 ? this.looked.emptyLooks + 1 : 0;
    this.looked = {...this.looked, hands, costMs, isDoubted, emptyLooks, isWaiting: false};
  }

  /** Begins anew: another picture says nothing about this one. */
  forget(): void {
    this.stuckSince = null;
    this.withoutHandMs = 0;
    this.looked = NOT_LOOKED;
    this.jumps = NO_JUMPS;
    this.keepTo = null;
  }

  private isDue(atMs: number, frameMs: number): boolean {
    const {stuckSince, withoutHandMs} = this;
    const {atMs: askedAt, costMs} = this.looked;
    if (wantsCount({atMs, stuckSince, countedAt: askedAt, costMs, frameMs})) return true;
    return this.usesGraphics && wantsGraphicsLook({...this.looked, atMs, askedAt, withoutHandMs});
  }

  private watchHand(isThere: boolean, atMs: number, {typed, withoutHandMs}: LookMoment): void {
    if (isThere) {
      this.stuckSince = typed ? atMs : (this.stuckSince ?? atMs);
      this.looked = {...this.looked, emptyLooks: 0};
    } else if (withoutHandMs >= OTHER_HAND_MS) {
      this.stuckSince = null;
      this.looked = {...this.looked, hands: 1};
    }
  }
}
