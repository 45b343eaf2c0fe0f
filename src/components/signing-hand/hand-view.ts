import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {HandController, type HandState} from '../../app/signing-hand/hand-controller.ts';
import type {OpenHand} from '../../app/signing-hand/open-hand.ts';
import type {Clock} from '../../contracts/clock.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {describeLetter} from '../../app/signing-hand/describe-letter.ts';
import {FRONT, type HandAngle} from '../../core/practice/palm-angle.ts';
import {STROKES} from '../../signing-hand/strokes.ts';
import {handViewStyles} from './hand-view-styles.ts';
import {icons} from '../common/icons.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {HAS_STILLS, stillOf} from './still-of.ts';

/** What the view needs from outside. */
export interface HandViewServices {
  readonly openHand: OpenHand;
  readonly clock: Clock;
}

/** Degrees by one press of a key or button, and by one CSS pixel of a drag. */
const STEP = 30;
const PER_PIXEL = 0.6;
/** More pixels of a fine screen would not be seen on a moving hand. */
const MOST_DENSITY = 2;

const TURNS: Readonly<Record<string, readonly [yaw: number, pitch: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** One letter, large, on a drawn hand that can be turned. Where it cannot be drawn there is its still. */
@localized()
@customElement('fs-hand-view')
export class HandView extends LitElement {
  @property({attribute: false}) accessor services: HandViewServices | null = null;
  @property() accessor letter = 'A';
  @property() accessor hand: Handedness = 'right';
  @property() accessor skin = '';
  /** From where the hand is seen; null leaves it to whoever looks. */
  @property({attribute: false}) accessor angle: HandAngle | null = null;
  /** Whether it is shown as in a mirror. */
  @property({type: Boolean}) accessor mirrored = false;

  @query('canvas') private accessor canvas: HTMLCanvasElement | null = null;

  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly shown = new HandController(this, {
    openHand: () => this.given().openHand,
    clock: () => this.given().clock,
    still: () => this.motion.matches,
  });
  private readonly resizes = new ResizeObserver(() => this.fitCanvas());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  /** Spells a text once. @param lettersPerSecond 1 to 6 */
  spell(text: string, lettersPerSecond: number): void {
    void this.shown.spell(text, lettersPerSecond);
  }

  protected override firstUpdated(): void {
    if (this.canvas === null) return;
    this.fitCanvas();
    this.resizes.observe(this.canvas);
    void this.shown.open(this.canvas, {hand: this.hand, skin: this.skin});
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('letter')) this.shown.showLetter(this.letter);
    if (changed.has('angle') && (changed.get('angle') ?? this.angle) !== null) {
      this.shown.turnTo(this.angle ?? FRONT);
    }
    if (changed.has('hand') || changed.has('skin')) {
      this.shown.setLook({hand: this.hand, skin: this.skin});
    }
  }

  private given(): HandViewServices {
    if (this.services === null) throw new Error('fs-hand-view needs its services.');
    return this.services;
  }

  private fitCanvas(): void {
    const {canvas} = this;
    if (canvas === null) return;
    const density = Math.min(devicePixelRatio, MOST_DENSITY);
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * density));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * density));
    // A canvas of another size is empty.
    this.shown.setLook({});
  }

  private onKey(event: KeyboardEvent): void {
    const turn = TURNS[event.key];
    if (turn === undefined || this.angle !== null) return;
    event.preventDefault();
    this.shown.turnBy(...turn);
  }

  private onDrag(event: PointerEvent): void {
    if (event.buttons !== 1 || this.angle !== null) return;
    this.canvas?.setPointerCapture(event.pointerId);
    this.shown.turnBy(-event.movementX * PER_PIXEL, event.movementY * PER_PIXEL);
  }

  protected override render() {
    const {state} = this.shown;
    const spelling = state.kind === 'shown' ? state.spelling : null;
    return html`
      <div
        class="hand ${this.mirrored ? 'mirror' : ''}"
        role="img"
        tabindex="0"
        aria-label=${this.toLabel()}
        @keydown=${(event: KeyboardEvent) => this.onKey(event)}
        @pointermove=${(event: PointerEvent) => this.onDrag(event)}
      >
        <canvas></canvas>
        ${this.showsStill(spelling) ? this.renderStill() : nothing}
      </div>
      <span class="letter" aria-hidden="true">${spelling ?? this.letter}</span>
      ${isUndrawn(state) || this.angle !== null ? nothing : this.renderTurns()}
    `;
  }

  private toLabel(): string {
    const words = `${this.letter}: ${describeLetter(this.letter) ?? ''}`;
    return this.angle === null ? `${words} ${msg('Arrow keys turn the hand.')}` : words;
  }

  /** A movement cannot be seen in one shape; its still has an arrow. */
  private showsStill(spelling: string | null): boolean {
    if (!HAS_STILLS) return false;
    if (this.shown.state.kind !== 'shown') return true;
    return spelling === null && this.motion.matches && this.letter in STROKES;
  }

  private renderStill() {
    return html`<img
      class=${this.hand === 'left' ? 'mirrored' : ''}
      src=${stillOf(this.letter)}
      alt=""
    />`;
  }

  private renderTurns() {
    const turn = (label: string, icon: unknown, yaw: number) =>
      html`<button type="button" aria-label=${label} @click=${() => this.shown.turnBy(yaw, 0)}>
        ${icon}
      </button>`;
    return html`<div class="turns">
      ${turn(msg('Turn left'), icons.turnLeft, -STEP)}
      ${turn(msg('Turn right'), icons.turnRight, STEP)}
    </div>`;
  }

  static override readonly styles = [sharedStyles, handViewStyles];
}

/** Whether there is no hand that could be turned. */
function isUndrawn({kind}: HandState): boolean {
  return kind === 'failed' || kind === 'lost';
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-hand-view': HandView;
  }
}
