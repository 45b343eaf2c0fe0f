import {css} from 'lit';

/** What all dialogs have in common: what lies behind them, their title, their closing button, groups of choices. */
export const sheetStyles = css`
  dialog::backdrop {
    background: rgb(10 12 14 / 55%);
  }

  h2 {
    margin: 0;
    font-size: 1.25rem;
  }

  .plain {
    padding: 0;
    border-color: transparent;
    background: none;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-bottom: 8px;
    padding: 0;
    font-weight: 550;
  }
`;
