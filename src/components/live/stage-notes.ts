import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {LoadingView, StageView} from '../../app/live/view-model.ts';
import {Intent} from '../common/intents.ts';

/** What there is to say over the live picture: what would help, and how far loading has come. */
export function renderNotes({
  hint,
  offersReopening,
  loading,
}: Pick<StageView & {kind: 'live'}, 'hint' | 'offersReopening' | 'loading'>): TemplateResult {
  return html`${hint === null ? nothing : renderHint(hint, offersReopening)}
  ${loading === null ? nothing : renderLoading(loading)}`;
}

function renderHint(hint: string, offersReopening: boolean): TemplateResult {
  return html`<div class="note">
    <p>${hint}</p>
    ${offersReopening ? renderReopening() : nothing}
  </div>`;
}

function renderReopening(): TemplateResult {
  return html`<button
    class="glass"
    type="button"
    @click=${(event: Event) => event.target?.dispatchEvent(new Intent('fs-camera', {kind: 'reopen'}))}
  >
    ${msg('Open the camera anew')}
  </button>`;
}

function renderLoading({words, amount, share}: LoadingView): TemplateResult {
  return html`<div class="note loading">
    <label for="progress">${words}</label>
    ${amount === null ? nothing : html`<span>${amount}</span>`}
    <progress id="progress" max="1" value=${share ?? nothing}></progress>
  </div>`;
}
