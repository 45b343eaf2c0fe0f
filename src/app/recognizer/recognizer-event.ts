import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {Recognition} from '../../contracts/recognition.ts';
import type {Delegate} from '../../contracts/recognizer-protocol.ts';

/** What becomes of the recogniser and of the frames it was given. */
export type RecognizerEvent =
  | {readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number}
  | {readonly kind: 'ready'; readonly delegate: Delegate; readonly rejectBelow: number}
  /** `isGraphicsBlind`: graphics were left as they do not see the hands that the processor sees. */
  | {
      readonly kind: 'delegate-chosen';
      readonly delegate: Delegate;
      readonly isGraphicsBlind: boolean;
    }
  | {readonly kind: 'recognition'; readonly recognition: Recognition}
  /** A frame was taken in but could not be read; the next one may be. */
  | {readonly kind: 'frame-failed'}
  /** What a second look told; `doubtsGraphics`: it saw otherwise than graphics, which read. */
  | {
      readonly kind: 'looked-again';
      readonly hands: number;
      readonly tookMs: number;
      readonly doubtsGraphics: boolean;
    }
  /** Ready, but on the page's own thread: this browser's workers cannot run it. */
  | {readonly kind: 'on-page'}
  /** The worker broke or fell silent; a new one is starting. */
  | {readonly kind: 'restarting'; readonly detail: string}
  /** It will not come back on its own: call `start` to try again. */
  | {readonly kind: 'failed'; readonly problem: RecognizerProblem};
