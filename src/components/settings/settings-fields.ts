import {html, nothing, type TemplateResult} from 'lit';
import type {Option} from '../../app/settings/settings-options.ts';

export interface ChoiceField<T> {
  readonly name: string;
  readonly title: string;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** A few values side by side, one of them pressed. */
export function renderRadios<T>(field: ChoiceField<T>): TemplateResult {
  const {name, title, options, chosen, onChoose} = field;
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="choice">
      ${options.map(
        ([value, label], index) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${index}
              .checked=${value === chosen}
              @change=${() => onChoose(value)}
            /><span>${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Many values, one below the other in a list of the browser's. */
export function renderSelect<T>(field: ChoiceField<T>): TemplateResult {
  const {name, title, options, chosen, onChoose} = field;
  return html`<label class="select">
    <span>${title}</span>
    <select
      class="field"
      name=${name}
      @change=${(event: Event) => {
        if (!(event.target instanceof HTMLSelectElement)) return;
        const option = options[event.target.selectedIndex];
        if (option !== undefined) onChoose(option[0]);
      }}
    >
      ${options.map(
        ([value, label]) => html`<option .selected=${value === chosen}>${label}</option>`,
      )}
    </select>
  </label>`;
}

export interface SwitchField {
  readonly name: string;
  readonly title: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** A sentence below. */
  readonly note?: string | undefined;
}

export function renderSwitch({name, title, on, onChange, note}: SwitchField): TemplateResult {
  return html`<label class="switch">
    <span>${title} ${note === undefined ? nothing : html`<small>${note}</small>`}</span>
    <input
      type="checkbox"
      role="switch"
      name=${name}
      .checked=${on}
      @change=${() => onChange(!on)}
    />
  </label>`;
}
