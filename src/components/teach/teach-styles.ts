import {css} from 'lit';

/** Phone first: the letter to show lies right under the person's own picture; beside it where there is room. */
export const teachStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--gap);
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 0;
    font-size: 1.25rem;
    line-height: 1.25;
  }

  /* It has the focus only to say where one is; there is nothing to press. */
  h2:focus {
    outline: none;
  }

  p {
    margin: 0;
  }

  .small,
  .head span {
    color: var(--muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  .note {
    display: flex;
    gap: 10px;
    padding: 12px;
    border-radius: 14px;
    background: var(--accent-soft);
    font-weight: 550;
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .keys button {
    flex: 1 0 auto;
    padding: 0 12px;
  }

  .lesson .keys {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }

  :is(.lesson, .recording) .keys button {
    flex-direction: column;
    gap: 2px;
    min-width: 0;
    min-height: 60px;
    padding: 4px;
    font-size: 0.875rem;
  }

  .lesson {
    grid-template-columns: minmax(128px, 2fr) minmax(0, 3fr);
    align-items: center;
  }

  /* A letter that cannot be drawn. */
  .lesson.plain {
    grid-template-columns: minmax(0, 1fr);
  }

  .plain .now p {
    min-height: 1.4em;
  }

  .lesson .head,
  .lesson .keys {
    grid-column: 1 / -1;
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }

  fs-hand-view {
    height: clamp(150px, 22dvh, 200px);
  }

  .now {
    display: grid;
    gap: 12px;
    font-size: 1.0625rem;
  }

  /* As high as its longest sentence, so that nothing jumps. */
  .now p {
    min-height: 4.4em;
  }

  .dots {
    display: flex;
    gap: 8px;
  }

  .dots i {
    width: 18px;
    height: 18px;
    border: 2px solid var(--muted);
    border-radius: 50%;
    transition: background 150ms;
  }

  i.full {
    border-color: var(--accent);
    background: var(--accent);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 160px));
    gap: 12px;
  }

  .letter {
    display: grid;
    place-items: center;
    min-height: 96px;
    font-size: 2.5rem;
    font-weight: 650;
  }

  figure {
    position: relative;
    margin: 0;
    overflow: hidden;
    border-radius: 14px;
    background: #dfe5ea;
    color: #1a1c1f;
  }

  figure img {
    display: block;
    width: 100%;
    height: auto;
  }

  .mirrored {
    transform: scaleX(-1);
  }

  figcaption {
    position: absolute;
    top: 4px;
    left: 12px;
    font-size: 1.5rem;
    font-weight: 650;
  }

  @media (prefers-reduced-motion: reduce) {
    .dots i {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    i.full,
    .row:first-child i.full {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  @media (min-width: 960px) {
    :host {
      gap: 20px;
      max-height: calc(100dvh - var(--top-height) - 20px);
      margin: -6px;
      padding: 6px;
      overflow-y: auto;
    }

    .card {
      padding: 24px;
    }

    .lesson {
      grid-template-columns: minmax(0, 1fr);
    }

    fs-hand-view {
      height: min(460px, 42dvh);
    }

    .now p {
      min-height: 2.9em;
    }
  }
`;
