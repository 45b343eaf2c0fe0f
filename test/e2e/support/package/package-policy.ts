/** The package's own policy, and what Vue and Svelte put their markup in by. */
export const PACKAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html fingerspell vue svelte-trusted-html',
].join('; ');
