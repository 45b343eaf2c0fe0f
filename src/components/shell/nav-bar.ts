import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Screen} from '../../app/common/screens.ts';
import type {ScreenEntry} from './screen-list.ts';

/** The ways to all screens. */
export function renderNavBar(
  entries: readonly ScreenEntry[],
  shown: Screen,
  onGo: (screen: Screen) => void,
): TemplateResult {
  return html`<nav aria-label=${msg('Screens')}>
    <ul>
      ${entries.map(
        ({name, label, icon}) =>
          html`<li>
            <button
              type="button"
              aria-current=${name === shown ? 'page' : 'false'}
              @click=${() => onGo(name)}
            >
              <span class="icon">${icon}</span><span>${label()}</span>
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}
