import {css} from 'lit';

/** The system's own paper and print, black and white by day and by night: nothing has more contrast. */
export const showViewStyles = css`
  :host {
    display: contents;
  }

  dialog {
    --paper: Canvas;
    --print: CanvasText;
    width: 100vw;
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left);
    border: 0;
    background: var(--paper);
    color: var(--print);
  }

  dialog[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }

  .page {
    display: grid;
    align-items: safe center;
    margin: 16px;
    overflow-y: auto;
    transition: rotate 0.3s ease;
  }

  .page:focus-visible {
    outline-offset: 4px;
  }

  .turned {
    rotate: 180deg;
  }

  .words {
    margin: 0;
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: 0.02em;
    text-align: center;
    white-space: pre-wrap;
  }

  /* Too much to be shown whole: read it like a letter, from its end. */
  .crowded .words {
    overflow-wrap: anywhere;
    text-align: start;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 12px;
    padding: 0 16px 16px;
  }

  button {
    min-height: 56px;
    padding: 0 20px;
    border: 2px solid var(--print);
    background: var(--paper);
    color: var(--print);
  }

  button[aria-pressed='true'] {
    background: var(--print);
    color: var(--paper);
  }

  @media (prefers-reduced-motion: reduce) {
    .page {
      transition: none;
    }
  }
`;
