import {svg, html, type TemplateResult} from 'lit';

/** Line icons, 24 units square, in the colour of the text around them. */
function icon(paths: TemplateResult): TemplateResult {
  return html`<svg
    width="22"
    height="22"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;
}

export const icons = {
  backspace: icon(svg`<path d="M9 5h11v14H9l-6-7z" /><path d="m12 9.5 5 5m0-5-5 5" />`),
  space: icon(svg`<path d="M4 10v5h16v-5" />`),
  undo: icon(svg`<path d="M9 7 4 12l5 5" /><path d="M4.5 12H15a5 5 0 0 1 5 5v1" />`),
  redo: icon(svg`<path d="m15 7 5 5-5 5" /><path d="M19.5 12H9a5 5 0 0 0-5 5v1" />`),
  clear: icon(svg`<path d="M4 7h16M10 7V4h4v3M6.5 7l1 13h9l1-13" />`),
  copy: icon(svg`<rect x="9" y="9" width="11" height="11" rx="2" />
    <path d="M15 9V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h3" />`),
  check: icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`),
  camera: icon(svg`<rect x="3" y="6.5" width="12.5" height="11" rx="2.5" />
    <path d="m15.5 11 5.5-3v8l-5.5-3" />`),
  cameraOff: icon(
    svg`<path d="M3 3l18 18M6 6.5h7a2.5 2.5 0 0 1 2.5 2.5v2L21 8v8M15 15.5V15m-9.9-8.3A2.5 2.5 0 0 0 3 9v6a2.5 2.5 0 0 0 2.5 2.5h8" />`,
  ),
  switchCamera: icon(
    svg`<path d="M4 11a8 8 0 0 1 14-4.500l2 2M20 4v4.500h-4.5" /><path d="M20 13a8 8 0 0 1-14 4.500l-2-2M4 20v-4.500h4.5" />`,
  ),
  torch: icon(svg`<path d="M8 3h8v4l-2 3v10h-4V10L8 7z" /><path d="M8 7h8m-4 6v1.5" />`),
  torchOn: icon(
    svg`<path d="M8 6h8v3l-2 3v9h-4v-9L8 9z" fill="currentColor" /><path d="M12 1v2M5.5 2.5 7 4m11.5-1.500L17 4" />`,
  ),
  share: icon(svg`<circle cx="6" cy="12" r="2.5" /><circle cx="17.5" cy="5.5" r="2.5" />
    <circle cx="17.5" cy="18.5" r="2.5" /><path d="m8.2 10.8 7.1-4.100m-7.1 6.5 7.1 4.1" />`),
  speak: icon(svg`<path d="M4 9.500v5h3.500L12 18.500v-13L7.5 9.500z" />
    <path d="M15.5 9a4 4 0 0 1 0 6m2.5-9a8 8 0 0 1 0 12" />`),
  stop: icon(svg`<rect x="6" y="6" width="12" height="12" rx="2.5" />`),
  show: icon(svg`<path d="M4 9V5a1 1 0 0 1 1-1h4m6 0h4a1 1 0 0 1 1 1v4m0 6v4a1 1 0 0 1-1 1h-4m-6 0H5a1 1 0 0 1-1-1v-4" />
    <path d="M9 10V9h6v1m-3-1v6.500m-1.5 0h3" />`),
  turnOver: icon(
    svg`<path d="M7 4v14m-3.5-3.500L7 18l3.5-3.500M17 20V6m-3.5 3.500L17 6l3.5 3.5" />`,
  ),
  lock: icon(svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2.5" />
    <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />`),
  sliders: icon(svg`<path d="M4 7h9m5 0h2M4 17h2m5 0h9" /><circle cx="15.5" cy="7" r="2.5" />
    <circle cx="8.5" cy="17" r="2.5" />`),
  alert: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5m0 3.300v.2" />`),
  hand: icon(
    svg`<path d="M8 12V6a1.5 1.5 0 0 1 3 0v5m0-1V4.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V14a6.5 6.5 0 0 1-12 3.5L3.3 13.6a1.5 1.5 0 0 1 2.5-1.6L8 14.5V12" />`,
  ),
  text: icon(svg`<path d="M5 7V5h14v2M12 5v14m-3 0h6" />`),
  play: icon(svg`<path d="m8 5.5 10.5 6.5L8 18.5z" />`),
  pause: icon(svg`<path d="M8.5 6v12M15.5 6v12" />`),
  teach: icon(
    svg`<path d="M2.5 9.5 12 5l9.5 4.5L12 14z" /><path d="M6.5 11.5v5c3.5 2.5 7.5 2.5 11 0v-5" />`,
  ),
  phrases:
    icon(svg`<path d="M5 5h14a1.5 1.5 0 0 1 1.5 1.5v8A1.5 1.5 0 0 1 19 16h-7l-4.500 4v-4H5a1.500 1.500 0 0 1-1.500-1.500v-8A1.500 1.500 0 0 1 5 5z" />
    <path d="M8 9.500h8M8 12.500h5" />`),
  up: icon(svg`<path d="m6 11 6-6 6 6M12 5.500V19" />`),
  down: icon(svg`<path d="m6 13 6 6 6-6M12 18.500V5" />`),
  target: icon(svg`<circle cx="12" cy="12" r="8.5" /><circle cx="12" cy="12" r="4" />
    <path d="M12 12h.01" />`),
  turnLeft: icon(svg`<path d="m10 6-6 6 6 6M4.5 12H20" />`),
  turnRight: icon(svg`<path d="m14 6 6 6-6 6m5.5-6H4" />`),
  picture: icon(svg`<rect x="3.5" y="5" width="17" height="14" rx="2.5" />
    <path d="m4 17 5-5 4 4 2.500-2.500 5 4.500" /><circle cx="15.5" cy="9.500" r="1.3" />`),
  film: icon(svg`<rect x="3.5" y="5" width="17" height="14" rx="2.5" />
    <path d="m10.500 9 4.500 3-4.500 3z" />`),
  paste:
    icon(svg`<path d="M9 5H7a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2h-2" />
    <rect x="9" y="3" width="6" height="4" rx="1.2" />`),
  download: icon(svg`<path d="M12 4v11m-4.500-4.500L12 15l4.500-4.500M5 19.500h14" />`),
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18" />`),
} as const;
