import fs from 'node:fs';
import path from 'node:path';
import {fromRoot} from '../support/files/paths.ts';

/**
 * What a network's card says about scores that are too low for a letter, 0..1.
 * @param network its folder; else the one that is shipped
 */
export function readRejectBelow(network = fromRoot('static', 'models', 'letters')): number {
  const card = fs.readFileSync(path.join(network, 'card.json'), 'utf8');
  const {rejectBelow} = JSON.parse(card) as {rejectBelow: number};
  return rejectBelow;
}
