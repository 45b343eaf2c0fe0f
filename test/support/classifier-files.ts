import type {ClassifierFiles} from '../../src/recognizer/classify/letter-classifier.ts';

/** The committed network and the WASM runtime, as the test server serves them. */
export async function classifierFiles(): Promise<ClassifierFiles> {
  const model = '/static/models/letters/';
  const [tfjsWasm, networkTopology, networkWeights, modelCard] = await Promise.all([
    bytesOf('/node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
    bytesOf(`${model}model.json`),
    bytesOf(`${model}weights.bin`),
    bytesOf(`${model}card.json`),
  ]);
  return {tfjsWasm, networkTopology, networkWeights, modelCard};
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}
