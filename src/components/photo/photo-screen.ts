import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {AppServices} from '../../app/shell/app-services.ts';
import {openInTime} from '../../app/photo/open-in-time.ts';
import {openPhoto} from '../../app/photo/open-photo.ts';
import {PhotoController, type PhotoRecognizer} from '../../app/photo/photo-controller.ts';
import {PhotoIntake} from '../../app/photo/photo-intake.ts';
import {PhotoTableFile} from '../../app/photo/photo-table-file.ts';
import {SharedPhotos} from '../../app/photo/shared-photos.ts';
import {toPhotoScreen, type PhotoScreenView} from '../../app/photo/photo-screen-view.ts';
import type {RecognizerStatus} from '../../app/live/recognizer-status.ts';
import {icons} from '../common/icons.ts';
import {Intent, type Wishes} from '../common/intents.ts';
import {photoScreenStyles} from './photo-screen-styles.ts';
import type {PhotoTable} from './photo-table.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import './photo-chooser.ts';
import './photo-large.ts';
import './photo-table.ts';

/** Letters read from pictures: one large with every hand in it, several as a table. */
@localized()
@customElement('fs-photo-screen')
export class PhotoScreen extends LitElement {
  @property({attribute: false}) accessor active = false;
  @property({attribute: false}) accessor services: Pick<
    AppServices,
    'window' | 'clipboard' | 'clock'
  > | null = null;
  @property({attribute: false}) accessor recognizer: PhotoRecognizer | null = null;
  @property({attribute: false}) accessor status: RecognizerStatus = {kind: 'off'};

  @state() private accessor openId: number | null = null;
  @query('fs-photo-table') private accessor table: PhotoTable | null = null;
  @query('.back') private accessor back: HTMLElement | null = null;

  private readonly photos = new PhotoController(this, {
    recognizer: () => given(this.recognizer),
    openPhoto: (file) => openInTime(openPhoto(file), given(this.services).clock),
    urls: URL,
  });
  private readonly intake = new PhotoIntake(this, {
    window: () => this.services?.window ?? null,
    clipboard: () => this.services?.clipboard,
    isActive: () => this.active,
    onFiles: (files) => this.photos.add(files),
  });
  private readonly file = new PhotoTableFile(this, {
    document: () => given(this.services).window.document,
    urls: URL,
  });

  constructor() {
    super();
    new SharedPhotos(this, {
      window: () => this.services?.window ?? null,
      onFiles: (files, otherwise) => this.intake.take(files, otherwise),
    });
    this.addEventListener('fs-photo-files', ({wish}) => this.intake.take(wish));
    this.addEventListener('fs-photo-paste', () => void this.intake.paste());
    this.addEventListener('fs-photo', ({wish}) => this.onPhoto(wish));
  }

  private onPhoto({kind, id}: Wishes['fs-photo']): void {
    if (kind === 'remove') this.photos.remove(id);
    else this.show(id);
  }

  private show(id: number | null): void {
    const last = this.openId;
    this.openId = id;
    // What had the focus is gone.
    void this.updateComplete.then(() => {
      if (id !== null) this.back?.focus();
      else if (last !== null) this.table?.focusOn(last);
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active')) this.photos.setActive(this.active);
  }

  protected override render() {
    const view = toPhotoScreen(this.photos.state, this.status, this.openId);
    const notice = view.notice ?? this.intake.notice;
    return html`
      ${this.renderTop(view)}
      <div class=${notice === null ? 'unseen' : 'notice'} role="status">
        ${notice ?? nothing} <span class="unseen">${view.outcome}</span>
      </div>
      ${this.renderProblem(view)} ${this.renderProgress(view)} ${this.renderPhotos(view)}
    `;
  }

  private renderTop({isEmpty, many, open}: PhotoScreenView) {
    const chooser = html`<fs-photo-chooser
      ?small=${!isEmpty}
      ?over=${this.intake.isDraggedOver}
      ?pastes=${this.intake.canPaste}
    ></fs-photo-chooser>`;
    if (isEmpty) return chooser;
    if (many && open !== null) {
      return html`<div class="bar">
        <button type="button" class="back" @click=${() => this.show(null)}>
          ${icons.turnLeft} ${msg('All pictures')}
        </button>
      </div>`;
    }
    return html`<div class="bar">
      ${chooser}
      <button type="button" @click=${() => this.file.save(this.photos.state.photos)}>
        ${icons.download} ${msg('Save as CSV')}
      </button>
      <button type="button" @click=${() => this.clear()}>${icons.clear} ${msg('Clear')}</button>
    </div>`;
  }

  private clear(): void {
    this.photos.clear();
    this.openId = null;
  }

  private renderProblem({problem}: PhotoScreenView) {
    if (problem === null) return nothing;
    const {title, happened, remedy, action} = problem;
    return html`<div class="problem" role="alert">
      <h2>${title}</h2>
      <p>${happened} ${remedy}</p>
      <button
        type="button"
        class="primary"
        @click=${() => {
          if (action.kind === 'retry') this.photos.retry();
          else this.dispatchEvent(new Intent('fs-reload'));
        }}
      >
        ${action.label}
      </button>
    </div>`;
  }

  private renderProgress({progress}: PhotoScreenView) {
    if (progress === null) return nothing;
    const {words, done, given} = progress;
    return html`<div class="progress">
      <label for="progress">${words}</label>
      <progress id="progress" max=${given} .value=${done}></progress>
      <button type="button" @click=${() => this.photos.cancel()}>${msg('Cancel')}</button>
    </div>`;
  }

  private renderPhotos({isEmpty, open}: PhotoScreenView) {
    if (isEmpty) return nothing;
    return open === null
      ? html`<fs-photo-table .photos=${this.photos.state.photos}></fs-photo-table>`
      : html`<fs-photo-large .photo=${open}></fs-photo-large>`;
  }

  static override readonly styles = [sharedStyles, photoScreenStyles];
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('The Photo screen was given no services.');
  return value;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-photo-screen': PhotoScreen;
  }
}
