/** A batch as plain arrays, the samples one after the other. */
export interface Batch {
  readonly size: number;
  /** size × 28 × 28; all zeros where a sample has no picture. */
  readonly pictures: Float32Array;
  /** size × features; all zeros where a sample has no landmarks. */
  readonly features: Float32Array;
  /** size × pooled features; all zeros where a sample has none. */
  readonly pooled: Float32Array;
  /** Index into LABELS. */
  readonly labels: Uint8Array;
  /** How much each sample counts. */
  readonly sampleWeights: Float32Array;
}
