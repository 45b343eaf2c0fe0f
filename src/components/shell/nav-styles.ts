import {css} from 'lit';

/** The ways to the screens: a bar under the thumb, or a rail at the side where there is room. */
export const navStyles = css`
  nav {
    position: sticky;
    z-index: 3;
    bottom: 0;
    grid-row: 4;
    border-top: 1px solid var(--line);
    background: var(--surface);
  }

  nav ul {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    max-width: 560px;
    margin: 0 auto;
    padding: 4px calc(4px + env(safe-area-inset-right)) calc(4px + env(safe-area-inset-bottom))
      calc(4px + env(safe-area-inset-left));
    list-style: none;
  }

  nav button {
    flex-direction: column;
    gap: 2px;
    width: 100%;
    min-width: 44px;
    min-height: 56px;
    padding: 4px 0;
    border-color: transparent;
    background: none;
    color: var(--muted);
    font-size: min(0.75rem, 3.6vw);
  }

  nav .icon {
    display: grid;
    place-items: center;
    width: 56px;
    max-width: 100%;
    height: 30px;
    border-radius: 15px;
  }

  nav [aria-current='page'] {
    color: var(--ink);
    font-weight: 650;
  }

  nav [aria-current='page'] .icon {
    background: var(--accent-soft);
    color: var(--accent);
  }

  nav button:hover:not(:disabled) {
    border-color: transparent;
    color: var(--ink);
  }

  nav button:focus-visible {
    outline-offset: -3px;
  }

  @media (forced-colors: active) {
    nav [aria-current='page'] .icon {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media (min-width: 600px) {
    nav {
      top: 0;
      bottom: auto;
      grid-row: 1 / -1;
      grid-column: 1;
      height: 100dvh;
      overflow-y: auto;
      border-top: 0;
      border-inline-end: 1px solid var(--line);
    }

    nav ul {
      grid-auto-rows: min-content;
      grid-auto-flow: row;
      align-content: start;
      gap: 6px;
      width: calc(88px + env(safe-area-inset-left));
      padding: calc(10px + env(safe-area-inset-top)) 6px 10px calc(6px + env(safe-area-inset-left));
    }

    nav button {
      min-height: 60px;
      font-size: min(0.8125rem, 16px);
    }
  }

  @media (max-height: 560px) and (min-width: 600px) {
    nav ul {
      gap: 0;
      padding-block: 4px;
    }

    nav button {
      min-height: 52px;
    }
  }
`;
