import {securityHeaders} from '../support/server/security-headers.ts';

const forever = 'public, max-age=31536000, immutable';

/** The text of a `_headers` file, which Netlify, Cloudflare Pages and their like read. */
export function hostingHeaders(): string {
  const security = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...security,
    '/assets/*',
    `  Cache-Control: ${forever}`,
    '/service-worker.js',
    '  Cache-Control: no-cache',
    '',
  ].join('\n');
}
