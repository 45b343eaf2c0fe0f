import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import {fromRoot} from '../support/files/paths.ts';

const OWN = '#alphabet/';

/** Gives src/core the files of one alphabet; what the alphabet leaves out is empty. @param folder absolute */
export function alphabetFiles(folder: string): Plugin {
  return {
    name: 'alphabet-files',
    setup(bundling) {
      bundling.onResolve({filter: /^#alphabet\//}, ({path: name}) => {
        const file = path.join(folder, name.slice(OWN.length));
        const empty = fromRoot('scripts', 'support', 'alphabet', 'empty.json');
        return {path: existsSync(file) ? file : empty};
      });
    },
  };
}
