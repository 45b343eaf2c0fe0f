import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {movingWords, showWords} from '../../app/teach/teach-words.ts';
import type {FiguresView, LetterTile, OverviewView} from '../../app/teach/teach-view-model.ts';
import {icons} from '../common/icons.ts';

export interface OverviewActions {
  readonly begin: () => void;
  readonly teach: (letter: string) => void;
  readonly setUse: (isOn: boolean) => void;
  readonly erase: () => void;
}

/** What teaching is, and once there is something, what came of it. */
export function renderOverview(
  view: OverviewView,
  isOn: boolean,
  actions: OverviewActions,
): TemplateResult {
  const {begin, figures, notes} = view;
  return html`
    <section class="card" aria-labelledby="about">
      <h2 id="about" tabindex="-1">${headWords(view)}</h2>
      ${notes.map((note) => html`<p class="note">${icons.alert} ${note}</p>`)}
      ${figures === null ? renderIntro() : renderFigures(figures)}
      ${
        begin === null
          ? nothing
          : html`<button class="primary begin" type="button" @click=${actions.begin}>
              ${icons.hand} ${begin}
            </button>`
      }
    </section>
    ${figures === null ? nothing : renderTiles(view.tiles, actions.teach)}
    ${figures === null ? nothing : renderKept(isOn, actions)}
  `;
}

function headWords({figures, begin}: OverviewView): string {
  if (figures === null) return msg('Two minutes, letter by letter');
  return begin === null ? msg('It knows your hand') : msg('What it knows of your hand');
}

function renderIntro(): TemplateResult {
  return html`<ul class="facts">
    <li>${showWords()}</li>
    <li>${msg('Skip what you like and stop when you like: it goes on where you stopped.')}</li>
    <li>${msg('Only numbers are kept, on this device. No pictures.')}</li>
    ${movingWords() === '' ? nothing : html`<li>${movingWords()}</li>`}
  </ul>`;
}

function renderFigures({frames, before, after, sentence}: FiguresView): TemplateResult {
  return html`<p>${sentence}</p>
    <div class="bars" aria-hidden="true">
      ${bar(msg('Before'), before, frames)} ${bar(msg('Now'), after, frames)}
    </div>
    <p class="small">
      ${msg('Each view was read by what the others taught. All are from your lessons: on another day and in other light, expect a little less.')}
    </p>`;
}

function bar(label: string, right: number, all: number): TemplateResult {
  return html`<span>${label}</span>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none">
      <rect class="track" width="100" height="10" />
      <rect class="fill" width=${(100 * right) / all} height="10" />
    </svg>
    <span class="count">${right}</span>`;
}

function renderTiles(
  tiles: readonly LetterTile[],
  teach: (letter: string) => void,
): TemplateResult {
  return html`<section class="card" aria-labelledby="letters">
    <h2 id="letters">${msg('Letter by letter')}</h2>
    <p class="small">
      ${msg('How many of your views were read right before, and are now. Tap a letter to show it again.')}
    </p>
    <ul class="tiles">
      ${tiles.map((tile) => html`<li>${renderTile(tile, teach)}</li>`)}
    </ul>
  </section>`;
}

function renderTile(
  {letter, kind, comparison, words}: LetterTile,
  teach: (letter: string) => void,
): TemplateResult {
  return html`<button type="button" class="tile ${kind}" @click=${() => teach(letter)}>
    <b>${letter}</b>
    ${
      comparison === null
        ? nothing
        : html`<span class="rows" aria-hidden="true">
            ${row(comparison.before, comparison.frames)} ${row(comparison.after, comparison.frames)}
          </span>`
    }
    <span class="words">${words}</span>
  </button>`;
}

function row(right: number, all: number): TemplateResult {
  return html`<span class="row"
    >${Array.from({length: all}, (_, i) => html`<i class=${i < right ? 'full' : ''}></i>`)}</span
  >`;
}

function renderKept(isOn: boolean, {setUse, erase}: OverviewActions): TemplateResult {
  return html`<section class="card" aria-label=${msg('What is kept')}>
    <label class="switch">
      <span>${msg('Use my hand')}</span>
      <input
        type="checkbox"
        role="switch"
        .checked=${isOn}
        @change=${(event: Event) => setUse((event.target as HTMLInputElement).checked)}
      />
    </label>
    <p class="small">
      ${isOn ? msg('Letters are read with your lessons.') : msg('Letters are read without your lessons.')}
    </p>
    <button type="button" @click=${erase}>${icons.clear} ${msg('Erase my lessons')}</button>
  </section>`;
}

/** Asks before anything is erased. @param count letters that were taught */
export function renderEraseDialog(
  count: number,
  close: () => void,
  erase: () => void,
): TemplateResult {
  return html`<dialog aria-labelledby="erase">
    <h2 id="erase">${msg('Erase what you taught?')}</h2>
    <p>
      ${msg(str`Letters taught: ${count}. They are removed from this device for good, and the network reads alone again.`)}
    </p>
    <div class="keys">
      <button type="button" autofocus @click=${close}>${msg('Keep')}</button>
      <button type="button" class="primary" @click=${erase}>${icons.clear} ${msg('Erase')}</button>
    </div>
  </dialog>`;
}
