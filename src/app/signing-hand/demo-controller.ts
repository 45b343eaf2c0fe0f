import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Handedness} from '../../contracts/recognition.ts';
import type {SigningHand} from '../../signing-hand/create-signing-hand.ts';
import {paceForReader} from './pace-for-reader.ts';
import type {OpenHand} from './open-hand.ts';
import type {Drawing} from '../camera/camera-state.ts';

// Filled in by the build (scripts/build/bundles.ts).
declare const BUILT_DEMO_TEXT: string;

/** A word of the American alphabet; of another the first letters that can be drawn. */
export const DEMO_TEXT = typeof BUILT_DEMO_TEXT === 'undefined' ? 'HELLO' : BUILT_DEMO_TEXT;

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
  /** Milliseconds on the page's clock. */
  readonly now: () => number;
  /** When the picture that was taken of the stream last was made, by the drawing's clock; null before the first. */
  readonly lastTakenMs: () => number | null;
  /** Takes over the stream, and stops its tracks. */
  readonly onDrawing: (drawing: Drawing) => void;
  readonly onProblem: (detail: string) => void;
}

/** Pixels; what a camera is asked for, so that the live path has the same work. */
const SIZE = {width: 640, height: 480};
const FRAMES_PER_SECOND = 30;
/** At most; slower for a reader who wants a letter held for longer than this, in milliseconds. */
const LETTERS_PER_SECOND = 1;
const COMFORTABLE_HOLD_MS = 350;

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
    const finished = await hand.play(text, speedFor(this.options.holdMs()));
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
    const pace = paceForReader(this.options.now(), this.options.lastTakenMs);
    try {
      const hand = await this.options.openHand(canvas, {
        look: {hand: this.options.hand()},
        always: true,
        passTime: (realMs) => pace.pass(realMs),
        onLetter: (letter) => this.onLetter(letter),
        onGraphics: (are) => this.onGraphics(are),
      });
      if (run !== this.run) {
        hand.dispose();
        return null;
      }
      this.hand = hand;
      const stream = canvas.captureStream(FRAMES_PER_SECOND);
      this.options.onDrawing({stream, nowMs: () => pace.nowMs});
      return hand;
    } catch (error) {
      if (run !== this.run) return null;
      this.stop();
      this.options.onProblem(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** Nobody knows whether they come back, and meanwhile the hand would stand still. */
  private onGraphics(are: 'lost' | 'back'): void {
    if (are === 'back' || this.hand === null) return;
    this.stop();
    this.options.onProblem('The browser took the graphics away.');
  }

  private onLetter(letter: string | null): void {
    if (this.current.kind === 'signing') this.change({...this.current, letter});
  }

  private change(state: DemoState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}

/** @returns letters a second */
function speedFor(holdMs: number): number {
  return LETTERS_PER_SECOND * Math.min(1, COMFORTABLE_HOLD_MS / holdMs);
}
