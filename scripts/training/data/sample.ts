import {LABELS, NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {NON_LETTER_FOLDERS} from './photo-identity.ts';
import type {PreparedHand, PreparedPhoto} from './prepared-file.ts';

/** A labelled hand, from a photo, from a recording of landmarks alone or from a small picture alone. */
export interface Sample {
  readonly signer: string;
  readonly source: string;
  /** Index into LABELS. */
  readonly label: number;
  /** For messages and pictures of mistakes. */
  readonly file: string;
  readonly evidence: PhotoEvidence | RecordingEvidence | PictureEvidence;
}

export interface PhotoEvidence {
  readonly kind: 'photo';
  /** What each look at the hand saw, the first one first; at least one. */
  readonly looks: readonly PreparedHand[];
}

export interface RecordingEvidence {
  readonly kind: 'recording';
  /** 21 × (x, y): x right, y down, any scale and origin. */
  readonly points: Float32Array;
}

export interface PictureEvidence {
  readonly kind: 'picture';
  /** 28 × 28 grey values 0..255, row by row: a hand and what is behind it. */
  readonly grey: Uint8Array;
}

/** The photos a network can learn from: a hand was found and the folder is a static letter or a non-letter. */
export function toSamples(photos: readonly PreparedPhoto[]): Sample[] {
  return photos.flatMap(({hands: looks, label: folder, signer, source, file}) => {
    const label = labelOfFolder(folder);
    if (looks.length === 0 || label === null) return [];
    return [{signer, source, label, file, evidence: {kind: 'photo' as const, looks}}];
  });
}

/** The same sample once for each look at it. */
export function looksOf(sample: Sample): Sample[] {
  const {evidence} = sample;
  if (evidence.kind !== 'photo') return [sample];
  return evidence.looks.map((look) => ({...sample, evidence: {...evidence, looks: [look]}}));
}

/** The sample with the look that a live frame has, the detector following the hand; with the first one where it has none such. */
export function asLiveFrame(sample: Sample): Sample {
  const {evidence} = sample;
  if (evidence.kind !== 'photo') return sample;
  const followed = evidence.looks.find(({way, mirrored}) => way === 'followed' && !mirrored);
  return {...sample, evidence: {...evidence, looks: [followed ?? lookAt(evidence, 0)]}};
}

/** @throws Error when no look has that number */
export function lookAt({looks}: PhotoEvidence, index: number): PreparedHand {
  const look = looks[index];
  if (look === undefined) throw new Error(`a photo has ${looks.length} looks, not ${index + 1}`);
  return look;
}

function labelOfFolder(folder: string): number | null {
  if (NON_LETTER_FOLDERS.includes(folder)) return NO_LETTER_INDEX;
  const index = LABELS.indexOf(folder);
  return index < 0 ? null : index;
}
