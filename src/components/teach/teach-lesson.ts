import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {DoubtView, LessonView} from '../../app/teach/teach-view-model.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {describeLetter} from '../../app/signing-hand/describe-letter.ts';
import {isPosed} from '../../signing-hand/is-posed.ts';
import {SKIN_TONES} from '../../signing-hand/hand-look.ts';
import type {HandViewServices} from '../signing-hand/hand-view.ts';
import {icons} from '../common/icons.ts';
import {HAS_STILLS, stillOf} from '../signing-hand/still-of.ts';
import '../signing-hand/hand-view.ts';

export interface LessonActions {
  readonly skip: () => void;
  readonly again: () => void;
  readonly back: () => void;
  readonly pause: () => void;
}

interface ShownHand {
  readonly services: HandViewServices | null;
  readonly side: Handedness;
}

/** The letter to show beside the person's own picture, and what to do with it now. */
export function renderLesson(
  view: LessonView,
  hand: ShownHand,
  actions: LessonActions,
): TemplateResult {
  const {letter, place, sentence, taken, needed} = view;
  return html`<section
    class="card lesson ${isPosed(letter) ? '' : 'plain'}"
    aria-labelledby="asked"
  >
    <div class="head">
      <h2 id="asked" tabindex="-1">${msg(str`Show ${letter}`)}</h2>
      <span>${place}</span>
    </div>
    ${isPosed(letter) ? renderHand(letter, hand) : renderHint(letter)}
    <div class="now">
      <div class="dots" role="img" aria-label=${msg(str`${taken} of ${needed} views taken`)}>
        ${Array.from({length: needed}, (_, i) => html`<i class=${i < taken ? 'full' : ''}></i>`)}
      </div>
      <p>${sentence}</p>
    </div>
    <div class="keys">
      ${key(icons.turnLeft, msg('Back'), actions.back, !view.canGoBack)}
      ${key(icons.undo, msg('Again'), actions.again)}
      ${key(icons.pause, msg('Pause'), actions.pause)}
      ${key(icons.turnRight, msg('Skip'), actions.skip)}
    </div>
  </section>`;
}

function renderHand(letter: string, {services, side}: ShownHand): TemplateResult {
  return html`<fs-hand-view
    .services=${services}
    .letter=${letter}
    .hand=${side}
    .skin=${SKIN_TONES[3] ?? ''}
  ></fs-hand-view>`;
}

/** In words, where nobody wrote down how it is drawn. */
function renderHint(letter: string): TemplateResult | typeof nothing {
  const hint = describeLetter(letter);
  return hint === null ? nothing : html`<p>${hint}</p>`;
}

function key(
  icon: TemplateResult,
  label: string,
  onClick: () => void,
  isOff = false,
): TemplateResult {
  return html`<button type="button" ?disabled=${isOff} @click=${onClick}>${icon} ${label}</button>`;
}

export interface DoubtActions {
  readonly again: () => void;
  readonly leaveOut: () => void;
}

/** A letter that looked like another, with both as they are drawn. */
export function renderDoubt(
  {letter, looksLike, title, sentence}: DoubtView,
  hand: Handedness,
  {again, leaveOut}: DoubtActions,
): TemplateResult {
  return html`<section class="card doubt" aria-labelledby="doubt">
    <h2 id="doubt" tabindex="-1">${icons.alert} ${title}</h2>
    <div class="pair">${[looksLike, letter].map((one) => still(one, hand))}</div>
    <p>${sentence}</p>
    <div class="keys">
      <button type="button" class="primary" @click=${again}>
        ${icons.undo} ${msg(str`Show ${letter} again`)}
      </button>
      <button type="button" @click=${leaveOut}>${msg(str`Leave ${letter} out`)}</button>
    </div>
  </section>`;
}

function still(letter: string, hand: Handedness): TemplateResult {
  return html`<figure>
    ${
      HAS_STILLS
        ? html`${renderStill(letter, hand)}
            <figcaption>${letter}</figcaption>`
        : html`<span class="letter">${letter}</span>`
    }
  </figure>`;
}

function renderStill(letter: string, hand: Handedness): TemplateResult {
  return html`<img
    class=${hand === 'left' ? 'mirrored' : nothing}
    src=${stillOf(letter)}
    width="160"
    height="160"
    alt=""
  />`;
}
