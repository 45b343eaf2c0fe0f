import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Recognition} from '../../contracts/recognition.ts';
import {sayHint, type SaidHints} from '../../core/hints/say-hint.ts';
import {INITIAL_HINT, stepHint} from '../../core/hints/step-hint.ts';
import type {Hint} from '../../core/hints/want-hint.ts';
import {DeadPicture} from './dead-picture.ts';
import {hintWords, noticeWords, type Notice} from './hint-words.ts';
import {createPictureMeter, type PictureMeasure, type PictureMeter} from './picture-meter.ts';
import type {Clock} from '../../contracts/clock.ts';

/** What a frame tells beside the picture of the hand. */
export interface HintMoment {
  /** 0..1, see `stillnessOf`. */
  readonly stillness: number;
  /** Whether this frame brought a letter about. */
  readonly typed: boolean;
  /** Milliseconds since a hand was last seen, or since reading began. */
  readonly withoutHandMs: number;
  /** Hands in the picture, as far as is known. */
  readonly hands: number;
}

/** Milliseconds that a notice stays on the screen. */
export const NOTICE_MS = 6000;

/** What the person could do to be read better, and what has become of the camera: one short sentence at a time. */
export class HintController implements ReactiveController {
  private state = INITIAL_HINT;
  private said: SaidHints = {};
  private picture: PictureMeasure | null = null;
  /** Undefined until the first frame; null where pixels cannot be read back. */
  private meter: PictureMeter | null | undefined;
  private readonly dead = new DeadPicture();
  private current: Notice | null = null;
  private timer: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly clock: Clock;
  private readonly say: (sentence: string) => void;
  private readonly onDeadPicture: () => void;

  /**
   * @param say speaks to screen readers
   * @param onDeadPicture the camera should be opened anew
   */
  constructor(
    host: ReactiveControllerHost,
    clock: Clock,
    say: (sentence: string) => void,
    onDeadPicture: () => void = () => undefined,
  ) {
    this.host = host;
    this.clock = clock;
    this.say = say;
    this.onDeadPicture = onDeadPicture;
    host.addController(this);
  }

  /** What would help, or null. */
  get hint(): Hint | null {
    return this.state.shown;
  }

  get notice(): Notice | null {
    return this.current;
  }

  hostDisconnected(): void {
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
  }

  /** Measures a frame that is about to be read. @param atMs when it was taken */
  measure(image: ImageBitmap, atMs: number): void {
    if (this.meter === undefined) this.meter = openMeter();
    this.picture = this.meter?.measure(image, atMs) ?? null;
  }

  see({hand, image, capturedAt}: Recognition, moment: HintMoment): void {
    this.state = stepHint(this.state, {
      ...moment,
      atMs: capturedAt,
      landmarks: hand?.landmarks ?? null,
      image,
      light: this.picture?.light ?? null,
      sameMs: this.picture?.sameMs ?? 0,
    });
    if (this.dead.see(this.state.shown, this.picture)) this.onDeadPicture();
    const spoken = sayHint(this.state, this.said);
    if (spoken === null) return;
    this.said = {...this.said, [spoken]: capturedAt};
    this.say(hintWords(spoken));
  }

  /** Begins anew: another picture says nothing about this one. */
  forget(): void {
    this.state = INITIAL_HINT;
    this.picture = null;
    this.dead.forget();
  }

  /** Tells it for a while. */
  tell(notice: Notice): void {
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
    this.timer = this.clock.setTimeout(() => this.show(null), NOTICE_MS);
    this.show(notice);
    this.say(noticeWords(notice));
  }

  private show(notice: Notice | null): void {
    this.current = notice;
    this.host.requestUpdate();
  }
}

function openMeter(): PictureMeter | null {
  try {
    return createPictureMeter();
  } catch {
    return null;
  }
}
