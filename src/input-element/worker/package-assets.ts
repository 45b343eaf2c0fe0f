import type {CameraProblem} from '../../contracts/problem.ts';
import type {Asset, RecognizerAssets} from '../../contracts/recognizer-protocol.ts';
import {isOwnOrigin} from '../../app/common/is-own-origin.ts';
import {recognizerAssets, recognizerWorkerUrl} from '../../app/recognizer/recognizer-assets.ts';

// Filled in by the build (scripts/build/package/build-package.ts).
declare const BUILT_RECOGNIZER_WORKER_SHA256: string;

/** The recogniser's files in one folder of a page. */
export interface PackageAssets {
  /** The folder's whole address: it names them all. */
  readonly folder: string;
  readonly assets: RecognizerAssets;
  /** The worker's. */
  readonly script: Pick<Asset, 'url' | 'sha256'>;
  /** Why a browser would not run them there, or null. */
  readonly fault: CameraProblem | null;
}

/** @param assetsUrl the folder, relative to the page */
export function packageAssets(assetsUrl: string): PackageAssets {
  const wanted = assetsUrl.replace(/\/*$/u, '/');
  const address = toAddress(wanted);
  const isOwn = address !== null && isOwnOrigin(address);
  const detail = `${address ?? wanted} is not of ${self.origin}`;
  const folder = address ?? document.baseURI;
  const inFolder = (url: string) => new URL(url, folder).href;
  const assets = Object.entries<Asset>({...recognizerAssets}).map(
    ([name, asset]) => [name, {...asset, url: inFolder(asset.url)}] as const,
  );
  return {
    folder,
    assets: Object.fromEntries(assets) as unknown as RecognizerAssets,
    script: {url: inFolder(recognizerWorkerUrl), sha256: BUILT_RECOGNIZER_WORKER_SHA256},
    fault: isOwn ? null : {kind: 'files-elsewhere', detail},
  };
}

function toAddress(url: string): string | null {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return null;
  }
}
