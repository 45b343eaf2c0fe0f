import {css} from 'lit';

/** The letter seen now, over the picture. */
export const readingStyles = css`
  .reading {
    --hero-accent: var(--glass-accent);
    --hero-ink: var(--glass-ink);
    --hero-muted: var(--glass-muted);
    --hero-track: var(--glass-track);
    --ring-size: clamp(68px, 25vw, 100px);
    display: flex;
    z-index: 1;
    grid-row: 1;
    grid-column: 1;
    align-items: center;
    align-self: end;
    justify-self: start;
    justify-content: space-between;
    gap: 8px;
    max-width: calc(100% - 20px);
    margin: 10px;
    padding: 10px 12px;
    border-radius: 16px;
    background: var(--glass);
    color: var(--glass-ink);
    pointer-events: none;
  }

  /* Away from the hand. */
  .reading.end {
    justify-self: end;
  }
`;
