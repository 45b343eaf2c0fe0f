import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {DemoState} from '../../app/signing-hand/demo-controller.ts';
import type {StageView} from '../../app/live/view-model.ts';
import {renderCameraControls} from '../camera/camera-controls.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {renderNotes} from './stage-notes.ts';

/** Comes with the first hand that is drawn: no part of the first screen. */
const loadDemoBar = () => void import('../signing-hand/demo-bar.ts').catch(() => undefined);

/** What lies over the live picture: how to end it, what to spell where it is drawn, what to do, how far loading has come. */
export function renderOverlay(stage: StageView & {kind: 'live'}, demo: DemoState): TemplateResult {
  const {source, tools} = stage;
  const isDrawn = source === 'drawn';
  if (isDrawn) loadDemoBar();
  return html`
    <div class="controls">
      <button
        class="stop glass"
        type="button"
        @click=${(event: Event) => event.target?.dispatchEvent(new Intent('fs-stop'))}
      >
        ${isDrawn ? icons.close : icons.cameraOff} ${msg('Stop')}
      </button>
      ${isDrawn ? html`<fs-demo-bar .demo=${demo}></fs-demo-bar>` : renderCameraControls(tools)}
    </div>
    ${renderNotes(stage)}
  `;
}
