import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {appendPrepared, PATCH_SIZE, POOLED_COUNT} from './prepared-file.ts';
import {toHalf} from '../../../src/core/common/to-half.ts';
import {seededRandom} from '../../support/numbers/random.ts';
import type {Sample} from './sample.ts';

export interface MadeUp {
  readonly letters: number;
  readonly signers: number;
  readonly each: number;
  readonly seed?: number;
}

/** Hands nobody has: each letter is a fan of fingers of other lengths, each signer a little different. */
export function madeUpSamples({letters, signers, each, seed = 1}: MadeUp): Sample[] {
  const random = seededRandom(seed);
  const samples: Sample[] = [];
  for (let signer = 0; signer < signers; signer++) {
    for (let label = 0; label < letters; label++) {
      for (let i = 0; i < each; i++)
        samples.push(madeUpSample(label, signer, () => random.normal()));
    }
  }
  return samples;
}

/** The same as a file that `npm run prepare` might have made. */
export function writeMadeUpPhotos(file: string, madeUp: MadeUp): void {
  const photos = madeUpSamples(madeUp).flatMap(({source, signer, label, evidence}, i) => {
    if (evidence.kind !== 'photo') return [];
    const identity = {source, signer, label: LABELS[label] ?? '', photo: `photo${i}`};
    return [{...identity, file: `photo${i}.jpg`, hands: evidence.looks}];
  });
  appendPrepared(file, photos);
}

function madeUpSample(label: number, signer: number, noise: () => number): Sample {
  const landmarks = new Float32Array(63);
  for (let finger = 0; finger < 5; finger++) {
    const length = (label >> (finger % 3)) & 1 ? 0.35 : 0.12;
    for (let joint = 1; joint <= 4; joint++) {
      const at = 3 * (finger * 4 + joint);
      landmarks[at] = 0.3 + finger * 0.1 + noise() * 0.004;
      landmarks[at + 1] = 0.6 - (length * joint) / 4 + noise() * 0.004;
    }
  }
  landmarks.set([0.5, 0.8, 0], 0);
  const patch = Uint8Array.from({length: PATCH_SIZE ** 2}, (_, i) => (i * 7 + label * 40) % 256);
  const name = `made-up${String(signer)}`;
  return {
    signer: name,
    source: name,
    label,
    file: `${name}/${String(label)}`,
    evidence: {
      kind: 'photo',
      looks: [
        {
          way: 'found',
          changes: [],
          presence: 1,
          pooled: Uint16Array.from({length: POOLED_COUNT}, (_, i) =>
            toHalf(((i * (label + 3)) % 11) / 4 + 0.1 * ((i + signer) % 3)),
          ),
          handedness: 'right',
          handednessScore: 0.99,
          attempt: 'plain',
          mirrored: false,
          image: {width: 100, height: 100},
          patchRect: {x: 0, y: 0, side: 100},
          landmarks,
          worldLandmarks: landmarks.map((value) => value * 0.2),
          patch,
        },
      ],
    },
  };
}
