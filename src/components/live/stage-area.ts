import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {DemoState} from '../../app/signing-hand/demo-controller.ts';
import {toStageView, type LiveSnapshot} from '../../app/live/view-model.ts';
import {renderOverlay} from './live-overlay.ts';
import '../camera/camera-stage.ts';
import './stage-message.ts';

/**
 * The camera's picture, or what there is to say while there is none.
 * @param isBrief without the welcome, which belongs to the first screen
 */
export function renderStageArea(
  snapshot: LiveSnapshot,
  demo: DemoState,
  isHidden: boolean,
  isBrief: boolean,
): TemplateResult {
  const stage = toStageView(snapshot);
  const live = stage.kind === 'live';
  const hand = snapshot.recognition?.hand ?? null;
  return html`<section
    class=${isBrief && stage.kind === 'start' ? 'stage brief' : 'stage'}
    aria-label=${msg('Camera')}
    ?hidden=${isHidden}
  >
    <fs-camera-stage
      ?hidden=${!live}
      .stream=${live ? stage.stream : null}
      .mirrored=${live && stage.mirrored}
      .label=${
        live && stage.source === 'drawn' ? msg('The drawn hand') : msg('Your camera’s picture')
      }
      .hand=${
        hand === null || snapshot.recognition === null
          ? null
          : {landmarks: hand.landmarks, image: snapshot.recognition.image}
      }
    ></fs-camera-stage>
    ${
      live
        ? renderOverlay(stage, demo)
        : html`<fs-stage-message .view=${stage} ?brief=${isBrief}></fs-stage-message>`
    }
  </section>`;
}
