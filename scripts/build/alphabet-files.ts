import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import {fromRoot} from '../support/files/paths.ts';
import {makeExercises} from './words/make-exercises.ts';

const OWN = '#alphabet/';
const EXERCISES = 'exercises.json';

/** Gives src/core the files of one alphabet; what the alphabet leaves out is empty, but for words to practise with: those are made of its other words. @param folder absolute */
export function alphabetFiles(folder: string): Plugin {
  return {
    name: 'alphabet-files',
    setup(bundling) {
      bundling.onResolve({filter: /^#alphabet\//}, ({path: name}) => {
        const own = name.slice(OWN.length);
        const file = path.join(folder, own);
        if (existsSync(file)) return {path: file};
        if (own === EXERCISES) return {path: file, namespace: 'made'};
        return {path: fromRoot('scripts', 'support', 'alphabet', 'empty.json')};
      });
      bundling.onLoad({filter: /.*/, namespace: 'made'}, async () => ({
        contents: JSON.stringify(await makeExercises(folder)),
        loader: 'json',
      }));
    },
  };
}
