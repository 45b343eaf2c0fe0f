import {css} from 'lit';

export const keptHereStyles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  h4,
  p {
    margin: 0;
  }

  h4 {
    font-size: 1rem;
    font-weight: 600;
  }

  p {
    color: var(--muted);
  }

  .erase {
    justify-self: start;
    margin-top: 4px;
  }

  .question {
    display: grid;
    gap: 8px;
    margin-top: 4px;
    padding: 16px;
    border: 2px solid var(--danger);
    border-radius: 16px;
  }

  .question p {
    color: var(--ink);
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 4px;
  }

  .danger {
    border-color: transparent;
    background: var(--danger);
    color: var(--on-danger);
  }

  .danger:active:not(:disabled) {
    background: var(--danger);
    filter: brightness(0.94);
  }
`;
