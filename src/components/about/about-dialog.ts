import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import {AboutController, type AboutSurroundings} from '../../app/about/about-controller.ts';
import {toCardWords, type CardWords} from '../../app/about/card-words.ts';
import {purposeWords, ruleWords} from '../../app/live/alphabet-words.ts';
import {aboutStyles} from './about-styles.ts';
import {icons} from '../common/icons.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {SheetElement} from '../common/sheet-element.ts';
import {sheetStyles} from '../common/sheet-styles.ts';

// Filled in by the build (scripts/build/bundles.ts). Only where it is looked at itself, the bundler leaves out what is not for this alphabet.
declare const BUILT_ALPHABET_ID: string;

/** What the app is and is not, how well it reads, where it errs, what it is made of. */
@localized()
@customElement('fs-about-dialog')
export class AboutDialog extends SheetElement {
  @property({attribute: false}) accessor about: AboutSurroundings | null = null;
  @property() accessor version = '';

  protected override readonly sheet = 'about';
  private readonly files = new AboutController(this, () => this.given());

  private given(): AboutSurroundings {
    if (this.about === null) throw new Error('fs-about-dialog needs its surroundings.');
    return this.about;
  }

  protected override render(): TemplateResult {
    return this.renderSheet(
      msg('About Fingerspell'),
      html`${renderPurpose()} ${renderPromise()} ${this.renderCard()} ${this.renderLicences()}
        <button class="primary" type="button" @click=${() => this.close()}>${msg('Done')}</button>`,
    );
  }

  private renderCard(): TemplateResult {
    const {card} = this.files;
    switch (card.kind) {
      case 'absent':
      case 'loading':
        return html`<p role="status">${msg('Opening the model card')}</p>`;
      case 'failed':
        return html`<p role="status">
          ${msg('The model card did not load. Check that you are online, then open About again.')}
        </p>`;
      case 'ready':
        return renderCardWords(toCardWords(card.value));
    }
  }

  private renderLicences(): TemplateResult {
    const {licences} = this.files;
    return html`<section>
      <h3>${msg('Licences')}</h3>
      <p>
        ${msg('Fingerspell is free software under the Apache License 2.0. It contains work of others, who ask that their licences be kept with it.')}
      </p>
      ${
        licences.kind === 'ready'
          ? html`<pre tabindex="0" aria-label=${msg('Licences')}>${licences.value}</pre>`
          : html`<button
              type="button"
              ?disabled=${licences.kind === 'loading'}
              @click=${() => this.files.openLicences()}
            >
              ${msg('Show all licences')}
            </button>`
      }
      ${
        licences.kind === 'failed'
          ? html`<p role="status">
              ${msg('The licences did not load. Check that you are online, then try again.')}
            </p>`
          : nothing
      }
      <p>${msg(str`Version ${this.version}`)}</p>
    </section>`;
  }

  static override readonly styles = [sharedStyles, sheetStyles, aboutStyles];
}

function renderPurpose(): TemplateResult {
  return html`<section>
    <h3>${msg('What it is')}</h3>
    <p>
      ${
        typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
          ? msg(
              'Fingerspell reads the American manual alphabet from a camera and writes the letters as text: for practice, and for text entry without a keyboard.',
            )
          : purposeWords()
      }
    </p>
    <p>
      ${
        typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
          ? msg(
              'It reads letters, one hand at a time. It does not understand American Sign Language, which has words, grammar and a face of its own. Where it matters, ask a person who signs.',
            )
          : `${ruleWords()} ${msg('It reads letters, one hand at a time, and does not understand the sign language they belong to. Where it matters, ask a person who signs.')}`
      }
    </p>
  </section>`;
}

function renderPromise(): TemplateResult {
  return html`<section class="promise">
    ${icons.lock}
    <div>
      <h3>${msg('The video never leaves this device')}</h3>
      <p>
        ${msg('Every picture is read here and forgotten at once. Nothing is sent anywhere: no video, no text, no statistics. There is no account, and after one visit no network is needed.')}
      </p>
    </div>
  </section>`;
}

function renderCardWords(card: CardWords): TemplateResult {
  return html`<section>
      <h3>${msg('How well it reads')}</h3>
      <p>${card.accuracy} ${card.range}</p>
      <p>${msg('It errs most on these letters:')}</p>
      <ul class="letters">
        ${card.hardest.map(
          ({letter, share}) =>
            html`<li><b>${letter}</b> <span>${msg(str`${share} right`)}</span></li>`,
        )}
      </ul>
      <p>${card.measured}</p>
    </section>
    <section>
      <h3>${msg('Where it errs')}</h3>
      <ul>
        ${card.limits.map((limit) => html`<li>${limit}</li>`)}
      </ul>
    </section>
    <section>
      <h3>${msg('What it learnt from')}</h3>
      <p>${card.learnt}</p>
      ${renderSources(card)}
      <p>${card.made} ${card.licence}</p>
    </section>`;
}

function renderSources({sources}: CardWords): TemplateResult {
  return html`<details>
    <summary>${msg(str`All ${sources.length} collections and their licences`)}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${msg('Collection')}</th>
          <th scope="col">${msg('Pictures')}</th>
          <th scope="col">${msg('Licence')}</th>
        </tr>
      </thead>
      <tbody>
        ${sources.map(
          ({name, pictures, licence}) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${pictures}</td>
              <td>${licence}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-about-dialog': AboutDialog;
  }
}
