import path from 'node:path';
import type {ClassifyPage} from '../../../scripts/harness/classify/classify-protocol.ts';
import {packageFolder} from '../../../scripts/support/files/paths.ts';
import {openHarness} from '../../../scripts/support/harness/harness.ts';
import type {Landmark} from '../../../src/contracts/recognition.ts';

/**
 * What the app's classifier reads with the network in a folder, in an app of this alphabet (a folder, too); of the American by default.
 * @throws Error with the classifier's own words when it refuses the network
 */
export async function readLandmarks(
  network: string,
  hands: readonly (readonly Landmark[])[],
  alphabet?: string,
): Promise<readonly string[]> {
  if (alphabet !== undefined) process.env.FINGERSPELL_ALPHABET = alphabet;
  const harness = await openHarness({
    entries: ['classify/classify-page'],
    mounts: {
      '/network/': network,
      '/tfjs/': path.join(packageFolder('@tensorflow/tfjs-backend-wasm'), 'dist'),
    },
  });
  delete process.env.FINGERSPELL_ALPHABET;
  try {
    const page = await harness.openPage();
    const urls = {
      tfjsWasm: '/tfjs/tfjs-backend-wasm-simd.wasm',
      networkTopology: '/network/model.json',
      networkWeights: '/network/weights.bin',
      modelCard: '/network/card.json',
    };
    return await page.evaluate(
      ([files, list]) => (globalThis as unknown as ClassifyPage).readLandmarks(files, list),
      [urls, hands] as const,
    );
  } finally {
    await harness.close();
  }
}
