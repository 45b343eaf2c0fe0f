import {css} from 'lit';

/** A word that is asked for, and those that are kept. */
export const recordStyles = css`
  .word {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    font-size: 1.75rem;
    line-height: 1;
  }

  .word b {
    min-width: 1.5em;
    padding: 8px 4px;
    border: 2px solid var(--line);
    border-radius: 10px;
    text-align: center;
  }

  .word.live b {
    border-color: var(--accent);
  }

  /* As high as its longest sentence, so that nothing jumps. */
  .sentence {
    min-height: 2.9em;
    font-size: 1.0625rem;
  }

  .recording .keys {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }

  .last {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }

  .words-kept {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .words-kept li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    padding: 10px 0;
    border-top: 1px solid var(--line);
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-self: center;
    gap: 0 12px;
  }

  .about b {
    letter-spacing: 0.04em;
  }

  .about span {
    color: var(--muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  .about .misread {
    color: var(--ink);
    font-weight: 550;
  }

  .erase-word {
    width: 44px;
    min-width: 44px;
    padding: 0;
  }

  .stills {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 8px;
  }

  .stills span {
    display: grid;
    justify-items: center;
    color: var(--muted);
    font-size: 0.75rem;
  }

  .stills svg {
    width: 34px;
    height: 34px;
  }

  .stills path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 0.05;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (forced-colors: active) {
    .stills path {
      stroke: CanvasText;
    }
  }
`;
