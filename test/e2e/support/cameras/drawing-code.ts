import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {builtApp} from '../app.ts';

/** Names of the built scripts that draw the hand, by a word that only three.js holds. */
export function drawingScripts(): readonly string[] {
  const scripts = readdirSync(builtApp()).filter((name) => name.endsWith('.js'));
  const found = scripts.filter((name) =>
    readFileSync(path.join(builtApp(), name), 'utf8').includes('WebGLRenderer'),
  );
  return found.filter((name) => name !== 'service-worker.js');
}
