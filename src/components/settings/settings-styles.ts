import {css} from 'lit';

/** The controls of a list of settings. */
export const settingsStyles = css`
  section {
    display: grid;
    gap: 16px;
    padding-top: 20px;
    border-top: 1px solid var(--line);
  }

  section:first-child {
    padding-top: 0;
    border-top: 0;
  }

  section > button {
    justify-self: start;
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

  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-height: 44px;
    font-weight: 550;
    cursor: pointer;
  }

  .switch small {
    display: block;
  }

  .select {
    display: grid;
    gap: 8px;
    font-weight: 550;
  }

  select.field {
    width: 100%;
    min-width: 0;
    padding: 0 12px;
    font-weight: 400;
    text-overflow: ellipsis;
  }
`;
