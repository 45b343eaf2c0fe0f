import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {CameraMenuItem, CameraTools} from '../../app/camera/camera-tools.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';

/** What changes the camera: its light, the one that looks the other way, any of many. */
export function renderCameraControls({
  canSwitch,
  torch,
  menu,
}: CameraTools): TemplateResult | typeof nothing {
  if (!canSwitch && torch === 'none' && menu.length === 0) return nothing;
  return html`<div class="camera-tools" role="group" aria-label=${msg('Change the camera')}>
    ${torch === 'none' ? nothing : renderTorch(torch === 'on')}
    ${canSwitch ? renderSwitch() : nothing} ${menu.length === 0 ? nothing : renderMenu(menu)}
  </div>`;
}

function renderTorch(isOn: boolean): TemplateResult {
  return html`<button
    class="glass round"
    type="button"
    aria-label=${msg('Light')}
    aria-pressed=${isOn}
    title=${msg('Light')}
    @click=${(event: Event) =>
      event.target?.dispatchEvent(new Intent('fs-camera', {kind: 'torch', on: !isOn}))}
  >
    ${isOn ? icons.torchOn : icons.torch}
  </button>`;
}

function renderSwitch(): TemplateResult {
  return html`<button
    class="glass round"
    type="button"
    aria-label=${msg('Switch camera')}
    title=${msg('Switch camera')}
    @click=${(event: Event) => event.target?.dispatchEvent(new Intent('fs-camera', {kind: 'switch'}))}
  >
    ${icons.switchCamera}
  </button>`;
}

function renderMenu(menu: readonly CameraMenuItem[]): TemplateResult {
  return html`<select
    class="glass"
    aria-label=${msg('Camera')}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLSelectElement) {
        const deviceId = event.target.value;
        event.target.dispatchEvent(new Intent('fs-camera', {kind: 'choose', deviceId}));
      }
    }}
  >
    ${menu.map(
      ({deviceId, name, isOpen}) =>
        html`<option value=${deviceId} .selected=${isOpen}>${name}</option>`,
    )}
  </select>`;
}
