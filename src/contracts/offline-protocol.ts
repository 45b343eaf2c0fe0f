/** A file of the built app, as the build's manifest lists it for the service worker. */
export interface BuiltFile {
  /** Relative to the app's folder. */
  readonly url: string;
  readonly bytes: number;
  /** Its SHA-256, as in a page's `integrity`. */
  readonly integrity: string;
  /** Null where the name changes with the content. */
  readonly revision: string | null;
}

/** What a page asks of the service worker. */
export type OfflineRequest =
  /** Take over from the version before. */
  | {readonly kind: 'skip-waiting'}
  /** Compare every file on the device with the build's list. */
  | {readonly kind: 'check'}
  /** Fetch again what is missing or damaged. */
  | {readonly kind: 'repair'}
  /** Let go of what earlier versions left, unless a page may still need it. */
  | {readonly kind: 'tidy'};

/** What the service worker tells every page. */
export type OfflineReport =
  /** Of the files that are to be on the device, so much is. Bytes as the files are, not as they are sent. */
  | {readonly kind: 'saving'; readonly loadedBytes: number; readonly totalBytes: number}
  | {
      readonly kind: 'checked';
      /** All the build's files together. */
      readonly bytes: number;
      /** How many are missing or damaged, and their size. */
      readonly brokenFiles: number;
      readonly brokenBytes: number;
    };

/** @returns null for anything else: other scripts may send messages too */
export function parseOfflineRequest(message: unknown): OfflineRequest | null {
  const {kind} = fieldsOf(message);
  switch (kind) {
    case 'skip-waiting':
    case 'check':
    case 'repair':
    case 'tidy':
      return {kind};
    default:
      return null;
  }
}

/** @returns null for anything else: another version's worker may say what this one does not know */
export function parseOfflineReport(message: unknown): OfflineReport | null {
  const {kind, ...fields} = fieldsOf(message);
  const count = (name: string): number => {
    const value = fields[name];
    return typeof value === 'number' && value >= 0 ? value : Number.NaN;
  };
  const report = reportOf(kind, count);
  return report === null || Object.values(report).some(Number.isNaN) ? null : report;
}

function reportOf(kind: unknown, count: (name: string) => number): OfflineReport | null {
  switch (kind) {
    case 'saving':
      return {kind, loadedBytes: count('loadedBytes'), totalBytes: count('totalBytes')};
    case 'checked':
      return {
        kind,
        bytes: count('bytes'),
        brokenFiles: count('brokenFiles'),
        brokenBytes: count('brokenBytes'),
      };
    default:
      return null;
  }
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' ? {...message} : {};
}
