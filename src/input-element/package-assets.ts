import type {Asset, RecognizerAssets} from '../contracts/recognizer-protocol.ts';
import {recognizerAssets, recognizerWorkerUrl} from '../app/recognizer/recognizer-assets.ts';

/** The recogniser's files in one folder of a page. */
export interface PackageAssets {
  /** The folder's whole address: it names them all. */
  readonly folder: string;
  readonly assets: RecognizerAssets;
  readonly workerUrl: string;
}

/** @param assetsUrl the folder, relative to the page */
export function packageAssets(assetsUrl: string): PackageAssets {
  const folder = new URL(assetsUrl.replace(/\/*$/u, '/'), document.baseURI).href;
  const inFolder = (url: string) => new URL(url, folder).href;
  const assets = Object.entries<Asset>({...recognizerAssets}).map(
    ([name, asset]) => [name, {...asset, url: inFolder(asset.url)}] as const,
  );
  return {
    folder,
    assets: Object.fromEntries(assets) as unknown as RecognizerAssets,
    workerUrl: inFolder(recognizerWorkerUrl),
  };
}
