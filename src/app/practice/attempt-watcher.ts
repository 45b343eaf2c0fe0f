import type {RecognizedHand, Recognition} from '../../contracts/recognition.ts';
import {judgeAttempt, isDrawn, type Feedback} from '../../core/practice/judge-attempt.ts';
import {letterTarget} from '../../core/practice/letter-target.ts';
import {measureHand} from '../../core/practice/measure-hand.ts';
import {palmAngle, type HandAngle} from '../../core/practice/palm-angle.ts';
import {settleFeedback, type SettledFeedback} from '../../core/practice/settle-feedback.ts';
import {smoothMeasures, type SmoothMeasures} from '../../core/practice/smooth-measures.ts';
import {rankLetters} from '../../core/scores/rank-letters.ts';

/** What one frame tells of an attempt. */
export interface Sighting {
  readonly feedback: Feedback;
  /** Null when the drawn hand is not to be turned. */
  readonly angle: HandAngle | null;
  /** Milliseconds since the first frame of the attempt. */
  readonly waitedMs: number;
}

const START: SettledFeedback = {
  shown: {kind: 'looking'},
  next: {kind: 'looking'},
  sinceMs: -Infinity,
};
/** The score (0..1) from which the network counts as sure of a letter. */
const SURE = 0.5;
/** Degrees under which the drawn hand is left as it is: a picture that trembles teaches nothing. */
const STEADY = 4;

/** Follows a hand frame by frame while it tries one letter. */
export class AttemptWatcher {
  private settled = START;
  private smooth: SmoothMeasures | null = null;
  private angle: HandAngle | null = null;
  private beganAt: number | null = null;
  private lastAt = 0;

  get feedback(): Feedback {
    return this.settled.shown;
  }

  /** Milliseconds from the first frame to the last; null before the first. */
  get waitedMs(): number | null {
    return this.beganAt === null ? null : this.lastAt - this.beganAt;
  }

  /** A new letter is asked for; the hand may still be there. @param follows whether the drawn hand goes on turning */
  begin(follows: boolean): void {
    this.settled = START;
    this.beganAt = null;
    if (!follows) this.angle = null;
  }

  see({hand, capturedAt}: Recognition, target: string, follows: boolean): Sighting {
    this.beganAt ??= capturedAt;
    this.lastAt = capturedAt;
    const measures = hand === null ? null : this.measure(hand, capturedAt);
    const ranking = hand === null ? null : rankLetters(hand.scores);
    const reads = ranking !== null && ranking.score >= SURE ? ranking.best : null;
    const now = judgeAttempt({target, reads, measures});
    this.settled = settleFeedback(this.settled, now, capturedAt);
    this.angle = follows && !isDrawn(target) ? this.turn(hand, target) : null;
    const waitedMs = capturedAt - this.beganAt;
    return {feedback: this.settled.shown, angle: this.angle, waitedMs};
  }

  private measure(hand: RecognizedHand, atMs: number) {
    const now = measureHand(hand.worldLandmarks, hand.handedness);
    if (now === null) return null;
    this.smooth = smoothMeasures(this.smooth, now, atMs);
    return this.smooth.measures;
  }

  private turn(hand: RecognizedHand | null, target: string): HandAngle | null {
    const wanted = letterTarget(target);
    if (hand === null || this.smooth === null || wanted === null) return this.angle;
    const next = palmAngle(this.smooth.measures.palm, wanted.palm, hand.handedness);
    const {angle} = this;
    const isNear =
      angle !== null &&
      Math.abs(apart(next.yaw, angle.yaw)) < STEADY &&
      Math.abs(next.pitch - angle.pitch) < STEADY &&
      Math.abs(apart(next.roll, angle.roll)) < STEADY;
    return isNear ? angle : next;
  }
}

/** Degrees from one direction to another, the short way round. */
function apart(one: number, other: number): number {
  return ((((one - other) % 360) + 540) % 360) - 180;
}
