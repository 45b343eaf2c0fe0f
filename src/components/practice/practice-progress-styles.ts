import {css} from 'lit';

export const practiceProgressStyles = css`
  :host {
    display: block;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 12px;
  }

  h2 {
    margin: 0;
    font-size: 1.0625rem;
  }

  h2:focus {
    outline: none;
  }

  .head span,
  p {
    color: var(--muted);
  }

  p {
    margin: 0;
    font-size: 0.9375rem;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(60px, 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    position: relative;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 4px;
    padding: 6px 8px 8px;
    border: 1px solid var(--line);
    border-radius: 12px;
  }

  .letter {
    font-weight: 650;
  }

  .share {
    color: var(--muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  svg {
    grid-column: 1 / -1;
    width: 100%;
    height: auto;
  }

  .track {
    fill: var(--line);
  }

  .fill {
    fill: var(--accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .question {
    display: grid;
    gap: 10px;
  }

  .question p {
    color: var(--ink);
  }

  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .fill {
      fill: Highlight;
    }
  }
`;
