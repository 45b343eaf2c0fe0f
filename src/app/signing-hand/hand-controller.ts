import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {SigningHand} from '../../signing-hand/create-signing-hand.ts';
import type {HandLook, HandView} from '../../signing-hand/hand-look.ts';
import type {HandPose} from '../../signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../signing-hand/letter-poses.ts';
import {REST} from '../../signing-hand/other-poses.ts';
import {spellable} from '../../signing-hand/spellable.ts';
import {STROKES} from '../../signing-hand/strokes.ts';
import type {OpenHand} from './open-hand.ts';
import type {Clock} from '../../contracts/clock.ts';

export type HandState =
  | {readonly kind: 'closed'}
  | {readonly kind: 'opening'}
  /** `spelling`: the letter of a text that is shown now, null while no text is spelled. */
  | {readonly kind: 'shown'; readonly spelling: string | null}
  /** The browser took the graphics away; it may give them back. */
  | {readonly kind: 'lost'}
  | {readonly kind: 'failed'};

export interface HandControllerOptions {
  readonly openHand: () => OpenHand;
  readonly clock: () => Clock;
  /** True shows stills instead of motion. */
  readonly still: () => boolean;
}

type Look = Pick<HandLook, 'hand' | 'skin'>;

/** Letters a second at which J and Z are drawn. */
const STROKE_PACE = 1;
/** Degrees the hand may be tipped forward and back. */
const MOST_PITCH = 80;

/** Shows letters and spells texts for somebody who learns. */
export class HandController implements ReactiveController {
  private current: HandState = {kind: 'closed'};
  private hand: SigningHand | null = null;
  private letter = 'A';
  private view: HandView = {yaw: 0, pitch: 0, roll: 0};
  /** Grows with everything that is shown, so that what went before knows it is over. */
  private run = 0;
  /** The run in which a text is spelled. */
  private spellingRun: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly options: HandControllerOptions;

  constructor(host: ReactiveControllerHost, options: HandControllerOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get state(): HandState {
    return this.current;
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Shows the hand on a canvas with the letter asked for last. */
  async open(canvas: HTMLCanvasElement, look: Look): Promise<void> {
    const run = ++this.run;
    this.change({kind: 'opening'});
    try {
      const hand = await this.options.openHand()(canvas, {
        look,
        still: this.options.still(),
        onLetter: (letter) => this.onLetter(letter),
        onGraphics: (are) => this.onGraphics(are),
      });
      if (run !== this.run) {
        hand.dispose();
        return;
      }
      this.hand = hand;
      hand.setLook({view: this.view});
      this.change({kind: 'shown', spelling: null});
      this.showLetter(this.letter);
    } catch {
      // The view has its stills to show instead.
      if (run === this.run) this.change({kind: 'failed'});
    }
  }

  close(): void {
    this.run++;
    this.hand?.dispose();
    this.hand = null;
    this.change({kind: 'closed'});
  }

  /** A letter that is drawn in the air is drawn again and again, unless stills are wanted. @param letter A to Z */
  showLetter(letter: string): void {
    this.letter = letter;
    if (this.hand === null) return;
    this.tell(null);
    if (letter in STROKES && !this.options.still()) void this.repeat(letter);
    else this.showPose(letter);
  }

  /** Spells a text once, then shows the letter from before again. */
  async spell(text: string, lettersPerSecond: number): Promise<void> {
    if (this.hand === null) return;
    const run = ++this.run;
    this.spellingRun = run;
    if (this.options.still()) await this.spellInStills(text, lettersPerSecond);
    else await this.spellInMotion(text, lettersPerSecond);
    if (run === this.run) this.showLetter(this.letter);
  }

  setLook(look: Partial<Look>): void {
    this.hand?.setLook(look);
  }

  /** Turns the hand on by so many degrees; see `HandView`. */
  turnBy(yaw: number, pitch: number): void {
    this.turnTo({
      yaw: (this.view.yaw + yaw) % 360,
      pitch: Math.min(MOST_PITCH, Math.max(-MOST_PITCH, this.view.pitch + pitch)),
      roll: this.view.roll,
    });
  }

  /** Shows the hand from there. */
  turnTo(view: HandView): void {
    this.view = view;
    this.hand?.setLook({view});
  }

  private async repeat(letter: string): Promise<void> {
    const run = ++this.run;
    let goesOn = true;
    while (goesOn) {
      const finished = await this.hand?.play(letter, STROKE_PACE);
      goesOn = finished === true && run === this.run;
    }
  }

  private showPose(letter: string): void {
    this.run++;
    this.hand?.show(poseOf(letter));
  }

  private async spellInMotion(text: string, lettersPerSecond: number): Promise<void> {
    await this.hand?.play(text, lettersPerSecond);
  }

  private async spellInStills(text: string, lettersPerSecond: number): Promise<void> {
    const run = this.run;
    for (const letter of spellable(text).join(' ')) {
      if (run !== this.run) return;
      this.hand?.show(poseOf(letter));
      this.tell(letter.trim());
      await this.wait(1000 / lettersPerSecond);
    }
  }

  private onGraphics(are: 'lost' | 'back'): void {
    if (this.hand === null) return;
    this.change(are === 'lost' ? {kind: 'lost'} : {kind: 'shown', spelling: null});
  }

  private onLetter(letter: string | null): void {
    if (this.run === this.spellingRun) this.tell(letter);
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.options.clock().setTimeout(resolve, ms));
  }

  /** Tells what is spelled to those who see no hand. */
  private tell(spelling: string | null): void {
    if (this.current.kind === 'shown') this.change({kind: 'shown', spelling});
  }

  private change(state: HandState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}

/** The still shape of a letter, or with which it begins; a blank is a hand at rest. */
function poseOf(letter: string): HandPose {
  return LETTER_POSES[letter] ?? STROKES[letter]?.path[0] ?? REST;
}
