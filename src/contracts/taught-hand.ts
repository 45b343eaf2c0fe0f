/** One frame of a letter as the network saw it: its logits and its embedding. No picture can be made from it. */
export interface TaughtFrame {
  /** A static letter. */
  readonly letter: string;
  /** The network's outputs before the softmax, in the order of LABELS. */
  readonly logits: Float32Array;
  /** What the network's last layer is fed. */
  readonly embedding: Float32Array;
}

/** What one person taught, as it is kept on the device. Can be cloned structurally; parsed JSON with plain arrays is taken as well. */
export interface TaughtHand {
  readonly format: 1;
  /** SHA-256 of the weights the vectors come from. Those of other weights mean something else. */
  readonly network: string;
  readonly frames: readonly TaughtFrame[];
}

export interface TaughtHandExpectation {
  /** SHA-256 of the weights in use. */
  readonly network: string;
  /** The letters that can be taught. */
  readonly letters: readonly string[];
  /** Length of the logits. */
  readonly labels: number;
  /** Length of the embedding. */
  readonly embedding: number;
}

export class TaughtHandError extends Error {
  override readonly name = 'TaughtHandError';
}

/**
 * Checks that something kept earlier fits the network in use.
 * @throws TaughtHandError saying what does not fit and what to do
 */
export function parseTaughtHand(value: unknown, expected: TaughtHandExpectation): TaughtHand {
  const {format, network, frames} = asRecord(value, 'what was taught');
  if (format !== 1) {
    throw new TaughtHandError(
      `what was taught has format ${JSON.stringify(format)}, this app knows 1: teach the letters again`,
    );
  }
  if (network !== expected.network) {
    throw new TaughtHandError('the letters were taught to another network: teach them again');
  }
  if (!Array.isArray(frames)) throw new TaughtHandError('what was taught has no list of frames');
  const parsed = frames.map((frame, index) => parseFrame(frame, index, expected));
  return {format: 1, network: expected.network, frames: parsed};
}

function parseFrame(
  value: unknown,
  index: number,
  {letters, labels, embedding}: TaughtHandExpectation,
): TaughtFrame {
  const what = `frame ${index + 1} of what was taught`;
  const frame = asRecord(value, what);
  const letter = letters.find((name) => name === frame.letter);
  if (letter === undefined) {
    throw new TaughtHandError(
      `${what} is of ${JSON.stringify(frame.letter)}, which is no letter that can be taught`,
    );
  }
  return {
    letter,
    logits: asVector(frame.logits, labels, `the logits of ${what}`),
    embedding: asVector(frame.embedding, embedding, `the embedding of ${what}`),
  };
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TaughtHandError(`${what} is not an object`);
  }
  return value as Record<string, unknown>;
}

function asVector(value: unknown, length: number, what: string): Float32Array {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) {
    throw new TaughtHandError(`${what} are no numbers`);
  }
  const numbers: readonly unknown[] = Array.from<unknown>(value);
  if (numbers.length !== length) {
    throw new TaughtHandError(`${what} have ${numbers.length} numbers, ${length} are needed`);
  }
  if (!numbers.every((number): number is number => Number.isFinite(number))) {
    throw new TaughtHandError(`${what} are not all finite numbers`);
  }
  return Float32Array.from(numbers);
}
