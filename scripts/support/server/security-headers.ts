/** What a page of ours may load: its own files, and pictures and video it made itself. */
const contentRules: readonly string[] = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Text never becomes code: only Lit's templates and the app's own two scripts (src/app/common/trust-script.ts) pass.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html fingerspell',
];

/** The Content-Security-Policy for a meta element, where browsers ignore frame-ancestors. */
export const metaContentPolicy = contentRules.join('; ');

/** What a browser can give a page and this one never asks for. A browser that does not know a name says so on its console, so only widely known ones stand here. */
const refused: readonly string[] = [
  'accelerometer',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const permissionsPolicy = ['camera=(self)', ...refused.map((name) => `${name}=()`)].join(', ');

/** HTTP headers that belong on every response; a worker obeys those of its own script. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...contentRules, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
