import {
  LETTER_A,
  MAX_LEVEL,
  NO_TRIE_LETTER,
  TONES,
  type WordEntry,
  type WordTrie,
} from './word-trie.ts';

/**
 * The file of a word list: `FSW` and the version; the number of nodes, 32 bits, least byte first; a byte for each node but the root, in the order
 * of a walk down each branch; the levels of the words with their tones, a byte each, in the same order.
 * A node's byte is its letter (1..26) and what is true of it.
 */
const MAGIC = [0x46, 0x53, 0x57, 2] as const;
const HEADER_BYTES = 8;
const LETTER_MASK = 31;
const LETTERS = 26;
const ENDS_A_WORD = 32;
const HAS_SIBLING = 64;
const HAS_CHILD = 128;
/** In the byte of a level: its tone stands above it. */
const TONE_SHIFT = 6;

const WORD = /^[A-Z]+$/;

interface Branch {
  level: number;
  /** Index of TONES. */
  tone: number;
  readonly children: Map<number, Branch>;
}

/**
 * Packs words into few bytes; {@link openWords} is the way back. Of a word that comes twice the higher level and the worse tone count.
 * @throws RangeError when a word is not of capitals A..Z or a level is out of range
 */
export function packWords(entries: readonly WordEntry[]): Uint8Array {
  const root = newBranch();
  for (const entry of entries) grow(root, entry);
  const nodes: number[] = [];
  const levels: number[] = [];
  writeChildren(root, nodes, levels);
  const bytes = new Uint8Array(HEADER_BYTES + nodes.length + levels.length);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(MAGIC.length, nodes.length, true);
  bytes.set(nodes, HEADER_BYTES);
  bytes.set(levels, HEADER_BYTES + nodes.length);
  return bytes;
}

function grow(root: Branch, {word, level, tone = 'plain'}: WordEntry): void {
  if (!WORD.test(word)) throw new RangeError(`"${word}" is not a word of capitals A to Z`);
  if (!Number.isInteger(level) || level < 1 || level > MAX_LEVEL) {
    throw new RangeError(
      `the level of ${word} is ${level}, it must lie between 1 and ${MAX_LEVEL}`,
    );
  }
  let branch = root;
  for (const character of word) {
    const letter = character.charCodeAt(0) - LETTER_A;
    const child = branch.children.get(letter) ?? newBranch();
    branch.children.set(letter, child);
    branch = child;
  }
  branch.level = Math.max(branch.level, level);
  branch.tone = Math.max(branch.tone, TONES.indexOf(tone));
}

function newBranch(): Branch {
  return {level: 0, tone: 0, children: new Map()};
}

function writeChildren({children}: Branch, nodes: number[], levels: number[]): void {
  const ordered = [...children].sort(([a], [b]) => a - b);
  ordered.forEach(([letter, child], i) => {
    nodes.push(
      (letter + 1) |
        (child.level > 0 ? ENDS_A_WORD : 0) |
        (i < ordered.length - 1 ? HAS_SIBLING : 0) |
        (child.children.size > 0 ? HAS_CHILD : 0),
    );
    if (child.level > 0) levels.push(child.level | (child.tone << TONE_SHIFT));
    writeChildren(child, nodes, levels);
  });
}

export class WordListError extends Error {
  override readonly name = 'WordListError';
}

/**
 * Opens what {@link packWords} made.
 * @throws WordListError when the bytes are something else or not whole
 */
export function openWords(bytes: Uint8Array): WordTrie {
  const count = nodeCount(bytes);
  const trie = emptyTrie(count + 1);
  let levelAt = HEADER_BYTES + count;
  // Nodes whose next sibling is still to come, outermost first.
  const waiting: number[] = [];
  let parent = 0;
  let isWhole = count === 0;
  let areWords = true;
  for (let node = 1; node <= count; node++) {
    const byte = bytes[HEADER_BYTES + node - 1] ?? 0;
    trie.letters[node] = (byte & LETTER_MASK) - 1;
    trie.parents[node] = parent;
    if (trie.children[parent] === 0) trie.children[parent] = node;
    const word = (byte & ENDS_A_WORD) === 0 ? 0 : (bytes[levelAt++] ?? 0);
    trie.levels[node] = word & MAX_LEVEL;
    trie.tones[node] = word >> TONE_SHIFT;
    areWords &&= isNode(byte, word);
    if ((byte & HAS_SIBLING) !== 0) waiting.push(node);
    if ((byte & HAS_CHILD) !== 0) {
      parent = node;
      continue;
    }
    const elder = waiting.pop();
    if (elder === undefined || node === count) {
      isWhole = elder === undefined && node === count;
      break;
    }
    trie.siblings[elder] = node + 1;
    parent = trie.parents[elder] ?? 0;
  }
  if (!isWhole || !areWords || levelAt !== bytes.length) {
    throw new WordListError('the word list is damaged: load it again');
  }
  fillBestLevels(trie);
  return trie;
}

/** Whether a node has a letter, and a word a level and a tone that there are. */
function isNode(byte: number, word: number): boolean {
  const letter = byte & LETTER_MASK;
  const endsAWord = (byte & ENDS_A_WORD) !== 0;
  const isTone = word >> TONE_SHIFT < TONES.length;
  return letter >= 1 && letter <= LETTERS && isTone && endsAWord === (word & MAX_LEVEL) > 0;
}

function nodeCount(bytes: Uint8Array): number {
  if (bytes.length < HEADER_BYTES || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new WordListError('this is no word list of this version of the app: load it again');
  }
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  if (HEADER_BYTES + count > bytes.length) {
    throw new WordListError('the word list is cut short: load it again');
  }
  return count;
}

function emptyTrie(size: number): WordTrie {
  return {
    letters: new Uint8Array(size).fill(NO_TRIE_LETTER),
    parents: new Int32Array(size),
    children: new Int32Array(size),
    siblings: new Int32Array(size),
    levels: new Uint8Array(size),
    bestLevels: new Uint8Array(size),
    tones: new Uint8Array(size),
  };
}

/** Children stand after their parents, so one pass from the end is enough. */
function fillBestLevels({levels, bestLevels, parents}: WordTrie): void {
  for (let node = levels.length - 1; node >= 0; node--) {
    const best = Math.max(bestLevels[node] ?? 0, levels[node] ?? 0);
    bestLevels[node] = best;
    const parent = parents[node] ?? 0;
    bestLevels[parent] = Math.max(bestLevels[parent] ?? 0, best);
  }
}
