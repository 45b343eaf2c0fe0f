import {css} from 'lit';

export const textPanelStyles = css`
  :host {
    display: grid;
    gap: 12px;
    padding: 14px;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .text {
    min-height: 2.6em;
    max-height: 3.9em;
    padding: 2px 6px;
    overflow-y: auto;
    border-radius: 10px;
    font-size: clamp(1.625rem, 1.1rem + 2vw, 2.5rem);
    font-weight: 500;
    line-height: 1.3;
    letter-spacing: 0.03em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    cursor: text;
  }

  .caret {
    margin-inline: -1.5px;
    border-inline-start: 3px solid var(--accent);
    animation: blink 1.1s steps(1) infinite;
  }

  .empty {
    padding-inline-start: 8px;
    font-size: 0.75em;
    color: var(--muted);
    font-weight: 400;
    letter-spacing: 0;
  }

  .before-text {
    --offers-height: var(--offers-height-before-text, 0px);
  }

  .all-keys {
    display: grid;
    gap: 8px;
  }

  .keys {
    display: grid;
    gap: 8px;
  }

  .write {
    grid-template-columns: 2fr 1.3fr 1fr 1fr;
  }

  .use {
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }

  button {
    flex-direction: column;
    gap: 1px;
    min-width: 44px;
    min-height: 54px;
    padding: 4px 2px;
    font-size: 0.8125rem;
  }

  .use button {
    border-color: transparent;
    background: var(--bg);
  }

  .space {
    border-color: transparent;
    background: var(--accent-soft);
  }

  @keyframes blink {
    50% {
      border-color: transparent;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .caret {
      animation: none;
    }
  }

  @media (max-height: 700px) and (max-width: 599px) {
    :host {
      gap: 6px;
      padding: 8px 10px;
    }

    .text {
      min-height: max(1.3em, 44px);
      max-height: max(1.3em, 44px);
    }

    .all-keys,
    .keys {
      gap: 6px;
    }

    button {
      min-height: 48px;
    }
  }

  @media (min-width: 900px) {
    .text {
      min-height: 1.3em;
      max-height: 2.6em;
    }

    :host {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      padding: 16px 18px;
    }

    fs-word-offers {
      grid-row: 2;
    }

    .all-keys {
      grid-row: 1 / 3;
      grid-column: 2;
      width: 408px;
    }
  }

  @media (max-height: 560px) and (min-width: 600px) {
    :host {
      grid-template-rows: minmax(0, 1fr) auto;
      grid-template-columns: minmax(0, 1fr);
    }

    .text {
      align-self: stretch;
      max-height: none;
      font-size: 1.5rem;
    }

    .all-keys {
      grid-row: auto;
      grid-column: 1;
      width: auto;
    }

    .all-keys,
    .keys {
      gap: 6px;
    }
  }
`;
