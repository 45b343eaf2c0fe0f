import type {Hand, Landmark} from '../../../src/contracts/recognition.ts';
import type {Delegate} from '../../../src/contracts/recognizer-protocol.ts';
import type {HandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import type {FakeClock} from './fake-clock.ts';

/** A hand of which only the landmarks matter. */
export function fakeHand(landmarks: readonly Landmark[]): Hand {
  return {
    landmarks,
    worldLandmarks: landmarks,
    handedness: 'right',
    handednessScore: 1,
    sight: Array.from({length: 42}, () => 0),
  };
}

/** A detector that sees what a test says, and takes its time on a clock. */
export class FakeDetector implements HandDetector {
  isClosed = false;
  sees: Hand | null;
  readonly delegate: Delegate;
  private readonly clock: FakeClock;
  private readonly tookMs: number;

  constructor(delegate: Delegate, sees: Hand | null, clock: FakeClock, tookMs = 0) {
    this.delegate = delegate;
    this.sees = sees;
    this.clock = clock;
    this.tookMs = tookMs;
  }

  detect(): Hand | null {
    this.clock.pass(this.tookMs);
    return this.sees;
  }

  detectAll(): readonly Hand[] {
    const hand = this.detect();
    return hand === null ? [] : [hand];
  }

  close(): void {
    this.isClosed = true;
  }
}
