import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {
  isReading,
  stageViewInWords,
  toLetterView,
  type StageView,
} from '../../app/live/view-model.ts';
import {renderCameraControls} from '../../components/camera/camera-controls.ts';
import type {Wishes} from '../../components/common/intents.ts';
import {stageStyles} from '../../components/camera/stage-styles.ts';
import {sharedStyles} from '../../components/common/shared-styles.ts';
import {readingStyles} from '../../components/live/reading-styles.ts';
import {renderNotes} from '../../components/live/stage-notes.ts';
import type {FingerspellReader} from '../reader/fingerspell-reader.ts';
import {pageProblemWords} from '../reader/page-problem-words.ts';
import '../../components/camera/camera-stage.ts';
import '../../components/live/letter-hero.ts';
import '../../components/live/stage-message.ts';

/** What the app's views want of whoever is above them. They go no further than here: the page has wishes of its own. */
const WISHES: readonly (keyof Wishes)[] = ['fs-video-ready', 'fs-camera', 'fs-start', 'fs-reload'];

/** The camera's picture with the letter seen now, or what there is to say while there is none: the app's own views. */
@localized()
@customElement('fs-reader-view')
export class ReaderView extends LitElement {
  @property({attribute: false}) accessor reader: FingerspellReader | null = null;

  constructor() {
    super();
    for (const name of WISHES) {
      this.addEventListener(name, (event) => event.stopPropagation());
    }
    this.addEventListener('fs-video-ready', ({wish}) => this.reader?.show(wish));
    this.addEventListener('fs-camera', ({wish}) => this.reader?.changeCamera(wish));
    this.addEventListener('fs-start', () => this.reader?.start());
    this.addEventListener('fs-reload', () => location.reload());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reader?.removeEventListener('update', this.onUpdate);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('reader')) return;
    changed.get('reader')?.removeEventListener('update', this.onUpdate);
    this.reader?.addEventListener('update', this.onUpdate);
  }

  private readonly onUpdate = (): void => this.requestUpdate();

  protected override render(): TemplateResult | typeof nothing {
    const snapshot = this.reader?.snapshot ?? null;
    if (snapshot === null) return nothing;
    const stage = stageViewInWords(snapshot, pageProblemWords);
    if (stage.kind === 'start') return nothing;
    const isLive = stage.kind === 'live';
    const {recognition} = snapshot;
    const landmarks = recognition?.hand?.landmarks;
    return html`<section class="stage" part="stage" aria-label=${msg('Camera')}>
      <fs-camera-stage
        part="picture"
        ?hidden=${!isLive}
        .stream=${isLive ? stage.stream : null}
        .mirrored=${isLive && stage.mirrored}
        .label=${msg('Your camera’s picture')}
        .hand=${landmarks === undefined ? null : {landmarks, image: recognition?.image}}
      ></fs-camera-stage>
      ${
        isLive
          ? html`<div class="controls">${renderCameraControls(stage.tools)}</div>
              ${renderNotes(stage)}`
          : html`<fs-stage-message part="message" .view=${withoutDemo(stage)}></fs-stage-message>`
      }
      ${
        isReading(snapshot)
          ? html`<div class="reading">
              <fs-letter-hero part="letter" .view=${toLetterView(snapshot)}></fs-letter-hero>
            </div>`
          : nothing
      }
    </section>`;
  }

  static override readonly styles = [
    sharedStyles,
    stageStyles,
    readingStyles,
    css`
      :host {
        display: block;
      }

      .stage {
        min-height: 0;
        color: var(--ink);
        aspect-ratio: 4 / 3;
      }

      .reading {
        --ring-size: 64px;
        padding: 6px 10px;
      }

      .stage:has(fs-stage-message) {
        aspect-ratio: auto;
      }
    `,
  ];
}

/** The page has no drawn hand to offer in the camera's place. */
function withoutDemo(view: Exclude<StageView, {readonly kind: 'live'}>) {
  return view.kind === 'problem' ? {...view, demo: 'none' as const} : view;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-reader-view': ReaderView;
  }
}
