import type {Landmark} from '../../../src/contracts/recognition.ts';

/** Addresses of what a classifier is made of. */
export interface ClassifierUrls {
  readonly tfjsWasm: string;
  readonly networkTopology: string;
  readonly networkWeights: string;
  readonly modelCard: string;
}

/** What the page offers to whoever drives it. */
export interface ClassifyPage {
  /**
   * The letters that the app's classifier reads, by landmarks alone: those in the image and, as in the app, some of the world.
   * @throws Error with the classifier's own words when it refuses the network
   */
  readLandmarks(
    urls: ClassifierUrls,
    hands: readonly (readonly Landmark[])[],
  ): Promise<readonly string[]>;
}
