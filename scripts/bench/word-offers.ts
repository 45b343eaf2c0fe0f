import {brotliCompressSync, gzipSync} from 'node:zlib';
import {quantile} from '../../src/core/live/quantile.ts';
import {offerWords} from '../../src/core/words/offer-words.ts';
import {openWords} from '../../src/core/words/pack-words.ts';
import {searchWords, startWordSearch} from '../../src/core/words/search-words.ts';
import type {WordSearch} from '../../src/core/words/search-words.ts';
import {listWords, makeWordList} from '../build/words/word-list.ts';
import {median} from '../support/numbers/time-by-turns.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import {noisySpelling} from '../words/noisy-spelling.ts';
import {NOISES} from '../words/tune-config.ts';

const LONGEST = 15;
const WARM_UP_WORDS = 50;
const NOISE = NOISES['10 % mistaken, 3 % stray, 3 % missed, half of the doubles lost'];
const SEED = 5;
const REPEATS = 3;

export interface WordOfferFigures {
  /** In the list, of up to 15 letters. */
  readonly words: number;
  readonly listBytes: number;
  readonly listGzipBytes: number;
  readonly listBrotliBytes: number;
  readonly openMs: number;
  readonly updates: number;
  /** Of one letter more. */
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

/**
 * Times what one letter costs the words offered, and counts the bytes of the word list.
 * @param count words that are spelt
 */
export async function measureWordOffers(count: number): Promise<WordOfferFigures> {
  const bytes = await makeWordList();
  const openedAt = performance.now();
  const start = startWordSearch([{trie: openWords(bytes), source: 'list'}]);
  const openMs = performance.now() - openedAt;
  const all = (await listWords()).filter(({word}) => word.length <= LONGEST);
  const step = Math.max(1, Math.floor(all.length / (count + WARM_UP_WORDS)));
  const words = all.filter((_, i) => i % step === 0).map(({word}) => word);
  timeLetters(start, words.slice(0, WARM_UP_WORDS));
  const times = timeLetters(start, words.slice(WARM_UP_WORDS, WARM_UP_WORDS + count));
  return {
    words: all.length,
    listBytes: bytes.length,
    listGzipBytes: gzipSync(bytes, {level: 9}).length,
    listBrotliBytes: brotliCompressSync(bytes).length,
    openMs,
    updates: times.length,
    medianMs: median(times),
    p95Ms: quantile(times, 0.95),
    longestMs: Math.max(...times),
  };
}

/** Milliseconds of each letter: the search goes one letter on and the words are ranked. */
function timeLetters(start: WordSearch, words: readonly string[]): number[] {
  return words.flatMap((word, i) => {
    const letters = noisySpelling(word, NOISE, derivedRandom(SEED, i));
    let search = start;
    return letters.map((_, last) => {
      const before = search;
      search = searchWords(before, letters.slice(0, last + 1)) ?? start;
      return fastest(() => {
        const next = searchWords(before, letters.slice(0, last + 1));
        if (next !== null) offerWords(next, 'under-way');
      });
    });
  });
}

/** Other programs may take the processor away in the middle of one run, hardly ever of all. */
function fastest(run: () => void): number {
  const times = Array.from({length: REPEATS}, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

export function describeWordOffers(figures: WordOfferFigures): string {
  const {words, listBytes, listGzipBytes, openMs, updates, medianMs, p95Ms} = figures;
  const kb = (count: number) => (count / 1000).toFixed(0);
  return `${words.toLocaleString('en')} words of up to ${LONGEST} letters take ${kb(listBytes)} kB, ${kb(listGzipBytes)} kB compressed (gzip). Opening the list took ${openMs.toFixed(0)} ms. One more letter took ${medianMs.toFixed(1)} ms in the middle and **${p95Ms.toFixed(1)} ms at the 95th percentile** (${updates} letters of words drawn from the whole list, with mistakes, each the fastest of ${REPEATS} runs, in Node on one thread).`;
}
