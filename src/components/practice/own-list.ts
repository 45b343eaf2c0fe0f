import {css, html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {LONGEST_OWN_TEXT} from '../../app/practice/practice-store.ts';
import {Intent} from '../common/intents.ts';

/**
 * The field of the person's own letters and words.
 * @param ownText as it was typed
 * @param problemId of the element beside it that says that nothing in it can be spelled; null where it can
 */
export function ownList(ownText: string, problemId: string | null): TemplateResult {
  return html`<label class="list">
    <span>${msg('Your letters and words')}</span>
    <textarea
      class="field"
      rows="2"
      maxlength=${LONGEST_OWN_TEXT}
      autocomplete="off"
      spellcheck="false"
      placeholder=${msg('M N T, Zoe, coffee')}
      aria-invalid=${problemId === null ? nothing : 'true'}
      aria-describedby=${problemId ?? nothing}
      .value=${ownText}
      @input=${tellList}
    ></textarea>
  </label>`;
}

function tellList({target}: Event): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  target.dispatchEvent(
    new Intent('fs-practice', {kind: 'choose', change: {ownText: target.value}}),
  );
}

export const ownListStyles = css`
  .list {
    display: grid;
    gap: 6px;
    font-weight: 550;
  }

  textarea.field {
    width: 100%;
    min-height: 72px;
    padding: 10px 14px;
    font-weight: 400;
    resize: vertical;
  }
`;
