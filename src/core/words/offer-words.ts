import type {Lexicon, WordSearch} from './search-words.ts';
import type {WordConfig} from './word-config.ts';
import {findWord, LEVEL_NATS, toneAt, wordAt, type Tone} from './word-trie.ts';

/** Whether more letters may follow or a space has ended the word. */
export type WordStage = 'under-way' | 'finished';

export interface WordCandidate {
  /** Capitals A..Z. */
  readonly word: string;
  readonly source: Lexicon['source'];
  /** `as-read`: the very letters; `other`: letters changed, added or left out; `longer`: goes on beyond the letters read. */
  readonly kind: 'as-read' | 'other' | 'longer';
  /** Nats by which the word is likelier than the raw letters. */
  readonly gain: number;
}

/** What may be offered for a word. Nothing is ever replaced by itself: the raw letters stay until somebody accepts a candidate. */
export interface WordOffer {
  /** The letters as they were read. */
  readonly raw: string;
  /**
   * Likeliest first, but a known word spelt exactly stands before all others, and what may be taken amiss comes last (`inOrder`); at most
   * {@link MOST_CANDIDATES}.
   */
  readonly candidates: readonly WordCandidate[];
}

export const MOST_CANDIDATES = 3;
/** Most branches opened in looking for the ends of words. */
const MOST_OPENED = 400;

/** A branch still to be opened, or (`ended`) the word that ends at the node. */
interface Prospect {
  readonly lexicon: Lexicon;
  readonly node: number;
  readonly cost: number;
  /** Letters beyond those read. */
  readonly beyond: number;
  readonly ended: boolean;
  /** The best score it can lead to. */
  readonly score: number;
}

/** The words to offer for the letters searched for. No letters, no words. */
export function offerWords(search: WordSearch, stage: WordStage): WordOffer {
  const raw = search.letters.map(({letter}) => letter).join('');
  if (raw === '') return {raw, candidates: []};
  const {rawScore, exact} = scoreRaw(search, raw);
  const least = rawScore - search.config.offerWithin;
  const exactly = exact === null ? [] : [exact];
  const found: Record<Rank, WordCandidate[]> = {first: [], later: [], 'not-alone': []};
  const known = new Set(exactly.map(({word}) => word));
  for (const {lexicon, node, beyond, score} of wordsByScore(search, stage, least)) {
    if (exactly.length + found.first.length >= MOST_CANDIDATES) break;
    const word = wordAt(lexicon.trie, node);
    if (known.has(word)) continue;
    known.add(word);
    const kind = word === raw ? 'as-read' : beyond > 0 ? 'longer' : 'other';
    const rank = rankOf(toneAt(lexicon.trie, node), word, raw);
    found[rank].push({word, source: lexicon.source, kind, gain: score - rawScore});
  }
  return {raw, candidates: [...exactly, ...inOrder(found)].slice(0, MOST_CANDIDATES)};
}

/** `later`: after all that are `first`; `not-alone`: after those, and only where there are any. */
type Rank = 'first' | 'later' | 'not-alone';

/** Nobody should be offered HELL for HEL; but GIRLS for GIRLZ corrects a letter and puts nothing into anybody's mouth. */
function rankOf(tone: Tone, word: string, raw: string): Rank {
  switch (tone) {
    case 'plain':
      return 'first';
    case 'touchy':
      return word.startsWith(raw) && word !== raw ? 'later' : 'first';
    case 'rude':
      return word === raw ? 'first' : 'not-alone';
  }
}

function inOrder(found: Readonly<Record<Rank, readonly WordCandidate[]>>): WordCandidate[] {
  const harmless = [...found.first, ...found.later];
  return harmless.length === 0 ? [] : [...harmless, ...found['not-alone']];
}

/** The score of the raw letters, as a known word where they are one. */
function scoreRaw(
  {lexicons, config, rawCosts}: WordSearch,
  raw: string,
): {readonly rawScore: number; readonly exact: WordCandidate | null} {
  const cost = rawCosts.reduce((sum, value) => sum + value, 0);
  const unknown = config.unknown - config.unknownLetter * raw.length - cost;
  const known = lexicons.flatMap(({trie, source}) => {
    const node = findWord(trie, raw);
    return node === null ? [] : [{source, score: prior(trie.levels[node], config) - cost}];
  });
  const [first] = known.sort((a, b) => b.score - a.score);
  if (first === undefined) return {rawScore: unknown, exact: null};
  const rawScore = Math.max(unknown, first.score);
  return {rawScore, exact: {word: raw, source: first.source, kind: 'as-read', gain: 0}};
}

/** The words the letters may stand for, best first, down to a least score. */
function* wordsByScore(search: WordSearch, stage: WordStage, least: number): Iterable<Prospect> {
  const open = startingPoints(search, stage, least);
  for (let opened = 0; opened < MOST_OPENED; opened++) {
    const next = open.pop();
    if (next === undefined) return;
    if (next.ended) yield next;
    else for (const prospect of continuations(next, search.config)) insert(open, prospect, least);
  }
}

/** In rising order of score. */
function startingPoints(
  {lexicons, steps, config}: WordSearch,
  stage: WordStage,
  least: number,
): Prospect[] {
  const last = steps.at(-1) ?? [];
  const prospects = lexicons.flatMap((lexicon, index) => {
    const {nodes, costs} = last[index] ?? {nodes: [], costs: []};
    return Array.from(nodes).flatMap((node, i) => {
      const place = {lexicon, node, cost: costs[i] ?? 0, beyond: 0};
      const word = endedAt(place, config);
      return stage === 'finished' ? word : [...word, ...branchAt(place, config)];
    });
  });
  return prospects.filter(({score}) => score >= least).sort((a, b) => a.score - b.score);
}

function continuations({lexicon, node, cost, beyond}: Prospect, config: WordConfig): Prospect[] {
  const {trie} = lexicon;
  const found: Prospect[] = [];
  for (let child = trie.children[node] ?? 0; child !== 0; child = trie.siblings[child] ?? 0) {
    const place = {lexicon, node: child, cost, beyond: beyond + 1};
    found.push(...endedAt(place, config), ...branchAt(place, config));
  }
  return found;
}

type Place = Pick<Prospect, 'lexicon' | 'node' | 'cost' | 'beyond'>;

function endedAt(place: Place, config: WordConfig): Prospect[] {
  const level = place.lexicon.trie.levels[place.node] ?? 0;
  if (level === 0) return [];
  return [{...place, ended: true, score: scoreAt(place, level, place.beyond, config)}];
}

function branchAt(place: Place, config: WordConfig): Prospect[] {
  const {trie} = place.lexicon;
  if ((trie.children[place.node] ?? 0) === 0) return [];
  const level = trie.bestLevels[place.node] ?? 0;
  return [{...place, ended: false, score: scoreAt(place, level, place.beyond + 1, config)}];
}

function scoreAt({cost}: Place, level: number, beyond: number, config: WordConfig): number {
  const toCome = beyond === 0 ? 0 : config.completion + config.completionLetter * beyond;
  return prior(level, config) - cost - toCome;
}

function prior(level: number | undefined, {commonness}: WordConfig): number {
  return commonness * LEVEL_NATS * (level ?? 0);
}

function insert(open: Prospect[], prospect: Prospect, least: number): void {
  if (prospect.score < least) return;
  let [from, to] = [0, open.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((open[middle]?.score ?? 0) < prospect.score) from = middle + 1;
    else to = middle;
  }
  open.splice(from, 0, prospect);
}
