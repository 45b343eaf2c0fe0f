import {readBody} from '../bytes/read-body.ts';
import {sha256} from '../bytes/sha256.ts';
import type {Asset} from '../contracts/recognizer-protocol.ts';
import {ProblemError} from './problem-error.ts';

export interface FetchProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/**
 * Fetches files side by side and checks each against the length and hash the build wrote down.
 * @returns the bytes, by the names given
 * @throws ProblemError `asset-missing` or `asset-damaged`
 */
export async function fetchAssets<Name extends string>(
  assets: Readonly<Record<Name, Asset>>,
  onProgress: (progress: FetchProgress) => void,
): Promise<Record<Name, Uint8Array>> {
  const entries = Object.entries<Asset>(assets);
  const totalBytes = entries.reduce((sum, [, {bytes}]) => sum + bytes, 0);
  let loadedBytes = 0;
  const onBytes = (count: number) => {
    loadedBytes += count;
    onProgress({loadedBytes, totalBytes});
  };
  const fetched = await Promise.all(
    entries.map(async ([name, asset]) => [name, await fetchAsset(name, asset, onBytes)] as const),
  );
  return Object.fromEntries(fetched) as Record<Name, Uint8Array>;
}

async function fetchAsset(
  name: string,
  asset: Asset,
  onBytes: (count: number) => void,
): Promise<Uint8Array> {
  const bytes = await download(name, asset, onBytes);
  if (bytes.length !== asset.bytes && isPage(bytes)) {
    const detail = 'the server lacks the file and sent a page instead';
    throw new ProblemError({kind: 'asset-missing', asset: name, detail});
  }
  if (bytes.length !== asset.bytes) {
    const detail = `${String(bytes.length)} bytes came instead of ${String(asset.bytes)}`;
    throw new ProblemError({kind: 'asset-damaged', asset: name, detail});
  }
  if ((await sha256(bytes)) !== asset.sha256) {
    throw new ProblemError({kind: 'asset-damaged', asset: name, detail: 'its checksum is wrong'});
  }
  return bytes;
}

async function download(
  name: string,
  {url}: Asset,
  onBytes: (count: number) => void,
): Promise<Uint8Array> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the server answered ${String(response.status)}`);
    return await readBody(response, onBytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError({kind: 'asset-missing', asset: name, detail});
  }
}

/** Some hosts answer with the start page, and "200 OK", for whatever they lack. */
function isPage(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/iu.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
