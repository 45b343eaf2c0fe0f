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

  .sheet {
    display: grid;
    gap: 22px;
    padding: 20px;
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
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

  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
    font-weight: 550;
    cursor: pointer;
  }

  .switch input {
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--accent);
  }

  small {
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 400;
  }
`;
