import type {Asset} from '../../contracts/recognizer-protocol.ts';
import {openWords, WordListError} from '../../core/words/pack-words.ts';
import type {WordTrie} from '../../core/words/word-trie.ts';

export interface WordListSurroundings {
  readonly fetch: (url: string) => Promise<Response>;
  /** Resolves when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** SHA-256 in lower-case hex; null where the browser cannot tell it: on a page that is not secure. */
  readonly sha256: ((bytes: Uint8Array) => Promise<string>) | null;
}

/**
 * Fetches the word list, checks it against the length and hash the build wrote down, and opens it. Fetching and opening wait until the page is idle: opening
 * takes longer than a frame on a slow phone.
 * @throws WordListError, or what `fetch` throws
 */
export async function loadWordList(
  asset: Asset,
  {fetch, idle, sha256}: WordListSurroundings,
): Promise<WordTrie> {
  await idle();
  const response = await fetch(asset.url);
  if (!response.ok) {
    throw new WordListError(`the server answered ${response.status} instead of the word list`);
  }
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.length !== asset.bytes) {
    throw new WordListError(
      `${body.length} bytes came instead of ${asset.bytes}: load the list again`,
    );
  }
  if (sha256 !== null && (await sha256(body)) !== asset.sha256) {
    throw new WordListError('the word list is damaged, its checksum is wrong: load it again');
  }
  await idle();
  return openWords(body);
}
