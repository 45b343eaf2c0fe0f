import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {RecordingView} from '../../app/teach/record-view.ts';
import {icons} from '../common/icons.ts';

export interface RecordingActions {
  readonly end: () => void;
  readonly skip: () => void;
  readonly stop: () => void;
  readonly takeBack: () => void;
}

/** The word to spell beside the person's own picture. */
export function renderRecording(
  {word, sentence, place, isSpelling, last}: RecordingView,
  {end, skip, stop, takeBack}: RecordingActions,
): TemplateResult {
  return html`<section class="card recording" aria-labelledby="asked">
    <div class="head">
      <h2 id="asked" tabindex="-1">${msg(str`Spell ${word}`)}</h2>
      <span>${place}</span>
    </div>
    <p class="word ${isSpelling ? 'live' : ''}" aria-hidden="true">
      ${Array.from(word, (letter) => html`<b>${letter}</b>`)}
    </p>
    <p class="sentence">${sentence}</p>
    <div class="keys">
      <button type="button" ?disabled=${!isSpelling} @click=${end}>
        ${icons.check} ${msg('Done')}
      </button>
      <button type="button" @click=${skip}>${icons.turnRight} ${msg('Skip')}</button>
      <button type="button" @click=${stop}>${icons.stop} ${msg('Finish')}</button>
    </div>
    ${
      last === null
        ? nothing
        : html`<div class="last">
            <p>${last}</p>
            <button type="button" @click=${takeBack}>${icons.undo} ${msg('Take it back')}</button>
          </div>`
    }
  </section>`;
}
