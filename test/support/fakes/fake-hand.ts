import type {OpenHand, OpenHandOptions} from '../../../src/app/signing-hand/open-hand.ts';
import type {HandPose} from '../../../src/signing-hand/hand-pose.ts';

/** A hand that draws nothing and notes what it was told; a text ends when the test says so. */
export class FakeHand {
  readonly shown: HandPose[] = [];
  readonly played: string[] = [];
  readonly speeds: number[] = [];
  looks: readonly object[] = [];
  isDisposed = false;
  private end: ((finished: boolean) => void) | null = null;
  readonly canvas: HTMLCanvasElement;
  readonly options: OpenHandOptions;

  constructor(canvas: HTMLCanvasElement, options: OpenHandOptions) {
    this.canvas = canvas;
    this.options = options;
    // A canvas without a context has no stream.
    canvas.getContext('2d');
  }

  show(pose: HandPose): void {
    this.finish(false);
    this.shown.push(pose);
  }

  play(text: string, lettersPerSecond: number): Promise<boolean> {
    this.finish(false);
    this.played.push(text);
    this.speeds.push(lettersPerSecond);
    return new Promise((end) => {
      this.end = end;
    });
  }

  finish(finished = true): void {
    this.end?.(finished);
    this.end = null;
  }

  setLook(look: object): void {
    this.looks = [...this.looks, look];
  }

  stop(): void {
    this.finish(false);
  }

  dispose(): void {
    this.isDisposed = true;
    this.finish(false);
  }
}

/** Opens fake hands and keeps them for the test. */
export function fakeHands(): {readonly open: OpenHand; readonly hands: FakeHand[]} {
  const hands: FakeHand[] = [];
  return {
    hands,
    open: (canvas, options) => {
      const hand = new FakeHand(canvas, options);
      hands.push(hand);
      return Promise.resolve(hand);
    },
  };
}
