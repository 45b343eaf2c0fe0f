import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {localized, msg, str} from '@lit/localize';
import type {Photo} from '../../app/photo/photo-controller.ts';
import {toPhotoRow, type PhotoRow} from '../../app/photo/photo-view.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {photoTableStyles} from './photo-table-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';

/** Many pictures: what each of them shows, a line a picture. The roles are written out, as some browsers forget them where lines are laid out as grids. */
@localized()
@customElement('fs-photo-table')
export class PhotoTable extends LitElement {
  @property({attribute: false}) accessor photos: readonly Photo[] = [];

  /** Puts the focus on a picture's name. */
  focusOn(id: number): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-id='${id}'] .open`)?.focus();
  }

  private wish(kind: 'open' | 'remove', id: number): void {
    this.dispatchEvent(new Intent('fs-photo', {kind, id}));
  }

  protected override render() {
    return html`<table role="table">
      <caption class="unseen">
        ${msg('Pictures and the letters in them')}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col"><span class="unseen">${msg('Picture')}</span></th>
          <th role="columnheader" scope="col">${msg('File')}</th>
          <th role="columnheader" scope="col">${msg('Letter')}</th>
          <th role="columnheader" scope="col">${msg('Score')}</th>
          <th role="columnheader" scope="col">${msg('Other hands')}</th>
          <th role="columnheader" scope="col"><span class="unseen">${msg('Remove')}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          this.photos.map(toPhotoRow),
          ({id}) => id,
          (row) => this.renderRow(row),
        )}
      </tbody>
    </table>`;
  }

  private renderRow(row: PhotoRow) {
    const {id, name, url, words, isFailed} = row;
    return html`<tr role="row" data-id=${id} class=${isFailed ? 'failed' : ''}>
      <td role="cell" class="thumb">
        ${
          url === null
            ? html`<span class="blank">${isFailed ? icons.alert : nothing}</span>`
            : html`<img src=${url} alt="" loading="lazy" decoding="async" />`
        }
      </td>
      <th role="rowheader" scope="row" class="file">
        ${
          url === null
            ? html`<span>${name}</span>`
            : html`<button type="button" class="open" @click=${() => this.wish('open', id)}>
                ${name}
              </button>`
        }
        ${words === '' ? nothing : html`<span class="words">${words}</span>`}
      </th>
      ${this.renderLetters(row)}
      <td role="cell" class="remove">
        <button
          type="button"
          aria-label=${msg(str`Remove ${name}`)}
          @click=${() => this.wish('remove', id)}
        >
          ${icons.close}
        </button>
      </td>
    </tr>`;
  }

  private renderLetters({letter, percent, otherHands}: PhotoRow) {
    return html`
      <td role="cell" class="letter">${letter}</td>
      <td role="cell" class="score">${percent}</td>
      <td role="cell" class="others">
        ${otherHands === '' ? nothing : html`<span class="plus" aria-hidden="true">+ </span>${otherHands}`}
      </td>
    `;
  }

  static override readonly styles = [sharedStyles, photoTableStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-photo-table': PhotoTable;
  }
}
