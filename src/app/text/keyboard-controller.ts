import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Spelling} from '../../core/text/spell.ts';
import {toKeyAction, type KeyAction} from './key-action.ts';
import type {OffersState} from '../words/offers-controller.ts';

export interface KeyboardOptions {
  readonly target: Window;
  readonly spelling: () => Spelling;
  readonly offers: () => OffersState;
  /** Whether keys are for the text now. */
  readonly takesKeys: () => boolean;
  readonly onAction: (action: KeyAction) => void;
}

/** Types into the text while the text, or nothing in particular, has the focus. */
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
    if (event.defaultPrevented || event.isComposing) return;
    if (!this.options.takesKeys() || !isForText(event)) return;
    const action = toKeyAction(event, this.options.spelling(), this.options.offers());
    if (action === null) return;
    // A selection made with the mouse is what the person means to copy.
    if (action.kind === 'copy' && this.options.target.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    this.options.onAction(action);
  };
}

function isForText(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  // A heading has the focus after a change of screens, and no use for keys.
  const hasNoKeys = target === document.body || target instanceof HTMLHeadingElement;
  return hasNoKeys || target.role === 'textbox';
}
