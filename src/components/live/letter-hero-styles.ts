import {css} from 'lit';

/** The letter seen now, its ring, and the letters it may be instead. */
export const letterHeroStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: clamp(8px, 3vw, 16px);
    color: var(--hero-ink, inherit);
  }

  .ring {
    position: relative;
    flex: none;
    width: var(--ring-size, 112px);
    aspect-ratio: 1;
  }

  svg {
    width: 100%;
    height: 100%;
    transform: rotate(-90deg);
  }

  circle {
    fill: none;
    stroke-width: 7;
  }

  .track {
    stroke: var(--hero-track);
  }

  .fill {
    stroke: var(--hero-accent);
    stroke-linecap: round;
    transition: stroke-dashoffset 90ms linear;
  }

  .none .fill,
  .maybe .fill {
    stroke: transparent;
    transition: none;
  }

  .letter {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font-size: calc(var(--ring-size, 112px) * 0.52);
    font-weight: 650;
    line-height: 1;
  }

  .none .letter,
  .maybe .letter {
    color: var(--hero-muted);
    font-weight: 450;
  }

  .letter svg {
    width: 44%;
    height: auto;
    opacity: 0.7;
    transform: none;
  }

  .typed .letter {
    color: var(--hero-accent);
  }

  .beside {
    display: grid;
    gap: 8px;
    min-width: 0;
  }

  .words {
    color: var(--hero-muted);
    font-size: 0.9375rem;
  }

  .swap {
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--hero-track);
    border-radius: 14px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .swap:focus-visible {
    outline: 3px solid var(--hero-accent);
  }

  /* In the place of the candidates, so that nothing moves under a thumb. */
  .swap + ul {
    display: none;
  }

  ul {
    display: grid;
    gap: 2px;
    min-height: 56px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: baseline;
    gap: 10px;
    font-variant-numeric: tabular-nums;
  }

  .other {
    width: 1.2em;
    font-size: 1.1875rem;
    font-weight: 600;
  }

  .share {
    color: var(--hero-muted);
    font-size: 0.875rem;
  }

  .typed .letter {
    animation: arrive 220ms ease-out;
  }

  @keyframes arrive {
    from {
      transform: scale(1.25);
    }
  }

  @media (min-width: 900px) and (min-height: 561px) {
    :host {
      flex-direction: column;
      gap: 20px;
    }

    .beside {
      justify-items: center;
      gap: 14px;
    }

    .words {
      font-size: 1.0625rem;
    }

    ul {
      grid-auto-flow: column;
      gap: 10px;
      min-height: 48px;
    }

    li {
      gap: 4px;
      padding: 8px 14px;
      border: 1px solid var(--hero-track);
      border-radius: 14px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .fill {
      transition: none;
    }

    .typed .letter {
      animation: none;
    }
  }
`;
