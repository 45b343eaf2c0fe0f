import path from 'node:path';

/** Files that run one after the other in one process. */
export interface Batch {
  readonly title: string;
  readonly files: readonly string[];
  /** About how long they take beside others, in seconds. */
  readonly seconds: number;
}

/** A file that takes so long has a process of its own, in seconds; shorter ones share one up to it. */
const LONG_SECONDS = 25;

/**
 * Files that take more than a few seconds, and about how many. It decides only what begins first and what shares a process: the long ones
 * are under way while the many short ones fill the other lanes.
 */
const SECONDS: Readonly<Record<string, number>> = {};

/**
 * Files of a folder together, as long as that is no more work than a long file is alone.
 * @param files relative to the repository, sorted
 * @param usual what a file takes that is not known to be long, in seconds
 */
export function batchFiles(files: readonly string[], usual: number): readonly Batch[] {
  const batches: Batch[] = [];
  for (const file of files) {
    const seconds = SECONDS[file.replace(/^test\/|\.test\.ts$/g, '')] ?? usual;
    const title = path.posix.dirname(file);
    const last = batches.at(-1);
    if (last?.title === title && last.seconds + seconds <= LONG_SECONDS) {
      batches.splice(-1, 1, {
        title,
        files: [...last.files, file],
        seconds: last.seconds + seconds,
      });
    } else batches.push({title, files: [file], seconds});
  }
  return batches.map((batch) => ({...batch, title: titleOf(batch)}));
}

function titleOf({title, files}: Batch): string {
  const names = files.map((file) => path.posix.basename(file, '.test.ts'));
  return `${title.replace(/^test\//, '')}: ${names.join(', ')}`;
}
