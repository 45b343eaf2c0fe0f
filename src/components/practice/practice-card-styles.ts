import {css} from 'lit';

/** A column of cards. */
export const practiceCardStyles = css`
  :host {
    display: grid;
    gap: var(--gap);
  }

  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
`;
