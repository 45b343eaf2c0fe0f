import {readFile} from 'node:fs/promises';
import type {BuildOptions, Plugin} from 'esbuild';

/** Where Lit gives all of Node a registry of elements. */
const GLOBAL_REGISTRY = /\b\w\.customElements\?\?=\w;/;

/** A base class that is nothing in place of a made-up DOM, and no registry that all of Node would see. */
const NO_DOM: Plugin = {
  name: 'no-dom',
  setup(bundling) {
    bundling.onResolve({filter: /^@lit-labs\/ssr-dom-shim$/}, () => ({
      path: 'no-dom',
      namespace: 'no-dom',
    }));
    bundling.onLoad({filter: /.*/, namespace: 'no-dom'}, () => ({
      contents: 'export class HTMLElement {} export const customElements = undefined;',
    }));
    bundling.onLoad(
      {filter: /reactive-element[\\/]node[\\/]reactive-element\.js$/},
      async ({path}) => {
        const text = await readFile(path, 'utf8');
        if (!GLOBAL_REGISTRY.test(text))
          throw new Error(`${path} is not the Lit that this was written for.`);
        return {contents: text.replace(GLOBAL_REGISTRY, '')};
      },
    );
  },
};

/** Lets Lit be imported where there is no browser, as servers do that draw a page before it is sent: Lit's own files for Node, which run in browsers as well. */
export const LIT_WITHOUT_BROWSER: BuildOptions & {readonly plugins: Plugin[]} = {
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['node'],
  plugins: [NO_DOM],
};
