import {css} from 'lit';

/** An icon on a round ground, over words about one thing. */
export const signStyles = css`
  .sign {
    display: grid;
    place-items: center;
    width: 64px;
    height: 64px;
    border-radius: 50%;
    background: var(--accent-soft);
    color: var(--accent);
  }
`;
