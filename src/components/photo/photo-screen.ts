import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {AppServices} from '../../app/shell/app-services.ts';
import {FileSaver} from '../../app/common/file-saver.ts';
import {FilmController} from '../../app/film/film-controller.ts';
import {filmFile} from '../../app/film/film-files.ts';
import {toFilmOutcome, toFilmProgress} from '../../app/film/film-view.ts';
import {readFilmLater} from '../../app/film/read-film-later.ts';
import {sortFiles} from '../../app/film/sort-files.ts';
import type {ProblemWords} from '../../app/live/plain-problem-words.ts';
import {problemWords} from '../../app/live/problem-words.ts';
import {openInTime} from '../../app/photo/open-in-time.ts';
import {openPhoto} from '../../app/photo/open-photo.ts';
import {PhotoController, type PhotoRecognizer} from '../../app/photo/photo-controller.ts';
import {photoCsv} from '../../app/photo/photo-csv.ts';
import {PhotoIntake} from '../../app/photo/photo-intake.ts';
import {SharedPhotos} from '../../app/photo/shared-photos.ts';
import {toPhotoScreen, type PhotoScreenView} from '../../app/photo/photo-screen-view.ts';
import type {RecognizerStatus} from '../../app/recognizer/recognizer-status.ts';
import {icons} from '../common/icons.ts';
import {Intent, type Wishes} from '../common/intents.ts';
import {photoScreenStyles} from './photo-screen-styles.ts';
import type {PhotoTable} from './photo-table.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import '../film/film-list.ts';
import './photo-chooser.ts';
import './photo-large.ts';
import './photo-table.ts';

/** Letters read from pictures, one large with every hand in it, several as a table; and texts read from films. */
@localized()
@customElement('fs-photo-screen')
export class PhotoScreen extends LitElement {
  @property({attribute: false}) accessor active = false;
  @property({attribute: false}) accessor services: Pick<
    AppServices,
    'window' | 'clipboard' | 'clock' | 'assets' | 'createWorker' | 'createOnPage'
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
    onFiles: (files) => void this.takeIn(files),
  });
  private readonly films = new FilmController(this, {
    readFilm: (file, follower) => {
      const {window, assets, clock, createWorker, createOnPage} = given(this.services);
      const {document} = window;
      const surroundings = {document, assets, clock, createWorker, createOnPage};
      return readFilmLater(file, surroundings, follower);
    },
    clock: () => given(this.services).clock,
    onBegin: () => this.freePhotos(),
  });
  private readonly saver = new FileSaver(this, {
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
    this.addEventListener('fs-film', ({wish}) => this.onFilm(wish));
  }

  private async takeIn(files: readonly File[]): Promise<void> {
    const {films, pictures} = await sortFiles(files, given(this.services).clock);
    if (films.length > 0) this.films.add(films);
    if (pictures.length > 0) this.photos.add(pictures);
  }

  /** A film has a recogniser of its own; what photos need may come back after it. */
  private freePhotos(): void {
    const {given: asked, done} = this.photos.state;
    if (done === asked) given(this.recognizer).endPhotos();
  }

  private onPhoto({kind, id}: Wishes['fs-photo']): void {
    if (kind === 'remove') this.photos.remove(id);
    else this.show(id);
  }

  private onFilm({kind, id}: Wishes['fs-film']): void {
    if (kind === 'remove') {
      this.films.remove(id);
      return;
    }
    const film = this.films.state.films.find((one) => one.id === id);
    if (film?.state.kind !== 'read') return;
    this.saver.save(filmFile(film.name, film.state.film, kind));
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
    if (!changed.has('active')) return;
    this.photos.setActive(this.active);
    this.films.setActive(this.active);
  }

  protected override render() {
    const view = toPhotoScreen(this.photos.state, this.status, this.openId);
    const films = this.films.state;
    const notice = view.notice ?? this.intake.notice;
    const filmProblem = films.problem === null ? null : problemWords(films.problem);
    return html`
      ${this.renderTop(view)}
      <div class=${notice === null ? 'unseen' : 'notice'} role="status">
        ${notice ?? nothing} <span class="unseen">${view.outcome} ${toFilmOutcome(films)}</span>
      </div>
      ${this.renderProblem(view.problem ?? filmProblem)} ${this.renderProgress(view)}
      ${this.renderFilms(view)} ${this.renderPhotos(view)}
    `;
  }

  private renderTop({isEmpty, many, open}: PhotoScreenView) {
    const isBare = isEmpty && this.films.state.films.length === 0;
    const chooser = html`<fs-photo-chooser
      ?small=${!isBare}
      ?over=${this.intake.isDraggedOver}
      ?pastes=${this.intake.canPaste}
    ></fs-photo-chooser>`;
    if (isBare) return chooser;
    if (many && open !== null) {
      return html`<div class="bar">
        <button type="button" class="back" @click=${() => this.show(null)}>
          ${icons.turnLeft} ${msg('All pictures')}
        </button>
      </div>`;
    }
    return html`<div class="bar">
      ${chooser}
      ${
        isEmpty
          ? nothing
          : html`<button type="button" @click=${() => this.saveTable()}>
              ${icons.download} ${msg('Save as CSV')}
            </button>`
      }
      <button type="button" @click=${() => this.clear()}>${icons.clear} ${msg('Clear')}</button>
    </div>`;
  }

  private saveTable(): void {
    const text = photoCsv(this.photos.state.photos);
    this.saver.save({name: 'fingerspell-letters.csv', type: 'text/csv;charset=utf-8', text});
  }

  private clear(): void {
    this.photos.clear();
    this.films.clear();
    this.openId = null;
  }

  private renderProblem(problem: ProblemWords | null) {
    if (problem === null) return nothing;
    const {title, happened, remedy, action} = problem;
    return html`<div class="problem" role="alert">
      <h2>${title}</h2>
      <p>${happened} ${remedy}</p>
      <button
        type="button"
        class="primary"
        @click=${() => {
          if (action.kind === 'retry') this.retry();
          else this.dispatchEvent(new Intent('fs-reload'));
        }}
      >
        ${action.label}
      </button>
    </div>`;
  }

  private retry(): void {
    this.photos.retry();
    this.films.retry();
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

  private renderFilms({many, open}: PhotoScreenView) {
    const {films} = this.films.state;
    if (films.length === 0 || (many && open !== null)) return nothing;
    const progress = toFilmProgress(this.films.state);
    return html`
      ${
        progress === null
          ? nothing
          : html`<div class="progress">
              <label for="film-progress">${progress.words}</label>
              <progress id="film-progress" max="1" value=${progress.share ?? nothing}></progress>
              <button type="button" @click=${() => this.films.cancel()}>${msg('Cancel')}</button>
            </div>`
      }
      <fs-film-list .films=${films}></fs-film-list>
    `;
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
