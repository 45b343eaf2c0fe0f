import {LiveFeed} from '../../src/app/live/live-feed.ts';
import {OwnHandController} from '../../src/app/teach/own-hand-controller.ts';
import type {Screen} from '../../src/app/common/screens.ts';
import type {RecognizedHand, Recognition} from '../../src/contracts/recognition.ts';
import type {TaughtFrame} from '../../src/contracts/taught-hand.ts';
import {FakeHost} from './fakes/fake-host.ts';
import {handAt, IMAGE} from './hand-at.ts';
import {traitsOf, type MadeUpView} from './taught-frames.ts';

const FRAME_MS = 33;

/** What a teaching screen is given, with a hand that shows what the test says, as fast as it can. */
export class Teaching {
  readonly ownHand: OwnHandController;
  readonly live: LiveFeed;
  shown: Screen = 'teach';
  traitsWanted = false;
  /** What letters are read with. */
  inUse: readonly TaughtFrame[] = [];
  isOn = true;
  private atMs = 0;

  constructor(storage: Storage | null) {
    this.live = new LiveFeed(() => this.shown);
    this.ownHand = new OwnHandController(new FakeHost(), {
      storage,
      network: 'abc1'.repeat(16),
      isOn: () => this.isOn,
      reader: {
        setOwnHand: (frames) => (this.inUse = frames),
        setTraits: (wanted) => (this.traitsWanted = wanted),
      },
    });
  }

  /** Holds a letter up until something is so, or for ten seconds. */
  hold(letter: string, until: () => boolean, view: MadeUpView = {}): void {
    const end = this.atMs + 10_000;
    while (!until() && this.atMs < end) this.tick(letter, view);
  }

  tick(letter: string, view: MadeUpView = {}): void {
    const turned = ((this.atMs + FRAME_MS) / 8000) % 1;
    this.see({landmarks: handAt(0, 0), traits: traitsOf(letter, {turned, ...view})});
  }

  /** One frame without a hand. */
  lower(): void {
    this.see(null);
  }

  private see(hand: Partial<RecognizedHand> | null): void {
    this.atMs += FRAME_MS;
    const recognition = {hand, image: IMAGE, capturedAt: this.atMs};
    this.live.recognised(recognition as unknown as Recognition);
  }
}
