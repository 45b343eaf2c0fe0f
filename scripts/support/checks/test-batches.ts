import path from 'node:path';

/** Files that run one after the other in one process. */
export interface Batch {
  readonly title: string;
  readonly files: readonly string[];
  /** About how long they take beside others, in seconds. */
  readonly seconds: number;
}

/** A file that takes so long has a process of its own, in seconds; shorter ones share one up to it. */
const LONG_SECONDS = 100;

/**
 * Files that take more than a few seconds, and about how many. It decides only what begins first and what shares a process: the long ones
 * are under way while the many short ones fill the other lanes.
 */
const SECONDS: Readonly<Record<string, number>> = {
  'e2e/commands/command-lines': 65,
  'e2e/commands/judge-hand': 30,
  'e2e/commands/signing-hand': 60,
  'e2e/commands/spell-video': 15,
  'e2e/film/film': 60,
  'e2e/live/faults': 45,
  'e2e/live/problems': 35,
  'e2e/live/reads-letters': 35,
  'e2e/live/second-look': 20,
  'e2e/live/sight': 75,
  'e2e/live/soak': 90,
  'e2e/offline/install': 15,
  'e2e/offline/offline': 30,
  'e2e/offline/own-policy': 15,
  'e2e/offline/repair': 30,
  'e2e/offline/rollback': 25,
  'e2e/offline/sub-folder': 25,
  'e2e/offline/update': 30,
  'e2e/package/element': 20,
  'e2e/package/package-files': 15,
  'e2e/package/pages': 60,
  'e2e/photo/photo': 50,
  'e2e/photo/photo-accessibility': 20,
  'e2e/photo/share-photos': 25,
  'e2e/practice/practice': 20,
  'e2e/shell/accessibility': 45,
  'e2e/shell/no-other-origin': 90,
  'e2e/shell/sheets-accessibility': 30,
  'e2e/signing-hand/demo': 70,
  'e2e/signing-hand/hand-memory': 40,
  'e2e/signing-hand/learn': 20,
  'e2e/teach/record-words': 20,
  'e2e/teach/teach': 60,
  'e2e/teach/teach-accessibility': 30,
  'e2e/text/phrases': 15,
  'e2e/text/spell-screen': 60,
  'e2e/text/text': 40,
  'e2e/text/words': 20,
  'e2e/watch/watch': 45,
  'scripts/build/build-app': 25,
  'scripts/build/words/word-list': 15,
  'scripts/commands/bad-input': 20,
  'scripts/commands/command-chain': 20,
  'scripts/commands/train-command': 25,
  'scripts/run': 12,
  'scripts/strokes/strokes': 12,
  'scripts/training/folds/evaluate-folds': 45,
};

/**
 * Files of a part together, as long as that is no more work than a long file is alone: a process takes a second before its first test. Those of
 * a folder stay together where they can: they share what they make.
 * @param files relative to the repository, sorted
 * @param usual what a file takes that is not known to be long, in seconds
 */
export function batchFiles(files: readonly string[], usual: number): readonly Batch[] {
  const secondsOf = (file: string): number => SECONDS[nameOf(file)] ?? usual;
  const folderSeconds = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    folderSeconds.set(folder, (folderSeconds.get(folder) ?? 0) + secondsOf(file));
  }
  const batches: Batch[] = [];
  for (const file of files) {
    const seconds = secondsOf(file);
    const folder = path.posix.dirname(file);
    const last = batches.at(-1);
    const whole = folderSeconds.get(folder) ?? seconds;
    const isBegun = last?.files.some((one) => path.posix.dirname(one) === folder) === true;
    const needed = isBegun || whole > LONG_SECONDS ? seconds : whole;
    if (last?.title === partOf(file) && last.seconds + needed <= LONG_SECONDS) {
      batches.splice(-1, 1, {
        ...last,
        files: [...last.files, file],
        seconds: last.seconds + seconds,
      });
    } else batches.push({title: partOf(file), files: [file], seconds});
  }
  return batches.map((batch) => ({...batch, title: titleOf(batch)}));
}

/** Without what all of them have: `e2e/text/words`. */
function nameOf(file: string): string {
  return file.replace(/^test\/|\.test\.ts$/g, '');
}

function partOf(file: string): string {
  return nameOf(file).replace(/\/.*/, '');
}

/** Each folder once: `e2e: photo/photo, share-photos, text/words`. */
function titleOf({title, files}: Batch): string {
  let folder = '';
  const names = files.map((file) => {
    const name = nameOf(file).slice(title.length + 1);
    const isNew = path.posix.dirname(name) !== folder;
    folder = path.posix.dirname(name);
    return isNew ? name : path.posix.basename(name);
  });
  return `${title}: ${names.join(', ')}`;
}
