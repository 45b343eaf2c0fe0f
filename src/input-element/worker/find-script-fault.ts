import {sha256} from '../../bytes/sha256.ts';
import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {Asset} from '../../contracts/recognizer-protocol.ts';

/**
 * Fetches a script as the worker does, and says what is wrong with it.
 * @returns null where it is the one that the package was built with
 * @throws TypeError where only the browser can tell: it could not be asked for, or is not called a script
 */
export async function findScriptFault(
  script: Pick<Asset, 'url' | 'sha256'>,
): Promise<RecognizerProblem | null> {
  const response = await fetch(script.url);
  const asset = new URL(script.url).pathname.split('/').at(-1) ?? '';
  const missing = (detail: string) => ({kind: 'asset-missing', asset, detail}) as const;
  if (!response.ok) return missing(`the server answered ${String(response.status)}`);
  const type = response.headers.get('content-type') ?? '';
  if (/html/iu.test(type)) return missing('the server lacks the file and sent a page instead');
  // Browsers should run no other.
  if (!/(?:java|ecma)script/iu.test(type)) throw new TypeError(`the server calls it “${type}”`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await sha256(bytes)) === script.sha256) return null;
  return {kind: 'asset-damaged', asset, detail: 'its checksum is wrong'};
}
