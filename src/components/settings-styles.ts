import {css} from 'lit';

export const settingsStyles = css`
  dialog {
    width: min(440px, calc(100vw - 32px));
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
  }

  dialog::backdrop {
    background: rgb(10 12 14 / 55%);
  }

  form {
    display: grid;
    gap: 22px;
    padding: 20px;
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  h2 {
    margin: 0;
    font-size: 1.25rem;
  }

  .plain {
    padding: 0;
    border-color: transparent;
    background: none;
  }

  .hold {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    font-weight: 550;
  }

  .hold output {
    font-variant-numeric: tabular-nums;
  }

  .hold input,
  .hold small {
    grid-column: 1 / -1;
  }

  .hold input {
    width: 100%;
    height: 44px;
    margin: 0;
    accent-color: var(--accent);
  }

  small {
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 400;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-bottom: 8px;
    padding: 0;
    font-weight: 550;
  }

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

  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
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
