import fs from 'node:fs';
import path from 'node:path';
import {networkFolderOf} from '../support/alphabet/alphabet-folder.ts';

/**
 * What a network's card says about scores that are too low for a letter, 0..1.
 * @param network its folder; else the one that is shipped
 */
export function readRejectBelow(network = networkFolderOf()): number {
  const card = fs.readFileSync(path.join(network, 'card.json'), 'utf8');
  const {rejectBelow} = JSON.parse(card) as {rejectBelow: number};
  return rejectBelow;
}
