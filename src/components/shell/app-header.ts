import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {DeviceState} from '../../app/offline/device-controller.ts';
import {copyProblem} from '../../app/offline/device-words.ts';
import {icons} from '../common/icons.ts';
import {Intent, type PlainWish} from '../common/intents.ts';
import {mark} from '../common/mark.ts';
import '../offline/device-note.ts';

/** What this screen is, whether the app works offline, the way to Settings, and what there is to do about the app itself. */
export function renderHeader(
  title: string,
  device: DeviceState,
  openSettings: () => void,
): TemplateResult {
  return html`<div class="top">
    <header>
      <span class="mark">${mark}</span>
      <h1 tabindex="-1">${title}</h1>
      <fs-device-note .state=${device}></fs-device-note>
      <button
        class="settings"
        type="button"
        aria-label=${msg('Settings')}
        @click=${() => openSettings()}
      >
        ${icons.sliders}
      </button>
    </header>
    ${renderNotice(device)}
  </div>`;
}

function renderNotice({copy, offersUpdate}: DeviceState) {
  if (offersUpdate) {
    const words = msg('A new version is ready. Your text stays.');
    return renderOffer(words, 'fs-update', msg('Update'));
  }
  const problem = copyProblem(copy);
  if (problem === null) return nothing;
  return renderOffer(
    problem,
    'fs-repair',
    copy.kind === 'broken' ? msg('Repair') : msg('Try again'),
  );
}

function renderOffer(words: string, intent: PlainWish, action: string) {
  return html`<div class="update" role="status">
    <span>${words}</span>
    <button
      class="primary"
      type="button"
      @click=${(event: Event) => event.currentTarget?.dispatchEvent(new Intent(intent))}
    >
      ${action}
    </button>
  </div>`;
}
