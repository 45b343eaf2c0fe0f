import {html} from 'lit';

/** A hold ring about to close round an F of three strokes. The build draws it into the page, too, until the app is there. */
export const mark = html`<svg viewBox="0 0 48 48" fill="none" aria-hidden="true">
  <circle cx="24" cy="24" r="20" stroke="currentColor" stroke-opacity="0.22" stroke-width="4.5" />
  <path
    d="M24 4a20 20 0 1 1-18.8 13.2"
    stroke="currentColor"
    stroke-width="4.5"
    stroke-linecap="round"
  />
  <path
    d="M19.5 33.5V15h10M19.5 24.2h7.5"
    stroke="currentColor"
    stroke-width="4.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;
