import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {toLetterView, type LiveSnapshot} from '../../app/live/view-model.ts';
import {doubtfulLetter} from '../../core/text/doubtful-letter.ts';
import type {Spelling} from '../../core/text/spell.ts';
import './letter-hero.ts';
import './network-view.ts';

/** The letter seen now, and what the network sees of the hand. */
export function renderReading(snapshot: LiveSnapshot, spelling: Spelling): TemplateResult {
  const {fps, medianMs} = snapshot.figures;
  return html`<section class="reading" aria-label=${msg('The letter seen now')}>
    <fs-letter-hero
      .view=${toLetterView(snapshot)}
      .doubt=${doubtfulLetter(spelling)}
    ></fs-letter-hero>
    <figure>
      <fs-network-view .picture=${snapshot.recognition?.hand?.picture ?? null}></fs-network-view>
      <figcaption>${msg('Network’s view')}</figcaption>
      <span class="figures">${fps.toFixed(0)} fps · ${medianMs.toFixed(0)} ms</span>
    </figure>
  </section>`;
}
