import {parseTaughtHand, TaughtHandError, type TaughtFrame} from '../../contracts/taught-hand.ts';
import {LABELS, STATIC_LETTERS} from '../../core/scores/alphabet.ts';
import {ofAlphabet, readStored, removeStored, writeStored} from '../common/storage.ts';

/** What is found of an earlier teaching. */
export type StoredHand =
  | {readonly kind: 'none'}
  | {readonly kind: 'taught'; readonly frames: readonly TaughtFrame[]}
  /** The app has another network since: the vectors mean nothing to it. */
  | {readonly kind: 'other-network'}
  | {readonly kind: 'unreadable'};

const KEY = ofAlphabet('fingerspell.own-hand');
/** Digits kept of each number; the network's own weights have fewer. */
const DIGITS = 5;

/** Keeps what one person taught: letters and numbers, nothing else. */
export class OwnHandStore {
  private readonly storage: Storage | null;
  private readonly network: string;

  /**
   * @param storage null where the browser keeps nothing
   * @param network SHA-256 of the weights in use
   */
  constructor(storage: Storage | null, network: string) {
    this.storage = storage;
    this.network = network;
  }

  load(): StoredHand {
    const stored = readStored(this.storage, KEY);
    if (stored === null) return {kind: 'none'};
    const {network, frames}: {network?: unknown; frames?: unknown} = {...stored};
    if (typeof network === 'string' && network !== this.network) return {kind: 'other-network'};
    try {
      const taught = parseTaughtHand(stored, {
        network: this.network,
        letters: STATIC_LETTERS,
        labels: LABELS.length,
        // The network's own size is known to the worker only; what comes from one network is of one size.
        embedding: embeddingLength(frames),
      });
      return taught.frames.length === 0 ? {kind: 'none'} : {kind: 'taught', frames: taught.frames};
    } catch (error) {
      if (error instanceof TaughtHandError) return {kind: 'unreadable'};
      throw error;
    }
  }

  /** @returns whether it could be kept */
  save(frames: readonly TaughtFrame[]): boolean {
    return writeStored(this.storage, KEY, {
      format: 1,
      network: this.network,
      frames: frames.map(({letter, logits, embedding}) => ({
        letter,
        logits: roundedNumbers(logits),
        embedding: roundedNumbers(embedding),
      })),
    });
  }

  erase(): void {
    removeStored(this.storage, KEY);
  }
}

function embeddingLength(frames: unknown): number {
  const [first] = Array.isArray(frames) ? (frames as unknown[]) : [];
  const {embedding}: {embedding?: unknown} = {...(first ?? {})};
  return Array.isArray(embedding) ? embedding.length : 0;
}

function roundedNumbers(vector: Float32Array): number[] {
  return Array.from(vector, (value) => Number(value.toPrecision(DIGITS)));
}
