import {css} from 'lit';
import {unseen} from './unseen.ts';

/** What every component needs: box sizes, buttons, text fields, focus, text for screen readers only. */
export const sharedStyles = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-width: 48px;
    min-height: 48px;
    padding: 0 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  button:hover:not(:disabled) {
    border-color: var(--accent);
  }

  button:active:not(:disabled) {
    background: var(--accent-soft);
  }

  button:disabled {
    cursor: default;
    opacity: 0.45;
  }

  button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  button.primary:hover {
    filter: brightness(1.08);
  }

  button.primary:active {
    background: var(--accent);
    filter: brightness(0.94);
  }

  .field {
    min-height: 48px;
    padding: 0 14px;
    border: 1px solid var(--muted);
    border-radius: 14px;
    background: var(--bg);
    color: var(--ink);
    font: inherit;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  svg {
    flex: none;
  }

  .unseen {
    ${unseen}
  }
`;
