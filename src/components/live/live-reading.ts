import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {PanelSide} from '../../app/live/panel-side.ts';
import {toLetterView, type LiveSnapshot} from '../../app/live/view-model.ts';
import {doubtfulLetter} from '../../core/text/doubtful-letter.ts';
import type {DetailsSetting} from '../../app/settings/settings.ts';
import type {Spelling} from '../../core/text/spell.ts';
import './letter-hero.ts';

/** Comes with the first hand that is read: no part of the first screen. */
const loadNetworkView = () => void import('./network-view.ts').catch(() => undefined);

/** What the reading is drawn from. */
export interface ReadingView {
  readonly snapshot: LiveSnapshot;
  readonly spelling: Spelling;
  /** Where it lies over the picture. */
  readonly side: PanelSide;
  readonly details: DetailsSetting;
}

/** The letter seen now, and for the curious what the network sees of the hand. */
export function renderReading({snapshot, spelling, side, details}: ReadingView): TemplateResult {
  return html`<section class="reading ${side}" aria-label=${msg('The letter seen now')}>
    <fs-letter-hero
      .view=${toLetterView(snapshot)}
      .doubt=${doubtfulLetter(spelling)}
    ></fs-letter-hero>
    ${details === 'off' ? nothing : renderDetails(snapshot, details)}
  </section>`;
}

function renderDetails(
  {figures: {fps, medianMs}, recognition}: LiveSnapshot,
  details: DetailsSetting,
): TemplateResult {
  loadNetworkView();
  return html`<figure class=${details}>
    <fs-network-view .picture=${recognition?.hand?.picture ?? null}></fs-network-view>
    <figcaption>${msg('Network’s view')}</figcaption>
    <span class="figures">${fps.toFixed(0)} fps · ${medianMs.toFixed(0)} ms</span>
  </figure>`;
}
