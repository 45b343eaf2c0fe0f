import {css} from 'lit';

export const filmListStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
  }

  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 12px 16px 16px;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto 48px;
    align-items: center;
    gap: 12px;
  }

  .sign {
    display: grid;
    color: var(--muted);
  }

  h2,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: 1.0625rem;
  }

  .length,
  .at {
    color: var(--muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  .head button {
    padding: 0;
    border-color: transparent;
    background: none;
  }

  .words,
  .note {
    color: var(--muted);
    font-size: 0.9375rem;
  }

  .failed .words {
    color: var(--ink);
  }

  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    max-height: 60dvh;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  li {
    display: grid;
    min-width: 0;
  }

  .word {
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  .saving,
  .saving span {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .saving span {
    margin-inline-end: 4px;
    color: var(--muted);
    font-size: 0.9375rem;
  }
`;
