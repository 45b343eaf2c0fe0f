/**
 * Words with how common they are, as a tree of letters. Node 0 is the root; the nodes stand in the order of a walk down each branch, so the first
 * child of a node follows it directly.
 */
export interface WordTrie {
  /** Letter of each node, 0..25 for A..Z. The root's is {@link NO_TRIE_LETTER}. */
  readonly letters: Uint8Array;
  readonly parents: Int32Array;
  /** First child of each node, 0 for none. */
  readonly children: Int32Array;
  /** Next sibling of each node, 0 for none. */
  readonly siblings: Int32Array;
  /** How common the word that ends here is, 1..{@link MAX_LEVEL}; 0 where no word ends. */
  readonly levels: Uint8Array;
  /** Highest level of the words from here on, this node's included. */
  readonly bestLevels: Uint8Array;
  /** How the word that ends here is meant, as an index of {@link TONES}. */
  readonly tones: Uint8Array;
}

/**
 * How a word may be taken: `touchy` words are mostly harmless and now and then meant to hurt, `rude` ones are as likely that as not.
 * The order is that of their numbers in a file.
 */
export const TONES = ['plain', 'touchy', 'rude'] as const;
export type Tone = (typeof TONES)[number];

/** A word in capitals A..Z with how common it is. */
export interface WordEntry {
  readonly word: string;
  /** Whole number 1..{@link MAX_LEVEL}. */
  readonly level: number;
  /** `plain` unless it says otherwise. */
  readonly tone?: Tone;
}

export const NO_TRIE_LETTER = 255;

/** One level is this much in the logarithm of how often a word is used. */
export const LEVEL_NATS = 0.25;
export const MAX_LEVEL = 63;

/** The level of a word that was counted so often. */
export function levelOf(count: number): number {
  const level = 1 + Math.round(Math.log(Math.max(1, count)) / LEVEL_NATS);
  return Math.min(MAX_LEVEL, level);
}

/** The node that ends the word, or null when the trie does not hold it. */
export function findWord(trie: WordTrie, word: string): number | null {
  let node = 0;
  for (const character of word) {
    const letter = character.charCodeAt(0) - LETTER_A;
    let child = trie.children[node] ?? 0;
    while (child !== 0 && trie.letters[child] !== letter) child = trie.siblings[child] ?? 0;
    if (child === 0) return null;
    node = child;
  }
  return (trie.levels[node] ?? 0) > 0 ? node : null;
}

/** How the word that ends at a node may be taken. */
export function toneAt(trie: WordTrie, node: number): Tone {
  return TONES[trie.tones[node] ?? 0] ?? 'plain';
}

/** What is spelt on the way from the root to a node. */
export function wordAt(trie: WordTrie, node: number): string {
  const letters: string[] = [];
  for (let at = node; at > 0; at = trie.parents[at] ?? 0) {
    letters.push(String.fromCharCode(LETTER_A + (trie.letters[at] ?? 0)));
  }
  return letters.reverse().join('');
}

/** Char code of A. */
export const LETTER_A = 65;
