import {css} from 'lit';

/** What was taught, as bars and tiles; the switch; the question before erasing. */
export const teachOverviewStyles = css`
  .facts {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-inline-start: 20px;
  }

  .facts li::marker {
    color: var(--accent);
  }

  .begin {
    justify-self: start;
    min-height: 56px;
    padding: 0 28px;
  }

  .bars {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 6px 12px;
    font-weight: 550;
  }

  .bars svg {
    width: 100%;
    height: 14px;
    border-radius: 7px;
  }

  .track {
    fill: var(--line);
  }

  .fill {
    fill: var(--accent);
  }

  .count {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(76px, 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tile {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-items: start;
    gap: 6px;
    width: 100%;
    height: 100%;
    min-width: 0;
    min-height: 72px;
    padding: 8px;
    text-align: start;
  }

  .tile b {
    font-size: 1.25rem;
    line-height: 1;
  }

  .tile.open,
  .tile.skipped {
    border-style: dashed;
    background: none;
  }

  .tile.doubtful {
    border: 2px solid var(--ink);
  }

  .rows {
    display: grid;
    gap: 3px;
  }

  .row {
    display: flex;
    gap: 3px;
  }

  .row i {
    width: 9px;
    height: 9px;
    border: 1.5px solid var(--muted);
    border-radius: 50%;
  }

  .row i.full {
    border-color: var(--accent);
  }

  .row:first-child i.full {
    border-color: var(--muted);
    background: var(--muted);
  }

  .words {
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 400;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }

  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
    font-weight: 550;
    cursor: pointer;
  }

  .card > button {
    justify-self: start;
  }

  dialog {
    width: min(400px, calc(100vw - 32px));
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
  }

  dialog[open] {
    display: grid;
    gap: 14px;
  }

  dialog::backdrop {
    background: rgb(10 12 14 / 55%);
  }

  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .fill {
      fill: CanvasText;
    }
  }
`;
