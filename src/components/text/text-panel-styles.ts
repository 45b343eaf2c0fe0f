import {css} from 'lit';
import {unseen} from '../common/unseen.ts';

export const textPanelStyles = css`
  :host {
    display: grid;
    gap: 12px;
    padding: 14px;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
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
    grid-template-columns: 1.9fr 1.3fr 1fr 1fr 1.1fr;
  }

  /* Their signs are known everywhere, and their words are long in some languages. */
  @media (max-width: 899px) and (max-height: 560px), (max-width: 599px) {
    .undo span,
    .redo span {
      ${unseen}
    }
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
    font-size: min(0.8125rem, 3.5vw);
  }

  .use button {
    border-color: transparent;
    background: var(--bg);
  }

  .space {
    border-color: transparent;
    background: var(--accent-soft);
  }

  @media (max-height: 700px) and (max-width: 599px) {
    :host {
      gap: 6px;
      padding: 8px 10px;
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
    :host {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      padding: 16px 18px;
    }

    fs-word-offers {
      grid-row: 2;
    }

    fs-phrase-row {
      grid-row: 3;
    }

    .all-keys {
      grid-row: 1 / 4;
      grid-column: 2;
      width: 424px;
    }

    .write {
      grid-template-columns: 1.5fr 1.2fr 1.2fr 1.2fr 1.1fr;
    }
  }

  @media (max-height: 560px) and (min-width: 600px) {
    :host {
      grid-template-rows: minmax(0, 1fr) auto;
      grid-template-columns: minmax(0, 1fr);
    }

    fs-text-field {
      align-self: stretch;
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
