import {letterCosts, letterIndex} from './letter-costs.ts';
import type {SpeltLetter} from './letter-costs.ts';
import {DEFAULT_WORD_CONFIG, type WordConfig} from './word-config.ts';
import {LEVEL_NATS, type WordTrie} from './word-trie.ts';

/** Words to offer. */
export interface Lexicon {
  readonly trie: WordTrie;
  /** The user's own words or those of the language. */
  readonly source: 'own' | 'list';
}

/** Where in a trie the letters read so far may have led, and at what cost. */
export interface Places {
  readonly nodes: Int32Array;
  /** Nats. */
  readonly costs: Float32Array;
}

/** How far the letters of a word have been followed. Give it back with the next letters: only what changed is searched again. */
export interface WordSearch {
  readonly lexicons: readonly Lexicon[];
  readonly config: WordConfig;
  readonly letters: readonly SpeltLetter[];
  /** For no letter, the first, the first two …: the places in each lexicon. */
  readonly steps: readonly (readonly Places[])[];
  /** What it costs to take each letter as it was read. */
  readonly rawCosts: readonly number[];
}

/** A search before the first letter. */
export function startWordSearch(
  lexicons: readonly Lexicon[],
  config: WordConfig = DEFAULT_WORD_CONFIG,
): WordSearch {
  const first = lexicons.map(({trie}) => {
    const frontier = newFrontier(trie, config);
    reach(frontier, 0, 0);
    return best(withMissed(frontier));
  });
  return {lexicons, config, letters: [], steps: [first], rawCosts: []};
}

/**
 * Follows the letters of a word through the lexicons.
 * @param last an earlier search; what it has in common with these letters (the same scores, not a copy of them) is taken from it
 * @returns null when a letter is not a capital A..Z: such a word is left alone
 */
export function searchWords(last: WordSearch, letters: readonly SpeltLetter[]): WordSearch | null {
  if (letters.some(({letter}) => letterIndex(letter) === null)) return null;
  const {lexicons, config} = last;
  const kept = commonLength(last.letters, letters);
  const steps = last.steps.slice(0, kept + 1);
  const rawCosts = last.rawCosts.slice(0, kept);
  for (let i = kept; i < letters.length; i++) {
    const read = letters[i];
    const before = steps[i];
    if (read === undefined || before === undefined) break;
    const costs = letterCosts(read, config);
    const repeats = letters[i - 1]?.letter === read.letter;
    steps.push(
      lexicons.map(({trie}, index) => {
        const places = before[index] ?? NOWHERE;
        return best(withMissed(follow(newFrontier(trie, config), places, costs, repeats)));
      }),
    );
    rawCosts.push(costs[letterIndex(read.letter) ?? 0] ?? 0);
  }
  return {lexicons, config, letters, steps, rawCosts};
}

const NOWHERE: Places = {nodes: new Int32Array(0), costs: new Float32Array(0)};

function commonLength(a: readonly SpeltLetter[], b: readonly SpeltLetter[]): number {
  let length = 0;
  while (isSame(a[length], b[length])) length++;
  return length;
}

function isSame(a: SpeltLetter | undefined, b: SpeltLetter | undefined): boolean {
  return a !== undefined && a.letter === b?.letter && a.scores === b.scores;
}

/** The places reached by the letters so far, while they are being found. */
interface Frontier {
  readonly trie: WordTrie;
  readonly config: WordConfig;
  readonly costs: Map<number, number>;
  /** What the best of them costs, less the prior of the commonest word it can lead to. */
  bestOutlook: number;
}

function newFrontier(trie: WordTrie, config: WordConfig): Frontier {
  return {trie, config, costs: new Map(), bestOutlook: Infinity};
}

/** One letter on: it was stray, or it stands for a letter of the word. */
function follow(
  frontier: Frontier,
  {nodes, costs}: Places,
  letter: Float32Array,
  repeats: boolean,
): Frontier {
  const {children, siblings, letters} = frontier.trie;
  const stray = repeats ? frontier.config.strayRepeat : frontier.config.stray;
  nodes.forEach((node, i) => {
    const cost = costs[i] ?? 0;
    for (let child = children[node] ?? 0; child !== 0; child = siblings[child] ?? 0) {
      reach(frontier, child, cost + (letter[letters[child] ?? 0] ?? 0));
    }
    reach(frontier, node, cost + stray);
  });
  return frontier;
}

/** Adds the places that are reached by one letter that nobody read. */
function withMissed(frontier: Frontier): Frontier {
  const {children, siblings, letters} = frontier.trie;
  const {miss, missDouble} = frontier.config;
  const {nodes, costs} = best(frontier);
  nodes.forEach((node, i) => {
    const cost = costs[i] ?? 0;
    for (let child = children[node] ?? 0; child !== 0; child = siblings[child] ?? 0) {
      reach(frontier, child, cost + (letters[child] === letters[node] ? missDouble : miss));
    }
  });
  return frontier;
}

function reach(frontier: Frontier, node: number, cost: number): void {
  const outlook = outlookOf(frontier, node, cost);
  if (outlook > frontier.bestOutlook + frontier.config.window) return;
  if (cost >= (frontier.costs.get(node) ?? Infinity)) return;
  frontier.costs.set(node, cost);
  frontier.bestOutlook = Math.min(frontier.bestOutlook, outlook);
}

function outlookOf({trie, config}: Frontier, node: number, cost: number): number {
  return cost - config.commonness * LEVEL_NATS * (trie.bestLevels[node] ?? 0);
}

/** The places most worth following, best first. */
function best(frontier: Frontier): Places {
  const {beamWidth, window} = frontier.config;
  const nodes: number[] = [];
  const outlooks: number[] = [];
  for (const [node, cost] of frontier.costs) {
    const outlook = outlookOf(frontier, node, cost);
    if (outlook > frontier.bestOutlook + window) continue;
    nodes.push(node);
    outlooks.push(outlook);
  }
  const order = Uint32Array.from(nodes.keys())
    .sort((a, b) => (outlooks[a] ?? 0) - (outlooks[b] ?? 0))
    .subarray(0, beamWidth);
  const kept = Int32Array.from(order, (index) => nodes[index] ?? 0);
  return {nodes: kept, costs: Float32Array.from(kept, (node) => frontier.costs.get(node) ?? 0)};
}
