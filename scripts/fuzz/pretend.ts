import type {RecognizerAssets} from '../../src/contracts/recognizer-protocol.ts';

/** A picture that knows what became of it. */
export class PretendImage {
  readonly width = 1;
  readonly height = 1;
  isGone = false;
  /** How often it was touched after it was gone. */
  faults = 0;

  close(): void {
    this.handOver();
  }

  handOver(): void {
    if (this.isGone) this.faults++;
    this.isGone = true;
  }
}

const asset = {url: 'http://127.0.0.1:9/nothing', bytes: 1, sha256: ''};

/** Files that never come. */
export const pretendAssets: RecognizerAssets = {
  visionLoader: asset,
  visionWasm: asset,
  handModel: asset,
  tfjsWasm: asset,
  networkTopology: asset,
  networkWeights: asset,
  modelCard: asset,
};
