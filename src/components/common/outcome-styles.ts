import {css} from 'lit';

/** What became of a change to a list of one's own: the line takes no room while there is nothing to say. */
export const outcomeStyles = css`
  #outcome:empty {
    display: none;
  }

  .refused,
  .unreadable {
    color: var(--ink);
    font-weight: 550;
  }
`;
