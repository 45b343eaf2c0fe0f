import type {BuiltFile, OfflineReport} from '../contracts/offline-protocol.ts';
import type {FileStore} from './file-store.ts';

type Saving = Extract<OfflineReport, {kind: 'saving'}>;
type Checked = Extract<OfflineReport, {kind: 'checked'}>;

/** Files fetched at the same time: enough to hide the way to the host, and the camera's own files still get through. */
const LANES = 3;
/** Share (0..1) of all bytes that must come before the next report. */
const REPORT_STEP = 0.01;

/**
 * Brings every file of this version onto the device. What is there already is checked and kept, so a run that broke off goes on
 * where it was, and a newer version fetches only what changed.
 * @throws what {@link FileStore.save} throws; what was saved until then stays
 */
export async function saveFiles(
  store: FileStore,
  files: readonly BuiltFile[],
  onProgress: (progress: Saving) => void,
): Promise<void> {
  const missing = await brokenAmong(store, files);
  const progress = new Progress(totalBytes(files), totalBytes(missing), onProgress);
  await saveInLanes(missing, (file) => store.save(file, (count) => progress.add(count)));
  // Another version may have tidied meanwhile.
  if (!(await store.hasAll(files))) throw new Error('The browser did not keep the files.');
}

/** When one fails no further file is begun; those under way are kept, and nothing is left running behind the failure. */
async function saveInLanes(
  files: readonly BuiltFile[],
  save: (file: BuiltFile) => Promise<unknown>,
): Promise<void> {
  const left = [...files];
  const lane = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      await save(file).catch((error: unknown) => {
        left.length = 0;
        throw error;
      });
    }
  };
  const outcomes = await Promise.allSettled(Array.from({length: LANES}, lane));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

export async function checkFiles(store: FileStore, files: readonly BuiltFile[]): Promise<Checked> {
  const broken = await brokenAmong(store, files);
  return {
    kind: 'checked',
    bytes: totalBytes(files),
    brokenFiles: broken.length,
    brokenBytes: totalBytes(broken),
  };
}

/** One file after the other: all at once would take as much memory as the whole app. */
async function brokenAmong(
  store: FileStore,
  files: readonly BuiltFile[],
): Promise<readonly BuiltFile[]> {
  const broken: BuiltFile[] = [];
  for (const file of files) if (!(await store.isIntact(file))) broken.push(file);
  return broken;
}

/** Tells how much is there, but not more often than somebody could see. */
class Progress {
  private loadedBytes: number;
  private reportedBytes: number;
  private readonly totalBytes: number;
  private readonly onProgress: (progress: Saving) => void;

  constructor(total: number, missing: number, onProgress: (progress: Saving) => void) {
    this.totalBytes = total;
    this.loadedBytes = total - missing;
    this.reportedBytes = this.loadedBytes;
    this.onProgress = onProgress;
    this.report();
  }

  add(count: number): void {
    this.loadedBytes += count;
    if (this.loadedBytes - this.reportedBytes >= this.totalBytes * REPORT_STEP) this.report();
  }

  private report(): void {
    this.reportedBytes = this.loadedBytes;
    const loadedBytes = Math.min(this.loadedBytes, this.totalBytes);
    this.onProgress({kind: 'saving', loadedBytes, totalBytes: this.totalBytes});
  }
}

function totalBytes(files: readonly BuiltFile[]): number {
  return files.reduce((sum, {bytes}) => sum + bytes, 0);
}
