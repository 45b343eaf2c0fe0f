import {LABELS} from '../../../src/core/scores/alphabet.ts';
import type {Landmark} from '../../../src/contracts/recognition.ts';
import {ALPHABET_TRAINING} from '../data/alphabet-training.ts';
import {palmLength} from './hand-geometry.ts';
import type {Geometry} from './hand-geometry.ts';
import type {Random} from '../../support/numbers/random.ts';
import type {Sample} from '../data/sample.ts';

const FINGERS_UP = ALPHABET_TRAINING.fingersUp ?? {};

/**
 * Whether a hand half-way from one letter to another shows no letter: one finger must come down while another goes up. Where all go one way
 * the middle may well be a letter (a C between A and B).
 */
export function showNothingBetween(a: string, b: string): boolean {
  const [from, to] = [FINGERS_UP[a] ?? '', FINGERS_UP[b] ?? ''];
  const changes = from.split('').map((finger, i) => Number(to[i] ?? finger) - Number(finger));
  return changes.includes(1) && changes.includes(-1);
}

/** Finds another hand of the same signer, known in the same way, with nothing between its letter and this one's; null when there is none. */
export type PartnerFinder = (sample: Sample, random: Random) => Sample | null;

/** Partners are found among these samples, except among pictures without landmarks. */
export function partnerFinder(samples: readonly Sample[]): PartnerFinder {
  const groups = new Map<string, Sample[]>();
  const keyOf = ({signer, evidence: {kind}}: Sample, label: number) => `${kind} ${label} ${signer}`;
  for (const sample of samples.filter(({evidence}) => evidence.kind !== 'picture')) {
    const key = keyOf(sample, sample.label);
    const group = groups.get(key) ?? [];
    group.push(sample);
    groups.set(key, group);
  }
  return (sample, random) => {
    const choices = LABELS.flatMap((letter, label) => {
      if (!showNothingBetween(LABELS[sample.label] ?? '', letter)) return [];
      return [groups.get(keyOf(sample, label)) ?? []];
    }).filter(({length}) => length > 0);
    const chosen = choices[random.below(choices.length)] ?? [];
    return chosen[random.below(chosen.length)] ?? null;
  };
}

/**
 * A hand on the way from one to the other.
 * @param share how far it has come, 0..1
 * @returns landmarks round the wrist; image landmarks in palm lengths
 */
export function blendHands(from: Geometry, to: Geometry, share: number): Geometry {
  const side = from.mirrored === to.mirrored ? 1 : -1;
  const blend = (a: readonly Landmark[], b: readonly Landmark[]) =>
    a.map((p, i) => {
      const q = b[i] ?? p;
      const between = (x: number, y: number) => x + (y - x) * share;
      return {x: between(p.x, side * q.x), y: between(p.y, q.y), z: between(p.z, q.z)};
    });
  return {
    points: blend(inPalms(from.points), inPalms(to.points)),
    world: blend(from.world, to.world),
    mirrored: from.mirrored,
  };
}

function inPalms(points: readonly Landmark[]): Landmark[] {
  const wrist = points[0] ?? {x: 0, y: 0, z: 0};
  const length = Math.max(1e-6, palmLength(points));
  return points.map(({x, y, z}) => ({
    x: (x - wrist.x) / length,
    y: (y - wrist.y) / length,
    z: (z - wrist.z) / length,
  }));
}
