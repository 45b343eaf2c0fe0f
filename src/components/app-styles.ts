import {css} from 'lit';

/** Phone first: the stage fills what the text leaves free, and the letter lies over it. */
export const appStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
    min-height: 100dvh;
    padding: calc(8px + env(safe-area-inset-top)) calc(12px + env(safe-area-inset-right))
      calc(12px + env(safe-area-inset-bottom)) calc(12px + env(safe-area-inset-left));
  }

  header {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 48px;
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
    letter-spacing: -0.01em;
  }

  fs-offline-note {
    flex: 1;
    justify-content: flex-end;
  }

  .settings {
    padding: 0 8px;
    border-color: transparent;
    background: none;
  }

  @media (max-width: 480px) {
    header {
      gap: 5px;
    }

    .learn span {
      display: none;
    }
  }

  .update {
    display: flex;
    margin-top: 4px;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 6px 6px 6px 16px;
    border-radius: 16px;
    background: var(--accent-soft);
  }

  /* Dialogs lie over the page when they are open; closed ones must not take a row and its gap. */
  main,
  fs-learn-dialog,
  fs-settings-dialog {
    display: contents;
  }

  .stage {
    display: grid;
    position: relative;
    grid-row: 2;
    grid-column: 1;
    min-height: min(340px, 44dvh);
    overflow: hidden;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .stage > * {
    grid-area: 1 / 1;
  }

  .stage fs-stage-message {
    position: relative;
    background: var(--surface);
  }

  .controls {
    display: flex;
    z-index: 1;
    place-self: start stretch;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    padding: 10px;
    pointer-events: none;
  }

  .controls > * {
    pointer-events: auto;
  }

  fs-demo-bar {
    flex: 1;
    min-width: 0;
    max-width: 380px;
  }

  .stop {
    flex: none;
    padding: 0 14px 0 12px;
    border-color: transparent;
    background: var(--glass);
    color: var(--glass-ink);
  }

  .stop:active:not(:disabled) {
    background: #000;
  }

  .note {
    place-self: start center;
    z-index: 1;
    max-width: calc(100% - 32px);
    margin-top: 76px;
    padding: 10px 18px;
    border-radius: 22px;
    background: var(--glass);
    color: var(--glass-ink);
    text-align: center;
  }

  .note.loading {
    place-self: center;
    width: min(320px, calc(100% - 32px));
    margin: 0;
    padding: 18px 20px;
  }

  .loading span {
    display: block;
    color: var(--glass-muted);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }

  progress {
    display: block;
    width: 100%;
    height: 8px;
    margin-top: 12px;
    overflow: hidden;
    border: 0;
    border-radius: 4px;
    background: var(--glass-track);
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: transparent;
  }

  progress::-webkit-progress-value {
    border-radius: 4px;
    background: var(--glass-accent);
  }

  progress::-moz-progress-bar {
    border-radius: 4px;
    background: var(--glass-accent);
  }

  .reading {
    --hero-accent: var(--glass-accent);
    --hero-ink: var(--glass-ink);
    --hero-muted: var(--glass-muted);
    --hero-track: var(--glass-track);
    --ring-size: clamp(68px, 25vw, 100px);
    display: flex;
    z-index: 1;
    grid-column: 1;
    grid-row: 2;
    align-items: center;
    align-self: end;
    justify-content: space-between;
    gap: 8px;
    margin: 10px;
    padding: 10px 12px;
    border-radius: 16px;
    background: var(--glass);
    color: var(--glass-ink);
    pointer-events: none;
  }

  figure {
    display: grid;
    justify-items: end;
    gap: 4px;
    margin: 0;
  }

  figcaption,
  .figures {
    color: var(--hero-muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  fs-network-view {
    width: 76px;
  }

  fs-text-panel {
    grid-row: 3;
  }

  :host(.reads) fs-text-panel {
    --offers-height-before-text: 48px;
  }
`;
