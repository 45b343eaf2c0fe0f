import {LitElement, html, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {localized, msg} from '@lit/localize';
import {MAX_LENGTH} from '../../app/text/text-store.ts';
import {EMPTY_SPELLING, type SpellAction, type Spelling} from '../../core/text/spell.ts';
import {inCase, type TextCase} from '../../core/words/text-case.ts';
import {toCapitals} from '../../core/words/to-capitals.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';
import {textFieldStyles} from './text-field-styles.ts';

/** Made anew with every change, so that its blinking starts anew: nobody looks for a caret while typing. */
const caretMark = html`<span class="caret"></span>`;

/**
 * The text in a field of the browser's, with all that belongs to one. It tells what was written, and shows what was spelled meanwhile. Under it lies the same text
 * unseen, which gives the field its height, and a caret that is seen while the field has none: there goes what is spelled.
 */
@localized()
@customElement('fs-text-field')
export class TextField extends LitElement {
  @property({attribute: false}) accessor spelling: Spelling = EMPTY_SPELLING;
  @property() accessor textCase: TextCase = 'capitals';

  @query('textarea') private accessor field: HTMLTextAreaElement | null = null;
  @query('.under') private accessor under: HTMLElement | null = null;

  /** The text that the field holds, in capitals. */
  private known = '';
  /** What the text was when the field last told of an edit: what came of it is on its way. */
  private toldAt: Spelling | null = null;
  /** Where the field last told that its caret is. The browser may have moved it since. */
  private toldCaret = 0;
  /** Whether signs are being put together to one, as for Japanese; most keyboards of phones write every word so. */
  private isComposing = false;
  /** Whether the next edit belongs to the one before. */
  private isJoining = false;
  /** Whether the field is being given the focus by a tap. */
  private isPressed = false;
  /** Whether the field may not be written in: what somebody dictates comes twice when it is. */
  private isHeld = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.onSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.onSelection);
  }

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  /** Puts this in the place of what is selected, if the field has the focus and something is. @returns whether it did */
  replaceSelection(addition: string): boolean {
    const {field} = this;
    if (field === null || !this.hasFocus || field.selectionStart === field.selectionEnd) {
      return false;
    }
    field.setRangeText(addition, field.selectionStart, field.selectionEnd, 'end');
    this.tell();
    return true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.write();
    if (changed.has('spelling')) this.keepCaretInSight();
  }

  private get hasFocus(): boolean {
    return this.field !== null && this.shadowRoot?.activeElement === this.field;
  }

  /** The text as it is written for people, as long as it is in capitals. */
  private get shown(): string {
    return inCase(this.spelling.text, this.textCase);
  }

  /** Behind what is selected: a letter that is spelled then takes nothing away. */
  private get caret(): number {
    return this.field?.selectionEnd ?? 0;
  }

  /** Makes the field hold the text, without a touch where it does already. */
  private write(): void {
    const {field, spelling} = this;
    const isSame = this.known === spelling.text;
    if (field === null || (isSame ? this.isComposing || this.isHeld : spelling === this.toldAt)) {
      return;
    }
    if (this.isComposing) this.endComposition(field);
    this.isHeld = false;
    this.known = this.spelling.text;
    const isOther = field.value !== this.shown;
    if (isOther) field.value = this.shown;
    // Where the field has no focus, a caret that is set would take it in some browsers.
    if (this.hasFocus && (isOther || this.spelling.caret !== this.toldCaret)) this.placeCaret();
  }

  /** What is spelled goes in at once: the browser takes what is being put together as it is. */
  private endComposition(field: HTMLTextAreaElement): void {
    field.blur();
    field.focus({preventScroll: true});
  }

  private placeCaret(): void {
    const {caret} = this.spelling;
    this.toldCaret = caret;
    if (this.caret !== caret) this.field?.setSelectionRange(caret, caret);
  }

  private tell(event?: InputEvent): void {
    const {field, known: before} = this;
    if (field === null) return;
    const after = toCapitals(field.value);
    const joins = this.isComposing && this.isJoining;
    this.isJoining = this.isComposing;
    this.isHeld = event !== undefined && isDictated(event);
    this.known = after;
    this.toldAt = this.spelling;
    this.toldCaret = this.caret;
    this.send({kind: 'edit', before, after, caret: this.toldCaret, joins});
    // Where only small letters became large ones, the text is as it was.
    this.requestUpdate();
  }

  private send(action: SpellAction): void {
    this.dispatchEvent(new Intent('fs-spell', action));
  }

  private onBeforeInput(event: InputEvent): void {
    const undoes = event.inputType === 'historyUndo';
    if (!undoes && event.inputType !== 'historyRedo') return;
    // The browser's history knows nothing of what was spelled.
    event.preventDefault();
    this.send({kind: undoes ? 'undo' : 'redo'});
  }

  private onComposition(isComposing: boolean): void {
    this.isComposing = isComposing;
    this.isJoining = false;
    this.requestUpdate();
  }

  private onPress(): void {
    if (this.hasFocus) return;
    this.isPressed = true;
    // The caret may have moved while the field had no focus; the press places it after this.
    this.placeCaret();
  }

  private onFocus(): void {
    // Firefox tells of the focus when the press has placed the caret.
    if (!this.isPressed) this.placeCaret();
    this.isPressed = false;
  }

  private onBlur(): void {
    // The browser tells of a caret that was moved a moment ago only after this.
    if (!this.isComposing) this.tellCaret();
    this.isComposing = false;
    this.release();
  }

  /** What is copied looks as what is shown. */
  private release(): void {
    const {field} = this;
    if (field === null || !this.isHeld) return;
    const {selectionStart, selectionEnd, selectionDirection} = field;
    this.isHeld = false;
    this.write();
    if (this.hasFocus) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  }

  private readonly onSelection = (): void => {
    if (this.hasFocus && !this.isComposing) this.tellCaret();
  };

  private tellCaret(): void {
    const isTold = toCapitals(this.field?.value ?? '') === this.spelling.text;
    if (!isTold || this.caret === this.spelling.caret) return;
    this.toldCaret = this.caret;
    this.send({kind: 'move', to: this.toldCaret});
  }

  private onScroll(): void {
    if (this.under !== null) this.under.scrollTop = this.field?.scrollTop ?? 0;
  }

  private keepCaretInSight(): void {
    const {field, under} = this;
    // Measuring lays the whole page out; an empty text has nothing to scroll.
    if (this.spelling.text === '' || field === null || under === null) return;
    const caret = under.querySelector('.caret');
    if (caret === null) return;
    under.scrollTop = field.scrollTop;
    // Not scrollIntoView: that would move the whole page while somebody looks at the camera.
    const [outer, inner] = [under.getBoundingClientRect(), caret.getBoundingClientRect()];
    if (inner.bottom > outer.bottom) field.scrollTop += inner.bottom - outer.bottom;
    if (inner.top < outer.top) field.scrollTop -= outer.top - inner.top;
    under.scrollTop = field.scrollTop;
  }

  protected override render(): TemplateResult {
    const {
      shown: text,
      spelling: {caret},
    } = this;
    // One line, because every blank in it would show.
    // prettier-ignore
    const under = html`<div class="under" aria-hidden="true">${text.slice(0, caret)}${keyed(this.spelling, caretMark)}${text.slice(caret)}&#8203;</div>`;
    return html`<form action=${UNASKED_ACTION}>
      ${under}
      <textarea
        class="text"
        rows="1"
        maxlength=${MAX_LENGTH}
        aria-label=${msg('Your text')}
        placeholder=${msg('Your text appears here')}
        autocapitalize="off"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        .defaultValue=${text}
        @beforeinput=${(event: InputEvent) => this.onBeforeInput(event)}
        @input=${(event: InputEvent) => this.tell(event)}
        @compositionstart=${() => this.onComposition(true)}
        @compositionend=${() => this.onComposition(false)}
        @mousedown=${() => this.onPress()}
        @focus=${() => this.onFocus()}
        @blur=${() => this.onBlur()}
        @copy=${() => this.release()}
        @cut=${() => this.release()}
        @selectionchange=${this.onSelection}
        @scroll=${() => this.onScroll()}
      ></textarea>
    </form>`;
  }

  static override readonly styles = [sharedStyles, textFieldStyles];
}

/** Whether an edit is one of several that somebody's speech is made of, as far as browsers tell: whole words at once. */
function isDictated({inputType, data}: InputEvent): boolean {
  if (inputType === 'insertReplacementText' || inputType === 'insertDictationResult') return true;
  return inputType === 'insertText' && (data ?? '').length > 1;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-text-field': TextField;
  }
}
