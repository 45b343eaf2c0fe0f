import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Handedness} from '../contracts/recognition.ts';
import type {SigningHand} from '../signing-hand/create-signing-hand.ts';
import {paceForReader} from './pace-for-reader.ts';
import type {OpenHand} from './open-hand.ts';

export const DEMO_TEXT = 'HELLO';

export type DemoState =
  | {readonly kind: 'off'}
  | {readonly kind: 'opening'; readonly text: string}
  /** `letter`: the one the hand shows now, null on the way and at rest. */
  | {readonly kind: 'signing'; readonly text: string; readonly letter: string | null}
  | {readonly kind: 'ended'; readonly text: string};

export interface DemoOptions {
  readonly openHand: OpenHand;
  readonly hand: () => Handedness;
  /** Milliseconds the reader wants a letter held. */
  readonly holdMs: () => number;
  /** The frame that was read last; null before the first. */
  readonly lastFrameId: () => number | null;
  /** Takes over the stream, and stops its tracks. */
  readonly onStream: (stream: MediaStream) => void;
  readonly onProblem: (detail: string) => void;
}

/** Pixels; what a camera is asked for, so that the live path has the same work. */
const SIZE = {width: 640, height: 480};
const FRAMES_PER_SECOND = 30;
const LETTERS_PER_SECOND = 1;

/** A hand that spells a text on a canvas whose stream stands in for a camera's. */
export class DemoController implements ReactiveController {
  private current: DemoState = {kind: 'off'};
  private hand: SigningHand | null = null;
  /** Grows with every text and stop, so that a late answer is known as late. */
  private run = 0;
  private readonly host: ReactiveControllerHost;
  private readonly options: DemoOptions;

  constructor(host: ReactiveControllerHost, options: DemoOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get state(): DemoState {
    return this.current;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Spells a text, instead of what is being spelled. The hand waits where nobody reads it. */
  async sign(text: string): Promise<void> {
    const run = ++this.run;
    if (this.hand === null) this.change({kind: 'opening', text});
    const hand = this.hand ?? (await this.open());
    if (hand === null || run !== this.run) return;
    this.change({kind: 'signing', text, letter: null});
    const finished = await hand.play(text, LETTERS_PER_SECOND);
    if (finished && run === this.run) this.change({kind: 'ended', text});
  }

  stop(): void {
    this.run++;
    this.hand?.dispose();
    this.hand = null;
    if (this.current.kind !== 'off') this.change({kind: 'off'});
  }

  /** @returns null when the demo was stopped or given another text meanwhile, or cannot be shown */
  private async open(): Promise<SigningHand | null> {
    const run = this.run;
    const canvas = Object.assign(document.createElement('canvas'), SIZE);
    try {
      const hand = await this.options.openHand(canvas, {
        look: {hand: this.options.hand()},
        always: true,
        passTime: paceForReader(this.options),
        onLetter: (letter) => this.onLetter(letter),
      });
      if (run !== this.run) {
        hand.dispose();
        return null;
      }
      this.hand = hand;
      this.options.onStream(canvas.captureStream(FRAMES_PER_SECOND));
      return hand;
    } catch (error) {
      if (run !== this.run) return null;
      this.stop();
      this.options.onProblem(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private onLetter(letter: string | null): void {
    if (this.current.kind === 'signing') this.change({...this.current, letter});
  }

  private change(state: DemoState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}
