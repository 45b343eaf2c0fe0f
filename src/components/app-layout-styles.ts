import {css} from 'lit';

/** Other shapes of screen than an upright phone: wide ones, where the letter moves beside the stage, and low ones. */
export const appLayoutStyles = css`
  @media (min-width: 900px) {
    :host {
      --gap: 20px;
      padding: 12px 28px 24px;
    }

    :host(.reads) {
      grid-template-columns: minmax(0, 1fr) clamp(300px, 26vw, 400px);
    }

    .top,
    fs-text-panel {
      grid-column: 1 / -1;
    }

    .reading {
      --hero-accent: var(--accent);
      --hero-ink: var(--ink);
      --hero-muted: var(--muted);
      --hero-track: var(--line);
      --ring-size: clamp(150px, 15vw, 232px);
      flex-direction: column;
      grid-column: 2;
      align-self: stretch;
      justify-content: space-evenly;
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

  /* A phone on its side, or a small window: the text stands beside the stage instead of below the fold. */
  @media (max-height: 560px) and (min-width: 600px) {
    :host,
    :host(.reads) {
      --gap: 10px;
      grid-template-columns: minmax(0, 11fr) minmax(270px, 10fr);
      padding-block: 4px 10px;
    }

    .top {
      grid-column: 1 / -1;
    }

    .stage {
      min-height: 260px;
    }

    .reading {
      --hero-accent: var(--glass-accent);
      --hero-ink: var(--glass-ink);
      --hero-muted: var(--glass-muted);
      --hero-track: var(--glass-track);
      --ring-size: 84px;
      flex-direction: row;
      grid-column: 1;
      align-self: end;
      justify-content: space-between;
      margin: 8px;
      padding: 8px 12px;
      background: var(--glass);
      box-shadow: none;
      color: var(--glass-ink);
    }

    fs-network-view {
      width: 56px;
    }

    figcaption {
      display: none;
    }

    fs-text-panel {
      grid-column: 2;
      grid-row: 2;
    }
  }
`;
