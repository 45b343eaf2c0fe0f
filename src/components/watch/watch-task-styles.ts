import {css} from 'lit';

/** Phone first: the hand is the stage, what one types lies right under it; beside it where there is room. */
export const watchTaskStyles = css`
  :host {
    display: block;
  }

  .card {
    gap: 14px;
    padding: 12px;
  }

  .hand {
    position: relative;
    height: min(41dvh, 420px);
    overflow: hidden;
    border-radius: 14px;
    /* The ground of the drawn pictures, by day and by night. */
    background: #dfe5ea;
  }

  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .pace {
    position: absolute;
    top: 10px;
    left: 14px;
    color: #3f444a;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  .side,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 10px;
  }

  p {
    margin: 0;
  }

  .sentence {
    display: flex;
    gap: 8px;
    min-height: 1.45em;
    font-weight: 550;
  }

  .sign {
    color: var(--accent);
    line-height: 1;
  }

  .line {
    display: flex;
    gap: 8px;
  }

  .line input {
    flex: 1;
    min-width: 0;
    font-size: 1.375rem;
    font-weight: 600;
    letter-spacing: 0.1em;
    text-transform: uppercase;
  }

  .told {
    display: grid;
    gap: 10px;
    padding: 12px;
    border-radius: 14px;
    background: var(--bg);
  }

  .told.good {
    background: var(--accent-soft);
  }

  .told:focus {
    outline: none;
  }

  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    justify-items: center;
    align-content: start;
    min-width: 1.9em;
    padding: 2px 6px 4px;
    border: 2px solid transparent;
    border-radius: 12px;
    font-size: 1.5rem;
    line-height: 1.2;
  }

  li.now {
    border-color: var(--accent);
    background: var(--surface);
  }

  li.missed b {
    border-bottom: 3px solid var(--danger);
  }

  li s {
    color: var(--muted);
    font-size: 1rem;
  }

  .small {
    color: var(--muted);
    font-size: 0.9375rem;
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .keys button {
    flex: 1 1 auto;
    padding: 0 12px;
  }

  @media (max-width: 599px) {
    /* Longer words, as in Spanish, stay in one line. */
    .keys button {
      padding: 0 6px;
      font-size: 0.9375rem;
    }

    .again svg {
      display: none;
    }
  }

  kbd {
    display: none;
    padding: 0 6px;
    border: 1px solid currentcolor;
    border-radius: 6px;
    font: inherit;
    font-size: 0.75rem;
    opacity: 0.7;
  }

  @media (pointer: fine) and (min-width: 600px) {
    kbd {
      display: inline;
    }
  }

  @media (min-width: 600px) {
    .hand {
      height: min(52dvh, 560px);
    }

    li {
      font-size: 1.875rem;
    }
  }

  @media (min-width: 960px) {
    .card {
      grid-template-columns: minmax(0, 11fr) minmax(320px, 9fr);
      gap: 24px;
      padding: 20px;
    }

    .hand {
      height: calc(100dvh - var(--top-height) - 72px);
      min-height: 300px;
    }

    .side {
      align-content: center;
      gap: 18px;
    }

    .sentence {
      font-size: 1.25rem;
    }
  }

  @media (max-height: 560px) and (min-width: 600px) {
    .card {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .hand {
      height: calc(100dvh - var(--top-height) - 34px);
    }
  }
`;
