import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Spelling} from '../../core/text/spell.ts';
import {toKeyAction, type KeyAction, type KeyPlace} from './key-action.ts';
import type {OffersState} from '../words/offers-controller.ts';

export interface KeyboardOptions {
  readonly target: Window;
  readonly spelling: () => Spelling;
  readonly offers: () => OffersState;
  /** Whether keys are for the text now. */
  readonly takesKeys: () => boolean;
  readonly onAction: (action: KeyAction) => void;
}

/** Where the words offered show their numbers; on a phone a number is typed. */
const SHOWS_NUMBERS = '(hover: hover) and (pointer: fine)';

/** Types into the text while nothing in particular has the focus. Of the text field it takes the keys that mean the same everywhere, and no other. */
export class KeyboardController implements ReactiveController {
  private readonly options: KeyboardOptions;

  constructor(host: ReactiveControllerHost, options: KeyboardOptions) {
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.options.target.addEventListener('keydown', this.onKeyDown);
  }

  hostDisconnected(): void {
    this.options.target.removeEventListener('keydown', this.onKeyDown);
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || !this.options.takesKeys()) return;
    const target = event.composedPath()[0];
    const place = placeOf(target);
    if (place === null) return;
    const action = toKeyAction(event, this.options.spelling(), this.offersIn(place), place);
    if (action === null) return;
    // What the person selected is what they mean to copy.
    if (action.kind === 'copy' && this.hasSelection(target)) return;
    event.preventDefault();
    this.options.onAction(action);
  };

  private offersIn(place: KeyPlace): OffersState {
    const offers = this.options.offers();
    if (place === 'page' || offers.kind === 'failed') return offers;
    const {matches} = this.options.target.matchMedia(SHOWS_NUMBERS);
    return {...offers, hasKeys: offers.hasKeys && matches};
  }

  private hasSelection(target: EventTarget | undefined): boolean {
    return target instanceof HTMLTextAreaElement
      ? target.selectionStart !== target.selectionEnd
      : this.options.target.getSelection()?.isCollapsed === false;
  }
}

function placeOf(target: EventTarget | undefined): KeyPlace | null {
  if (target instanceof HTMLTextAreaElement) return 'field';
  // A heading has the focus after a change of screens, and no use for keys.
  const hasNoKeys = target === document.body || target instanceof HTMLHeadingElement;
  return hasNoKeys ? 'page' : null;
}
