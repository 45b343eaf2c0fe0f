import {css} from 'lit';

export const aboutStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }

  section > button {
    justify-self: start;
  }

  .promise {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px;
    padding: 16px;
    border-radius: 16px;
    background: var(--accent-soft);
  }

  .promise > svg {
    margin-top: 1px;
    color: var(--accent);
  }

  .promise p {
    margin-top: 4px;
    color: var(--ink);
  }

  ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-inline-start: 20px;
    color: var(--muted);
    font-size: 0.9375rem;
  }

  .letters {
    grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
    padding: 0;
    list-style: none;
  }

  .letters li {
    display: grid;
    justify-items: center;
    padding: 8px 4px;
    border: 1px solid var(--line);
    border-radius: 14px;
    font-size: 0.8125rem;
  }

  .letters b {
    color: var(--ink);
    font-size: 1.5rem;
    font-weight: 600;
    line-height: 1.3;
  }

  summary {
    display: flex;
    align-items: center;
    min-height: 44px;
    font-weight: 550;
    cursor: pointer;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
  }

  th,
  td {
    padding: 6px 8px 6px 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  thead th {
    color: var(--muted);
  }

  td:nth-of-type(1) {
    font-variant-numeric: tabular-nums;
  }

  pre {
    max-height: 60dvh;
    margin: 0;
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 14px;
    font-size: 0.75rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
