import {css} from 'lit';

/** Phone first: the letter and what to do at the left, the drawn hand at the right, the keys under the thumb. */
export const practiceTaskStyles = css`
  :host {
    display: block;
  }

  .card {
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px 12px;
    padding: 12px;
  }

  h2 {
    position: relative;
    margin: 0;
    font-size: 3.5rem;
    font-weight: 650;
    line-height: 1.1;
  }

  .item.word {
    display: flex;
    flex-wrap: wrap;
    font-size: 1.75rem;
    letter-spacing: 0.06em;
  }

  .word .now {
    border-bottom: 4px solid var(--accent);
  }

  .word .done {
    color: var(--accent);
  }

  .word .next {
    color: var(--muted);
    font-weight: 450;
  }

  .feedback {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    min-height: 132px;
    padding: 10px;
    border-radius: 14px;
    background: var(--bg);
  }

  /* A letter that cannot be drawn. */
  .plain > * {
    grid-column: 1 / -1;
  }

  .plain .feedback {
    min-height: 76px;
  }

  .feedback.good {
    background: var(--accent-soft);
  }

  .feedback .sign {
    color: var(--accent);
    line-height: 1;
  }

  .feedback p {
    margin: 0 0 6px;
    font-weight: 550;
    line-height: 1.3;
  }

  .example {
    display: grid;
    position: relative;
    grid-row: 1 / 3;
    grid-column: 2;
    min-height: 190px;
  }

  fs-hand-view {
    /* It stands beside it already. */
    --letter-display: none;
    height: 100%;
  }

  .mirror {
    position: absolute;
    top: 8px;
    left: 12px;
    color: #3f444a;
    font-size: 0.8125rem;
    pointer-events: none;
  }

  .hidden {
    display: grid;
    place-items: center;
    margin: 0;
    border: 1px dashed var(--muted);
    border-radius: var(--radius);
    color: var(--muted);
  }

  .description {
    grid-column: 1 / -1;
    margin: 0;
    color: var(--muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 8px;
  }

  .actions button {
    flex: 1 1 auto;
    padding: 0 12px;
  }

  .actions button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  @media (min-width: 600px) {
    h2 {
      font-size: 5rem;
    }

    .item.word {
      font-size: 2.75rem;
    }

    .example {
      min-height: 260px;
    }

    .feedback p {
      font-size: 1.125rem;
    }
  }

  @media (min-width: 960px) and (min-height: 561px) {
    .card {
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
      padding: 20px;
    }

    .example {
      grid-row: auto;
      grid-column: 1;
      height: min(46dvh, 440px);
    }

    .feedback {
      min-height: 116px;
    }
  }
`;
