import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {OfflineState} from '../app/offline-controller.ts';
import {icons, mark} from './icons.ts';
import './offline-note.ts';

export interface HeaderActions {
  readonly openSettings: () => void;
  readonly takeUpdate: () => void;
}

/** What this screen is, whether the app works offline, the way to Settings, and a new version when there is one. */
export function renderHeader(
  title: string,
  offline: OfflineState,
  actions: HeaderActions,
): TemplateResult {
  return html`<div class="top">
    <header>
      <span class="mark">${mark}</span>
      <h1 tabindex="-1">${title}</h1>
      <fs-offline-note .state=${offline}></fs-offline-note>
      <button
        class="settings"
        type="button"
        aria-label=${msg('Settings')}
        @click=${() => actions.openSettings()}
      >
        ${icons.sliders}
      </button>
    </header>
    ${offline.kind === 'update-ready' ? renderUpdate(() => actions.takeUpdate()) : nothing}
  </div>`;
}

function renderUpdate(onTake: () => void): TemplateResult {
  return html`<div class="update" role="status">
    <span>${msg('A new version is ready. Your text stays.')}</span>
    <button class="primary" type="button" @click=${onTake}>${msg('Update')}</button>
  </div>`;
}
