import type {Plugin} from 'esbuild';

/**
 * Lets Lit be imported where there is no browser, as servers do that draw a page before it is sent: Lit's own files for Node, which run in browsers as
 * well, but with a base class that is nothing in place of a made-up DOM, and without a registry that all of Node would see.
 */
export const LIT_WITHOUT_BROWSER: Plugin = {
  name: 'lit-without-browser',
  setup(bundling) {
    bundling.onResolve({filter: /^@lit-labs\/ssr-dom-shim$/}, () => ({
      path: 'no-dom',
      namespace: 'no-dom',
    }));
    bundling.onLoad({filter: /.*/, namespace: 'no-dom'}, () => ({
      contents: 'export class HTMLElement {} export const customElements = undefined;',
    }));
  },
};
