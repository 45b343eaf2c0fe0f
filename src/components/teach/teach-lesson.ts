import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {DoubtView, LessonView} from '../../app/teach/teach-view-model.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {SKIN_TONES} from '../../signing-hand/hand-look.ts';
import type {HandViewServices} from '../signing-hand/hand-view.ts';
import {icons} from '../common/icons.ts';
import {stillOf} from '../signing-hand/still-of.ts';
import '../signing-hand/hand-view.ts';

export interface LessonActions {
  readonly skip: () => void;
  readonly again: () => void;
  readonly back: () => void;
  readonly pause: () => void;
}

/** The letter to show beside the person's own picture, and what to do with it now. */
export function renderLesson(
  view: LessonView,
  hand: {readonly services: HandViewServices | null; readonly side: Handedness},
  actions: LessonActions,
): TemplateResult {
  const {letter, place, sentence, taken, needed} = view;
  return html`<section class="card lesson" aria-labelledby="asked">
    <div class="head">
      <h2 id="asked" tabindex="-1">${msg(str`Show ${letter}`)}</h2>
      <span>${place}</span>
    </div>
    <fs-hand-view
      .services=${hand.services}
      .letter=${letter}
      .hand=${hand.side}
      .skin=${SKIN_TONES[3] ?? ''}
    ></fs-hand-view>
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
    <img
      class=${hand === 'left' ? 'mirrored' : nothing}
      src=${stillOf(letter)}
      width="160"
      height="160"
      alt=""
    />
    <figcaption>${letter}</figcaption>
  </figure>`;
}
