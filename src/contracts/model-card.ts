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
  /** Output labels in order; must equal LABELS of core/alphabet.ts. */
  readonly labels: readonly string[];
  readonly inputs: {
    /** Grey picture, height × width × 1, values as `preprocess` makes them. */
    readonly picture: readonly [28, 28, 1];
    /** Length of the vector `landmarkFeatures` makes. */
    readonly features: number;
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

export interface ModelCardExpectation {
  readonly labels: readonly string[];
  readonly features: number;
  readonly preprocessVersion: number;
}

/**
 * Checks that a parsed card.json describes a network this code can feed.
 * @throws ModelCardError naming the field that does not fit.
 */
export function parseModelCard(json: unknown, expected: ModelCardExpectation): ModelCard {
  const card = asRecord(json, 'the card');
  requireEqual(card.format, 1, 'format');
  const labels = card.labels;
  if (!Array.isArray(labels) || labels.join() !== expected.labels.join()) {
    throw new ModelCardError(
      `labels are ${JSON.stringify(labels)}, expected ${expected.labels.join(' ')}`,
    );
  }
  const inputs = asRecord(card.inputs, 'inputs');
  requireEqual(JSON.stringify(inputs.picture), '[28,28,1]', 'inputs.picture');
  requireEqual(inputs.features, expected.features, 'inputs.features');
  requireEqual(card.preprocessVersion, expected.preprocessVersion, 'preprocessVersion');
  requireWithin(card.temperature, 0.01, 100, 'temperature');
  requireWithin(card.rejectBelow, 0, 1, 'rejectBelow');
  const accuracy = asRecord(card.accuracy, 'accuracy');
  asRecord(accuracy.mean, 'accuracy.mean');
  return card as unknown as ModelCard;
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ModelCardError(`${what} is not an object`);
  }
  return value as Record<string, unknown>;
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
