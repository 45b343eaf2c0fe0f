import {css} from 'lit';

/** A row of chips. */
export const chipStyles = css`
  /* Long ones go on beyond the edge; room for the focus ring all round. */
  [role='group'] {
    display: flex;
    gap: 8px;
    margin: -5px;
    padding: 5px;
    overflow-x: auto;
    scrollbar-width: none;
  }

  button {
    flex: none;
    min-width: 72px;
    padding: 0 14px;
    border-radius: 24px;
    letter-spacing: 0.03em;
  }
`;
