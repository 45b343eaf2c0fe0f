import type {BuiltFile} from '../../src/contracts/offline-protocol.ts';
import {sha256} from '../support/files/files.ts';
import type {OutputFile} from './app-assets.ts';

/** Pictures that a browser shows before the app is installed, never after. */
const ONLY_ONLINE = 'screenshots/';

/** What the service worker keeps on the device, in a fixed order. */
export function offlineFiles(files: readonly OutputFile[]): readonly BuiltFile[] {
  return files
    .filter(({path}) => !path.startsWith(ONLY_ONLINE))
    .map(({path, bytes}) => ({path, bytes: bytes.length, sha256: sha256(bytes)}))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
