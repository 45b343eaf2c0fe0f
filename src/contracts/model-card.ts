import type {AlphabetName} from './alphabet.ts';

/** Figures of one group of photos, shares 0..1 of the photos with a hand found. */
export interface Accuracy {
  readonly images: number;
  readonly top1: number;
  readonly top3: number;
}

export interface CardSource {
  readonly name: string;
  readonly licence: string;
  readonly images: number;
}

/** The JSON beside the network: what it is, what it was made of, how well it reads. */
export interface ModelCard {
  readonly format: 1;
  readonly name: string;
  /** ISO 8601 date. */
  readonly createdAt: string;
  /** The alphabet it reads; cards that name none are older than other alphabets and of the American one. */
  readonly alphabet?: AlphabetName;
  /** Under which the network is passed on, where its sources ask for one. */
  readonly licence?: string;
  /** Output labels in order; must equal LABELS of core/alphabet.ts. */
  readonly labels: readonly string[];
  readonly inputs: {
    /** Grey picture, height × width × 1, values as `preprocess` makes them. */
    readonly picture: readonly [28, 28, 1];
    /** Length of the vector `landmarkFeatures` makes. */
    readonly features: number;
    /** Length of `Hand.sight`. */
    readonly sight: number;
  };
  /** What belongs together: the SHA-256 (lower-case hex) of each. */
  readonly files: {
    /** weights.bin, what the letter network learnt. */
    readonly network: string;
    /** sight.bin, the rows that the build gives the hand model. */
    readonly sight: string;
    /** The hand model that the build makes with them. */
    readonly handModel: string;
  };
  /** Version of preprocess and landmarkFeatures the network was trained with; must equal PREPROCESS_VERSION. */
  readonly preprocessVersion: number;
  /** Softmax temperature found on held-out people; logits are divided by it. */
  readonly temperature: number;
  /** The best letter's score less eight times that of "no letter" under which a frame is read as "no letter". */
  readonly rejectBelow: number;
  readonly data: {
    readonly sources: readonly CardSource[];
    /** SHA-256 of the prepared training data. */
    readonly fingerprint: string;
    readonly seed: number;
  };
  readonly accuracy: {
    /** How the figures were made, one sentence. */
    readonly protocol: string;
    readonly leftOut: Readonly<Record<string, Accuracy>>;
    readonly mean: Accuracy;
    readonly perLetter: Readonly<Record<string, Accuracy>>;
  };
  /** Where it fails, in plain words. */
  readonly limits: readonly string[];
}

export class ModelCardError extends Error {
  override readonly name = 'ModelCardError';
}

/** The card is of a network for another alphabet. */
export class OtherAlphabetError extends ModelCardError {}

export interface ModelCardExpectation {
  /** The American one where it is left out. */
  readonly alphabet?: AlphabetName;
  readonly labels: readonly string[];
  readonly features: number;
  readonly sight: number;
  readonly preprocessVersion: number;
}

/**
 * Checks that a parsed card.json describes a network this code can feed, and that every field is what it should be.
 * @throws OtherAlphabetError naming both alphabets, ModelCardError naming the field that does not fit
 */
export function parseModelCard(json: unknown, expected: ModelCardExpectation): ModelCard {
  const card = asRecord(json, 'the card');
  requireEqual(card.format, 1, 'format');
  requireText(card.name, 'name');
  requireText(card.createdAt, 'createdAt');
  requireAlphabet(card.alphabet, expected.alphabet ?? AMERICAN);
  if (card.licence !== undefined) requireText(card.licence, 'licence');
  requireLabels(card.labels, expected.labels);
  const inputs = asRecord(card.inputs, 'inputs');
  requireEqual(JSON.stringify(inputs.picture), '[28,28,1]', 'inputs.picture');
  requireEqual(inputs.features, expected.features, 'inputs.features');
  requireEqual(inputs.sight, expected.sight, 'inputs.sight');
  const files = asRecord(card.files, 'files');
  for (const part of ['network', 'sight', 'handModel']) requireHash(files[part], `files.${part}`);
  requireEqual(card.preprocessVersion, expected.preprocessVersion, 'preprocessVersion');
  requireWithin(card.temperature, 0.01, 100, 'temperature');
  requireWithin(card.rejectBelow, 0, 1, 'rejectBelow');
  requireData(asRecord(card.data, 'data'));
  requireAccuracies(asRecord(card.accuracy, 'accuracy'));
  asList(card.limits, 'limits').forEach((limit, i) => requireText(limit, `limits[${i}]`));
  return card as unknown as ModelCard;
}

/** What cards and apps are of that name no alphabet. */
const AMERICAN: AlphabetName = {id: 'asl', name: 'American manual alphabet', language: 'en'};

function requireAlphabet(named: unknown, expected: AlphabetName): void {
  const {id, name} = asRecord(named ?? AMERICAN, 'alphabet');
  requireText(id, 'alphabet.id');
  requireText(name, 'alphabet.name');
  if (id === expected.id) return;
  throw new OtherAlphabetError(
    `the network reads the alphabet "${String(name)}", this app "${expected.name}"`,
  );
}

function requireLabels(labels: unknown, expected: readonly string[]): void {
  const isSame =
    Array.isArray(labels) &&
    labels.length === expected.length &&
    expected.every((label, i) => labels[i] === label);
  if (isSame) return;
  throw new ModelCardError(`labels are ${JSON.stringify(labels)}, expected ${expected.join(' ')}`);
}

function requireData(data: Record<string, unknown>): void {
  asList(data.sources, 'data.sources').forEach((value, i) => {
    const field = `data.sources[${i}]`;
    const source = asRecord(value, field);
    requireText(source.name, `${field}.name`);
    requireText(source.licence, `${field}.licence`);
    requireWithin(source.images, 0, Infinity, `${field}.images`);
  });
  requireText(data.fingerprint, 'data.fingerprint');
  requireWithin(data.seed, 0, Infinity, 'data.seed');
}

function requireAccuracies(accuracy: Record<string, unknown>): void {
  requireText(accuracy.protocol, 'accuracy.protocol');
  requireAccuracy(accuracy.mean, 'accuracy.mean');
  for (const group of ['leftOut', 'perLetter']) {
    const figures = Object.entries(asRecord(accuracy[group], `accuracy.${group}`));
    for (const [name, value] of figures) requireAccuracy(value, `accuracy.${group}.${name}`);
  }
}

function requireAccuracy(value: unknown, field: string): void {
  const {images, top1, top3} = asRecord(value, field);
  requireWithin(images, 0, Infinity, `${field}.images`);
  requireWithin(top1, 0, 1, `${field}.top1`);
  requireWithin(top3, 0, 1, `${field}.top3`);
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ModelCardError(`${what} is not an object`);
  }
  return value as Record<string, unknown>;
}

function asList(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ModelCardError(`${field} is not a list`);
  return value;
}

function requireText(value: unknown, field: string): void {
  if (typeof value === 'string') return;
  throw new ModelCardError(`${field} is ${JSON.stringify(value)}, which is no text`);
}

function requireHash(value: unknown, field: string): void {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return;
  throw new ModelCardError(`${field} is ${JSON.stringify(value)}, which is no SHA-256`);
}

function requireEqual(value: unknown, wanted: unknown, field: string): void {
  if (value !== wanted) {
    throw new ModelCardError(
      `${field} is ${JSON.stringify(value)}, this app needs ${JSON.stringify(wanted)}`,
    );
  }
}

function requireWithin(value: unknown, low: number, high: number, field: string): void {
  if (typeof value !== 'number' || !(value >= low && value <= high)) {
    throw new ModelCardError(
      `${field} is ${JSON.stringify(value)}, it must lie between ${String(low)} and ${String(high)}`,
    );
  }
}
