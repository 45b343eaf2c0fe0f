import {html, nothing, svg, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {msg, str} from '@lit/localize';
import {recordedNotes, toWordTile, type WordTile} from '../../app/teach/record-view.ts';
import type {RecordedWordsState} from '../../app/teach/recorded-words-store.ts';
import {icons} from '../common/icons.ts';

export interface RecordedActions {
  readonly begin: () => void;
  readonly save: () => void;
  readonly erase: (recordedAt: string) => void;
  readonly eraseAll: () => void;
}

/** What recording words is, and the words that are kept, newest first. */
export function renderRecordedWords(
  recorded: RecordedWordsState,
  {begin, save, erase, eraseAll}: RecordedActions,
): TemplateResult {
  const {words, isFull} = recorded;
  const isEmpty = words.length === 0;
  return html`<section class="card recorded" aria-labelledby="recorded">
    <h2 id="recorded">${msg('Words as you spell them')}</h2>
    ${recordedNotes(recorded).map((note) => html`<p class="note">${icons.alert} ${note}</p>`)}
    ${isEmpty ? renderIntro() : nothing}
    <button class="begin" type="button" ?disabled=${isFull} @click=${begin}>
      ${icons.camera} ${isEmpty ? msg('Record words') : msg('Record more words')}
    </button>
    ${
      isEmpty
        ? nothing
        : html`<ul class="words-kept">
              ${repeat(
                [...words].reverse(),
                ({recordedAt}) => recordedAt,
                (word) => html`<li>${renderWord(toWordTile(word), erase)}</li>`,
              )}
            </ul>
            <p class="small">
              ${msg('Kept on this device only, as numbers: how your hand moved, and what was read. No pictures.')}
            </p>
            <div class="keys">
              <button type="button" @click=${save}>
                ${icons.download} ${msg('Save as a file')}
              </button>
              <button type="button" @click=${eraseAll}>
                ${icons.clear} ${msg('Erase all words')}
              </button>
            </div>`
    }
  </section>`;
}

function renderIntro(): TemplateResult {
  return html`<ul class="facts">
    <li>${msg('A word is shown, and you spell it as quickly as you do among friends.')}</li>
    <li>
      ${msg('How your hand moved is kept on this device, as numbers. No pictures, and nothing is sent.')}
    </li>
    <li>${msg('You can save it all as a file, for whoever makes the app read better.')}</li>
  </ul>`;
}

function renderWord(
  {recordedAt, word, facts, misread, stills}: WordTile,
  erase: (recordedAt: string) => void,
): TemplateResult {
  return html`<div class="about">
      <b>${word}</b>
      <span>${facts}</span>
      ${misread === null ? nothing : html`<span class="misread">${misread}</span>`}
    </div>
    <button
      type="button"
      class="erase-word"
      aria-label=${msg(str`Erase ${word}`)}
      @click=${() => erase(recordedAt)}
    >
      ${icons.close}
    </button>
    <div class="stills" aria-hidden="true">
      ${stills.map(
        ({letter, path}) =>
          html`<span>
            <svg viewBox="-0.1 -0.1 1.2 1.2">${svg`<path d=${path} />`}</svg>
            ${letter}
          </span>`,
      )}
    </div>`;
}

/** Asks before all words are erased. */
export function renderEraseWordsDialog(
  count: number,
  close: () => void,
  erase: () => void,
): TemplateResult {
  return html`<dialog class="erase-words" aria-labelledby="erase-words">
    <h2 id="erase-words">${msg('Erase all recorded words?')}</h2>
    <p>${msg(str`Words recorded: ${count}. They are removed from this device for good.`)}</p>
    <div class="keys">
      <button type="button" autofocus @click=${close}>${msg('Keep')}</button>
      <button type="button" class="primary" @click=${erase}>${icons.clear} ${msg('Erase')}</button>
    </div>
  </dialog>`;
}
