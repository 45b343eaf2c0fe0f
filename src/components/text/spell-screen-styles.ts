import {css} from 'lit';

/** The letter lies over the stage, and beside it where there is room; the text is below, or beside on a low screen. */
export const spellScreenStyles = css`
  :host {
    display: contents;
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
    grid-row: 2;
    grid-column: 1 / -1;
  }

  fs-text-panel.reads {
    --offers-height-before-text: 48px;
  }

  /* A small phone: everything stays in sight, only closer together. */
  @media (max-height: 700px) and (max-width: 599px) {
    .reading {
      --ring-size: 64px;
      margin: 8px;
      padding: 6px 10px;
    }

    fs-network-view {
      width: 48px;
    }

    figcaption {
      display: none;
    }
  }

  /* The picture is small enough without what only the curious want. */
  @media (max-width: 599px), (max-height: 560px) {
    figure.auto {
      display: none;
    }
  }

  @media (min-width: 960px) {
    .reading,
    .reading.end {
      --hero-accent: var(--accent);
      --hero-ink: var(--ink);
      --hero-muted: var(--muted);
      --hero-track: var(--line);
      --ring-size: clamp(150px, 15vw, 232px);
      flex-direction: column;
      grid-column: 2;
      align-self: stretch;
      justify-self: stretch;
      justify-content: space-evenly;
      max-width: none;
      margin: 0;
      padding: 24px;
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: var(--shadow);
      color: var(--ink);
    }

    figure {
      justify-items: center;
    }

    fs-network-view {
      width: 112px;
    }

    figcaption,
    .figures {
      font-size: 0.875rem;
      text-align: center;
    }
  }

  @media (max-height: 560px) and (min-width: 600px) {
    .reading,
    .reading.end {
      --hero-accent: var(--glass-accent);
      --hero-ink: var(--glass-ink);
      --hero-muted: var(--glass-muted);
      --hero-track: var(--glass-track);
      --ring-size: 84px;
      flex-direction: row;
      grid-column: 1;
      align-self: end;
      justify-self: start;
      justify-content: space-between;
      max-width: calc(100% - 16px);
      margin: 8px;
      padding: 8px 12px;
      background: var(--glass);
      box-shadow: none;
      color: var(--glass-ink);
    }

    .reading.end {
      justify-self: end;
    }

    fs-network-view {
      width: 56px;
    }

    figcaption {
      display: none;
    }

    fs-text-panel {
      grid-row: 1;
      grid-column: 2;
    }
  }
`;
