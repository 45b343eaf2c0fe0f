import {css} from 'lit';

/** What all dialogs have in common: their place, a title that stays in sight, groups of choices. */
export const sheetStyles = css`
  dialog {
    width: 100vw;
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 0;
    background: var(--surface);
    color: var(--ink);
  }

  .head {
    display: flex;
    position: sticky;
    z-index: 1;
    top: 0;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: calc(8px + env(safe-area-inset-top)) calc(12px + env(safe-area-inset-right)) 8px
      calc(20px + env(safe-area-inset-left));
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding: 20px calc(20px + env(safe-area-inset-right)) calc(24px + env(safe-area-inset-bottom))
      calc(20px + env(safe-area-inset-left));
  }

  @media (min-width: 600px) {
    dialog {
      width: min(560px, calc(100vw - 48px));
      height: fit-content;
      max-height: calc(100dvh - 48px);
      margin: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
  }

  dialog::backdrop {
    background: rgb(10 12 14 / 55%);
  }

  h2,
  h3,
  p {
    margin: 0;
  }

  h2 {
    font-size: 1.25rem;
  }

  h3 {
    font-size: 1.0625rem;
    font-weight: 650;
  }

  p,
  small {
    color: var(--muted);
    font-size: 0.9375rem;
    font-weight: 400;
  }

  .plain {
    padding: 0;
    border-color: transparent;
    background: none;
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
`;
