import {blendPoses} from './blend-poses.ts';
import type {HandLook} from './hand-look.ts';
import type {HandPose} from './hand-pose.ts';
import {REST} from './other-poses.ts';
import {planSpelling} from './plan-spelling.ts';
import type {SpellingPlan} from './plan-spelling.ts';

export interface HandPlayer {
  /** Moves to a pose and stays there; ends what is being spelled. */
  show(pose: HandPose): void;
  /** Spells a text. @returns whether it was spelled to the end; false when something else was shown before */
  play(text: string, lettersPerSecond: number): Promise<boolean>;
  /** Shows the hand another way from the next picture on. */
  setLook(look: Partial<HandLook>): void;
  /** Stops for good. */
  stop(): void;
}

/** What the player draws with and tells time by; the page's own outside tests. */
export interface PlayerParts {
  readonly draw: (pose: HandPose, look: HandLook) => void;
  /** Asks for a call at the next picture, with the time in milliseconds; gives a number to take it back with. */
  readonly requestFrame: (callback: (timeMs: number) => void) => number;
  readonly cancelFrame: (request: number) => void;
  /** Called as each letter's shape is reached, with its place among the letters, and with null when the hand is lowered at the end. */
  readonly onLetter: (letter: string | null, place: number | null) => void;
}

export interface PlayerOptions {
  readonly look: HandLook;
  /** True draws even while nothing moves, as a camera does: for a stream of the canvas. */
  readonly always: boolean;
  /** True shows poses at once, for people who want less motion. Spelling still moves. */
  readonly still: boolean;
}

/** Milliseconds from one shown pose to the next. */
const SHOW_MS = 300;

/** A movement of the hand; what has ended stays in its last pose. */
interface Motion {
  readonly plan: SpellingPlan;
  readonly end: (finished: boolean) => void;
  /** The time of its first frame, milliseconds. */
  readonly startMs: number | null;
}

/** Draws the hand over time: one motion after the other, and nothing while nothing changes. */
export function createHandPlayer(parts: PlayerParts, options: PlayerOptions): HandPlayer {
  let look = options.look;
  let pose = REST;
  let motion: Motion | null = null;
  let request: number | null = null;
  let place: number | null = null;
  let isStopped = false;
  const wake = () => {
    if (!isStopped) request ??= parts.requestFrame(onFrame);
  };
  const replace = (next: Motion) => {
    motion?.end(false);
    motion = isStopped ? null : next;
    if (isStopped) next.end(false);
    wake();
  };
  function onFrame(timeMs: number): void {
    request = null;
    if (motion !== null) advance(motion, timeMs);
    parts.draw(pose, look);
    if (motion !== null || options.always) wake();
  }
  function advance(current: Motion, timeMs: number): void {
    const startMs = current.startMs ?? timeMs;
    const elapsedMs = timeMs - startMs;
    motion = elapsedMs < current.plan.durationMs ? {...current, startMs} : null;
    pose = current.plan.poseAt(elapsedMs);
    tellLetter(current.plan, placeAt(current.plan, elapsedMs));
    if (motion === null) current.end(true);
  }
  function tellLetter({letters}: SpellingPlan, now: number | null): void {
    if (now === place) return;
    place = now;
    parts.onLetter(now === null ? null : (letters[now]?.letter ?? null), now);
  }
  wake();
  return {
    show(next) {
      const durationMs = options.still ? 0 : SHOW_MS;
      replace({plan: moveTo(pose, next, durationMs), end: () => undefined, startMs: null});
    },
    play: (text, lettersPerSecond) =>
      new Promise((end) => {
        replace({plan: planSpelling(text, lettersPerSecond), end, startMs: null});
      }),
    setLook(change) {
      look = {...look, ...change};
      wake();
    },
    stop() {
      isStopped = true;
      motion?.end(false);
      motion = null;
      if (request !== null) parts.cancelFrame(request);
    },
  };
}

function moveTo(from: HandPose, to: HandPose, durationMs: number): SpellingPlan {
  return {
    durationMs,
    letters: [],
    poseAt: (timeMs) => {
      const share = durationMs > 0 ? Math.min(1, timeMs / durationMs) : 1;
      return blendPoses(from, to, share * share * (3 - 2 * share));
    },
  };
}

/** The place of the letter last reached; before the first and at the end there is none. */
function placeAt({letters, durationMs}: SpellingPlan, timeMs: number): number | null {
  if (timeMs >= durationMs) return null;
  const begun = letters.filter(({startMs}) => startMs <= timeMs).length;
  return begun === 0 ? null : begun - 1;
}
