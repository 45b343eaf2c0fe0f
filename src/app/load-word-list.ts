import type {Asset} from '../contracts/recognizer-protocol.ts';
import {openWords, WordListError} from '../core/words/pack-words.ts';
import type {WordTrie} from '../core/words/word-trie.ts';

export interface WordListSurroundings {
  readonly fetch: (url: string) => Promise<Response>;
  /** Resolves when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
}

/**
 * Fetches and opens the word list, each when the page is idle: opening takes longer than a frame on a slow phone.
 * @throws WordListError, or what `fetch` throws
 */
export async function loadWordList(
  {url, bytes}: Asset,
  {fetch, idle}: WordListSurroundings,
): Promise<WordTrie> {
  await idle();
  const response = await fetch(url);
  if (!response.ok) {
    throw new WordListError(`the server answered ${response.status} instead of the word list`);
  }
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.length !== bytes) {
    throw new WordListError(`${body.length} bytes came instead of ${bytes}: load the list again`);
  }
  await idle();
  return openWords(body);
}
