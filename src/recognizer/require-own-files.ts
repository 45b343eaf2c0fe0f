import type {ModelCard} from '../contracts/model-card.ts';
import type {RecognizerAssets} from '../contracts/recognizer-protocol.ts';
import {ProblemError} from './problem-error.ts';

/**
 * The letter network reads the sight of the one hand model it learnt with: any other's numbers would mean something else.
 * @param assets files whose hashes were checked when they were fetched
 * @throws ProblemError `wrong-model-card` naming the file that is not the card's
 */
export function requireOwnFiles(
  {files}: Pick<ModelCard, 'files'>,
  {networkWeights, handModel}: Pick<RecognizerAssets, 'networkWeights' | 'handModel'>,
): void {
  requireHash('files.network', files.network, networkWeights.sha256);
  requireHash('files.handModel', files.handModel, handModel.sha256);
}

function requireHash(field: string, named: string, present: string): void {
  if (named === present) return;
  throw new ProblemError({
    kind: 'wrong-model-card',
    detail: `${field} is ${named}, the app has ${present}`,
  });
}
