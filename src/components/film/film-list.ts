import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {localized, msg, str} from '@lit/localize';
import type {Film} from '../../app/film/film-controller.ts';
import {toFilmView, type FilmView} from '../../app/film/film-view.ts';
import {icons} from '../common/icons.ts';
import {Intent, type Wishes} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {filmListStyles} from './film-list-styles.ts';

/** Films and what they spell: each word with its time, and ways to save the text. */
@localized()
@customElement('fs-film-list')
export class FilmList extends LitElement {
  @property({attribute: false}) accessor films: readonly Film[] = [];

  private wish(kind: Wishes['fs-film']['kind'], id: number): void {
    this.dispatchEvent(new Intent('fs-film', {kind, id}));
  }

  protected override render() {
    return repeat(
      this.films.map(toFilmView),
      ({id}) => id,
      (view) => this.renderFilm(view),
    );
  }

  private renderFilm(view: FilmView) {
    const {id, name, length, words, notes, isFailed, isRead} = view;
    return html`<article class=${isFailed ? 'failed' : ''} aria-labelledby="film-${id}">
      <div class="head">
        <span class="sign">${isFailed ? icons.alert : icons.film}</span>
        <h2 id="film-${id}">${name}</h2>
        <span class="length">${length}</span>
        <button
          type="button"
          aria-label=${msg(str`Remove ${name}`)}
          @click=${() => this.wish('remove', id)}
        >
          ${icons.close}
        </button>
      </div>
      ${words === '' ? nothing : html`<p class="words">${words}</p>`} ${this.renderText(view)}
      ${notes.map((note) => html`<p class="note">${note}</p>`)}
      ${isRead ? this.renderSaving(id) : nothing}
    </article>`;
  }

  private renderText({text, name}: FilmView) {
    if (text.length === 0) return nothing;
    return html`<ol aria-label=${msg(str`The text of ${name}, each word with its time`)}>
      ${text.map(
        ({word, at}) =>
          html`<li><span class="word">${word}</span> <span class="at">${at}</span></li>`,
      )}
    </ol>`;
  }

  private renderSaving(id: number) {
    const button = (kind: 'txt' | 'csv' | 'vtt', label: string, name: string) =>
      html`<button type="button" aria-label=${label} @click=${() => this.wish(kind, id)}>
        ${name}
      </button>`;
    return html`<div class="saving">
      <span aria-hidden="true">${icons.download} ${msg('Save as')}</span>
      ${button('txt', msg('Save as text'), msg('Text'))} ${button('csv', msg('Save as CSV'), 'CSV')}
      ${button('vtt', msg('Save as captions (WebVTT)'), msg('Captions'))}
    </div>`;
  }

  static override readonly styles = [sharedStyles, filmListStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-film-list': FilmList;
  }
}
