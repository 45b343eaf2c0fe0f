import type {Sample} from './sample.ts';
import {readTrainingData} from './training-data.ts';

/**
 * The prepared photos of some sources' people.
 * @param prepared what `npm run prepare` made
 * @throws CommandError in one line: the file or a source is missing
 */
export async function readLeftOut(
  prepared: string,
  sources: readonly string[],
): Promise<readonly Sample[]> {
  const {leftOut} = await readTrainingData({
    prepared,
    recordings: null,
    signMnist: null,
    signMnistTest: null,
    signMnistSplit: null,
    leaveOut: sources,
    licences: null,
  });
  return leftOut;
}
