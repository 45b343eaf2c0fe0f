import {css} from 'lit';

export const handViewStyles = css`
  :host {
    /* The ground of the drawn pictures, by day and by night. */
    --ground: #dfe5ea;
    --on-ground: #1a1c1f;
    display: block;
    position: relative;
    overflow: hidden;
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--on-ground);
  }

  .hand,
  canvas,
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .hand {
    border-radius: inherit;
    cursor: grab;
    /* A finger that goes up or down scrolls. */
    touch-action: pan-y;
  }

  .hand:active {
    cursor: grabbing;
  }

  .hand:focus-visible {
    outline-color: #0a6b5d;
    outline-offset: -5px;
  }

  img {
    object-fit: contain;
    background: var(--ground);
    pointer-events: none;
  }

  .mirrored,
  .mirror {
    transform: scaleX(-1);
  }

  .letter {
    display: var(--letter-display, block);
    position: absolute;
    top: 8px;
    left: 18px;
    font-size: clamp(2.5rem, 2rem + 2vw, 4rem);
    font-weight: 650;
    line-height: 1.2;
    pointer-events: none;
  }

  .turns {
    display: flex;
    position: absolute;
    right: 10px;
    bottom: 10px;
    gap: 8px;
  }

  .turns button {
    padding: 0;
    border-color: transparent;
    background: rgb(255 255 255 / 80%);
    color: var(--on-ground);
  }
`;
