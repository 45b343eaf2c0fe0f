import fs from 'node:fs';
import path from 'node:path';
import type {CardSource} from '../../../src/contracts/model-card.ts';
import {fail} from '../../support/command-line/command-line.ts';
import type {TrainConfig} from '../fit/train-config.ts';
import type {FoldFigures} from './fold-figures.ts';

/** What `npm run evaluate -- --folds` writes. */
export interface FoldResult extends FoldFigures {
  readonly kind: 'folds';
  readonly config: TrainConfig;
  /** SHA-256 of the files learnt from. */
  readonly fingerprint: string;
  readonly licences?: string;
  /** Everything learnt from by one network or another. */
  readonly sources: readonly CardSource[];
  /** Who was left out of each network. */
  readonly folds: readonly {
    readonly people: readonly string[];
    readonly sources: readonly string[];
  }[];
}

/** The result's place among the networks of its folds. */
export function foldResultFile(folder: string): string {
  return path.join(folder, 'folds.json');
}

/**
 * Reads a result.
 * @param place the file, or the folder it was written into
 * @returns null when there is none
 * @throws CommandError when the file is something else
 */
export function readFoldResult(place: string): FoldResult | null {
  const file = [place, foldResultFile(place)].find(
    (name) => name.endsWith('.json') && fs.existsSync(name),
  );
  if (file === undefined) return null;
  const result = parse(file);
  if (result.kind === 'folds' && typeof result.mean === 'object') return result as FoldResult;
  return fail(`${file} is no result of npm run evaluate -- --folds`);
}

function parse(file: string): Partial<FoldResult> {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<FoldResult>;
  } catch {
    return {};
  }
}
