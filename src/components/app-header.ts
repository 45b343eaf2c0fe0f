import {html, nothing, type TemplateResult} from 'lit';
import type {OfflineState} from '../app/offline-controller.ts';
import {icons, mark} from './icons.ts';
import './offline-note.ts';

export interface HeaderActions {
  readonly learn: () => void;
  readonly openSettings: () => void;
  readonly takeUpdate: () => void;
}

/** The name, whether the app works offline, the ways to Learn and Settings, and a new version when there is one. */
export function renderHeader(offline: OfflineState, actions: HeaderActions): TemplateResult {
  return html`<div class="top">
    <header>
      <span class="mark">${mark}</span>
      <h1>Fingerspell</h1>
      <fs-offline-note .state=${offline}></fs-offline-note>
      <button
        class="settings learn"
        type="button"
        aria-label="Learn"
        @click=${() => actions.learn()}
      >
        ${icons.hand}<span>Learn</span>
      </button>
      <button
        class="settings"
        type="button"
        aria-label="Settings"
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
    <span>A new version is ready. Your text stays.</span>
    <button class="primary" type="button" @click=${onTake}>Update</button>
  </div>`;
}
