import {css} from 'lit';

/** The camera's picture with what lies over it. */
export const stageStyles = css`
  .stage {
    display: grid;
    position: relative;
    grid-row: 1;
    grid-column: 1;
    min-height: min(340px, 44dvh);
    overflow: hidden;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  /* Without a picture there is more room for the screen. */
  .stage.brief {
    min-height: 0;
  }

  main.staged:has(.brief) {
    grid-template-rows: auto minmax(0, 1fr);
  }

  .stage[hidden] {
    display: none;
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

  .glass {
    border-color: transparent;
    background: var(--glass);
    color: var(--glass-ink);
  }

  .glass:active:not(:disabled) {
    background: #000;
  }

  .glass:focus-visible {
    outline-color: var(--glass-accent);
  }

  .stop {
    flex: none;
    padding: 0 14px 0 12px;
  }

  .camera-tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    min-width: 0;
  }

  .round {
    padding: 0;
  }

  .round[aria-pressed='true'] {
    background: var(--glass-ink);
    color: #000;
  }

  select.glass {
    min-width: 0;
    max-width: min(100%, 15rem);
    min-height: 48px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: 14px;
    color-scheme: dark;
    font: inherit;
    text-overflow: ellipsis;
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

  .note p {
    margin: 0;
  }

  .note button {
    margin: 8px 0 2px;
    border-color: var(--glass-track);
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

  @media (max-height: 700px) and (max-width: 599px) {
    .stage {
      min-height: 188px;
    }

    .controls {
      padding: 8px;
    }

    .note:not(.loading) {
      margin-top: 60px;
      padding: 5px 14px;
      font-size: 0.9375rem;
    }
  }

  @media (max-height: 560px) and (min-width: 600px) {
    .stage {
      min-height: 240px;
    }
  }
`;
