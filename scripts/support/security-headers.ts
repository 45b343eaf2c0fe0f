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
];

/** The Content-Security-Policy for a meta element, where browsers ignore frame-ancestors. */
export const metaContentPolicy = contentRules.join('; ');

/** HTTP headers that belong on every response; a worker obeys those of its own script. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...contentRules, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
