import {css} from 'lit';

/** A row of radio buttons, one of them pressed. */
export const choiceStyles = css`
  .choice {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 14px;
  }

  .choice label {
    display: grid;
    position: relative;
    place-items: center;
    min-height: 48px;
    padding: 4px 8px;
    text-align: center;
    cursor: pointer;
  }

  .choice label:has(:checked) {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  .choice label:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: -6px;
  }

  .choice label:has(:checked:focus-visible) {
    outline-color: var(--on-accent);
  }
`;
