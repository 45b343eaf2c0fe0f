import type {Sample} from './sample.ts';
import {readTrainingData} from './training-data.ts';
import type {TrainingData} from './training-data.ts';

/**
 * The prepared photos of some sources' people.
 * @param prepared what `npm run prepare` made
 * @throws CommandError in one line: the file or a source is missing
 */
export async function readLeftOut(
  prepared: string,
  sources: readonly string[],
): Promise<readonly Sample[]> {
  return (await readPhotos(prepared, sources)).leftOut;
}

/** All prepared photos, those of some sources' people apart. @throws CommandError as {@link readLeftOut} does */
export function readPhotos(prepared: string, leaveOut: readonly string[]): Promise<TrainingData> {
  return readTrainingData({
    prepared,
    recordings: null,
    signMnist: null,
    signMnistTest: null,
    signMnistSplit: null,
    leaveOut,
    licences: null,
  });
}
