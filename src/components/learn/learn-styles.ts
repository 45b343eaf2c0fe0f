import {css, unsafeCSS} from 'lit';
import {SKIN_TONES} from '../../signing-hand/hand-look.ts';
import {cardStyles} from '../common/card-styles.ts';
import {choiceStyles} from '../common/choice-styles.ts';
import {controlStyles} from '../common/control-styles.ts';
import {sheetStyles} from '../common/sheet-styles.ts';

/** In the order of the tones; a style sheet, because the page's content policy forbids style attributes. */
const skinStyles = unsafeCSS(
  SKIN_TONES.map((skin, i) => `.skins label:nth-child(${i + 1}) {background: ${skin}}`).join('\n'),
);

/** Phone first: the hand stays in sight while the letters scroll under it. */
export const learnStyles = [
  sheetStyles,
  cardStyles,
  choiceStyles,
  controlStyles,
  skinStyles,
  css`
    :host {
      display: block;
    }

    h2 {
      margin: 0;
      font-size: 1.0625rem;
    }

    .show {
      position: sticky;
      z-index: 1;
      top: var(--top-height);
      padding: 0 0 10px;
      background: var(--bg);
    }

    fs-hand-view {
      height: min(280px, 34dvh);
    }

    .show p {
      min-height: 2.9em;
      margin: 8px 6px 0;
      color: var(--muted);
    }

    .choose {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
      padding-top: 4px;
    }

    fieldset {
      min-width: 0;
    }

    .gallery {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(66px, 1fr));
      gap: 8px;
    }

    .gallery label {
      display: block;
      position: relative;
      overflow: hidden;
      border-radius: 14px;
      background: #dfe5ea;
      color: #1a1c1f;
      cursor: pointer;
    }

    .gallery img {
      display: block;
      width: 100%;
      height: auto;
      aspect-ratio: 1;
    }

    .gallery.left img {
      transform: scaleX(-1);
    }

    .gallery span {
      position: absolute;
      top: 2px;
      left: 8px;
      font-weight: 650;
    }

    /* Letters without pictures. */
    .gallery.plain label {
      display: grid;
      place-items: center;
      aspect-ratio: 1;
    }

    .gallery.plain span {
      position: static;
      font-size: 1.75rem;
    }

    .gallery label:has(:checked)::after {
      position: absolute;
      inset: 0;
      border: 4px solid #0a6b5d;
      border-radius: 14px;
      content: '';
      pointer-events: none;
    }

    .gallery label:has(:focus-visible) {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }

    .line {
      display: flex;
      gap: 8px;
    }

    .line input {
      flex: 1;
      min-width: 0;
    }

    .speed {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: center;
      gap: 12px;
      font-weight: 550;
    }

    .speed output {
      grid-column: 3;
      grid-row: 1;
      font-variant-numeric: tabular-nums;
    }

    .speed input {
      grid-column: 2;
      grid-row: 1;
    }

    .skins {
      display: grid;
      grid-template-columns: repeat(auto-fill, 44px);
      gap: 8px 6px;
      justify-content: space-between;
      max-width: 400px;
    }

    .skins label {
      position: relative;
      width: 44px;
      height: 44px;
      border-radius: 50%;
      box-shadow: inset 0 0 0 2px var(--muted);
      cursor: pointer;
    }

    .skins label:has(:checked) {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }

    .skins label:has(:checked)::after {
      position: absolute;
      inset: 12px;
      border: 3px solid #1a1c1f;
      border-radius: 50%;
      background: #ffffff;
      content: '';
    }

    .skins label:has(:focus-visible) {
      outline: 4px solid var(--ink);
      outline-offset: 2px;
    }

    @media (min-width: 600px) {
      fs-hand-view {
        height: min(400px, 34dvh);
      }
    }

    @media (min-width: 960px) {
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr);
        grid-template-columns: minmax(0, 9fr) minmax(0, 10fr);
        gap: 28px;
        max-width: 1400px;
        height: calc(100dvh - var(--top-height) - 20px);
        min-height: 480px;
        margin: 0 auto;
      }

      .show {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        position: static;
        padding: 0;
      }

      fs-hand-view {
        height: auto;
      }

      .choose {
        align-content: start;
        overflow-y: auto;
        margin: -6px;
        padding: 6px;
      }

      .gallery {
        grid-template-columns: repeat(7, minmax(0, 1fr));
      }
    }
  `,
];
