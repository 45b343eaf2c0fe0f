import {css} from 'lit';

/** The shell, phone first: a head, the screen, and the ways to the others under the thumb, or at the side where there is room. */
export const appStyles = css`
  :host {
    --left: calc(12px + env(safe-area-inset-left));
    --right: calc(12px + env(safe-area-inset-right));
    /* What stays in sight at the top while a screen scrolls. */
    --top-height: calc(56px + env(safe-area-inset-top));
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    min-height: 100dvh;
  }

  header {
    display: flex;
    position: sticky;
    z-index: 3;
    top: 0;
    grid-row: 1;
    align-items: center;
    gap: 10px;
    height: var(--top-height);
    padding: env(safe-area-inset-top) var(--right) 0 var(--left);
    background: var(--bg);
  }

  header .mark {
    width: 34px;
    height: 34px;
    color: var(--accent);
  }

  h1 {
    margin: 0;
    font-size: 1.1875rem;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }

  /* It has the focus only to say where one is; there is nothing to press. */
  h1:focus {
    outline: none;
  }

  fs-device-note {
    flex: 1;
    justify-content: flex-end;
  }

  .settings {
    padding: 0 8px;
    border-color: transparent;
    background: none;
  }

  .update {
    display: flex;
    grid-row: 2;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin: 0 var(--right) 8px var(--left);
    padding: 6px 6px 6px 16px;
    border-radius: 16px;
    background: var(--accent-soft);
  }

  main {
    grid-row: 3;
    min-width: 0;
    padding: 0 var(--right) 12px var(--left);
  }

  main.staged {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
  }

  .screen {
    grid-row: 2;
    min-width: 0;
  }

  /* Its parts lie in the grid themselves: the letter is over the stage. */
  .screen.spell {
    display: contents;
  }

  .screen[hidden] {
    display: none;
  }

  @media (min-width: 600px) {
    :host {
      --left: 20px;
      --right: calc(20px + env(safe-area-inset-right));
      grid-template-rows: auto auto minmax(0, 1fr);
      grid-template-columns: auto minmax(0, 1fr);
    }

    header,
    .update,
    main {
      grid-column: 2;
    }

    main {
      padding-bottom: 20px;
    }
  }

  @media (min-width: 960px) {
    :host {
      --gap: 20px;
      --left: 28px;
      --right: calc(28px + env(safe-area-inset-right));
    }

    :host(.reads[data-screen='spell']) main {
      grid-template-columns: minmax(0, 1fr) clamp(300px, 26vw, 400px);
    }

    :host(:not([data-screen='spell'])) main.staged {
      grid-template-rows: minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    :host(:not([data-screen='spell'])) .staged .screen {
      grid-row: 1;
      grid-column: 2;
    }
  }

  /* A phone on its side, or a small window: what belongs to the stage stands beside it instead of below the fold. */
  @media (max-height: 560px) and (min-width: 600px) {
    :host,
    :host(.reads[data-screen='spell']) {
      --gap: 10px;
      --top-height: calc(48px + env(safe-area-inset-top));
    }

    main {
      padding-bottom: 10px;
    }

    main.staged,
    :host(.reads[data-screen='spell']) main,
    :host(:not([data-screen='spell'])) main.staged {
      grid-template-rows: minmax(0, 1fr);
      grid-template-columns: minmax(0, 11fr) minmax(260px, 10fr);
    }

    .screen {
      grid-row: 1;
      grid-column: 2;
    }
  }
`;
