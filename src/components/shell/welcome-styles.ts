import {css} from 'lit';

export const welcomeStyles = css`
  .sheet {
    gap: 14px;
    align-content: start;
  }

  /* On a phone it comes up from below, under the thumb. */
  dialog {
    height: fit-content;
    max-height: 100dvh;
    margin: auto 0 0;
    border-radius: var(--radius) var(--radius) 0 0;
  }

  @media (min-width: 600px) {
    dialog {
      margin: auto;
      border-radius: var(--radius);
      width: min(480px, calc(100vw - 48px));
    }
  }

  h3 {
    font-size: 1.5rem;
    letter-spacing: -0.01em;
  }

  h3:focus {
    outline: none;
  }

  p,
  ul {
    font-size: 1.0625rem;
  }

  ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-inline-start: 22px;
    color: var(--muted);
  }

  .pictures {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 8px;
    place-items: center;
    min-height: 168px;
    padding: 12px;
    border-radius: 16px;
    background: var(--accent-soft);
  }

  figure {
    display: grid;
    justify-items: center;
    min-width: 0;
    margin: 0;
  }

  img {
    display: block;
    width: 100%;
    max-width: 112px;
    height: auto;
    border-radius: 12px;
  }

  figcaption {
    color: var(--ink);
    font-weight: 650;
  }

  /* The picture's edge, with room round the hand. */
  .frame {
    padding: 10px 40px 4px;
    border: 3px dashed var(--accent);
    border-radius: 14px;
  }

  .promise {
    display: flex;
    gap: 8px;
    color: var(--ink);
  }

  .count {
    font-size: 0.875rem;
  }

  .keys {
    display: grid;
    gap: 8px;
  }

  .quiet {
    border-color: transparent;
    background: none;
    color: var(--accent);
  }
`;
