import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized} from '@lit/localize';
import type {ImageSize, Landmark} from '../../contracts/recognition.ts';
import {coverFit} from './cover-fit.ts';
import {drawSkeleton} from './draw-skeleton.ts';
import {Intent} from '../common/intents.ts';

/** A hand as the stage draws it, in shares of the unmirrored image. */
export interface StageHand {
  readonly landmarks: readonly Landmark[];
  readonly image: ImageSize;
}

/** Bone width in CSS pixels. */
const BONE_WIDTH = 2.5;

/** The live picture with the hand's skeleton over it. Only CSS mirrors: the frames stay as they are. */
@localized()
@customElement('fs-camera-stage')
export class CameraStage extends LitElement {
  @property({attribute: false}) accessor stream: MediaStream | null = null;
  @property({type: Boolean, reflect: true}) accessor mirrored = false;
  /** What the picture shows, in words. */
  @property() accessor label = 'Your camera’s picture';
  @property({attribute: false}) accessor hand: StageHand | null = null;

  @query('video') private accessor video: HTMLVideoElement | null = null;
  @query('canvas') private accessor canvas: HTMLCanvasElement | null = null;

  private readonly resizes = new ResizeObserver(() => this.draw());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  protected override firstUpdated(): void {
    if (this.video !== null) this.dispatchEvent(new Intent('fs-video-ready', this.video));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('stream')) this.showStream();
    if (changed.has('hand')) this.draw();
  }

  private showStream(): void {
    const {video, stream} = this;
    if (video === null) return;
    video.srcObject = stream;
    // Refused only when a newer stream took over or the element left the page.
    if (stream !== null) void video.play().catch(() => undefined);
  }

  private draw(): void {
    const {canvas} = this;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const scale = devicePixelRatio;
    const box = {width: this.clientWidth * scale, height: this.clientHeight * scale};
    canvas.width = Math.round(box.width);
    canvas.height = Math.round(box.height);
    if (this.hand === null) return;
    const colour = getComputedStyle(this).getPropertyValue('--glass-accent');
    drawSkeleton(context, this.hand.landmarks, coverFit(this.hand.image, box), {
      bones: colour,
      joints: 'white',
      width: BONE_WIDTH * scale,
    });
  }

  protected override render() {
    return html`
      <video playsinline autoplay .muted=${true} aria-label=${this.label}></video>
      <canvas aria-hidden="true"></canvas>
    `;
  }

  static override readonly styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      background: var(--line);
    }

    :host([hidden]) {
      visibility: hidden;
    }

    video,
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }

    video {
      object-fit: cover;
    }

    :host([mirrored]) video,
    :host([mirrored]) canvas {
      transform: scaleX(-1);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-camera-stage': CameraStage;
  }
}
