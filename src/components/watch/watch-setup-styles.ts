import {css} from 'lit';

export const watchSetupStyles = css`
  .card {
    gap: 16px;
  }

  .skin {
    display: grid;
    gap: 8px;
    font-weight: 550;
  }

  .pace {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    font-weight: 550;
  }

  .pace output {
    color: var(--muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .pace input,
  .pace small {
    grid-column: 1 / -1;
  }

  .hands {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 16px;
  }

  select.field {
    width: 100%;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
