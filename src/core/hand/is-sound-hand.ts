import type {Hand, Landmark, LetterScores, RecognizedHand} from '../../contracts/recognition.ts';
import {LABELS} from '../scores/alphabet.ts';
import {LANDMARK_COUNT} from './landmark-features.ts';

/** A landmark farther out than this, in widths of the picture or metres, is none: a hand reaches a little beyond the picture at most. */
const FARTHEST = 10;

/** Whether the landmarks can be those of a hand. A graphics driver that fails gives numbers too, but not such. */
export function isSoundHand({
  landmarks,
  worldLandmarks,
}: Pick<Hand, 'landmarks' | 'worldLandmarks'>): boolean {
  return arePoints(landmarks) && arePoints(worldLandmarks);
}

/** Whether letters can be read of a hand: sound landmarks in the picture, and scores that are probabilities. */
export function isSoundReading({
  landmarks,
  scores,
}: Pick<RecognizedHand, 'landmarks' | 'scores'>): boolean {
  return arePoints(landmarks) && areProbabilities(scores);
}

function arePoints(points: readonly Landmark[]): boolean {
  return (
    points.length === LANDMARK_COUNT &&
    points.every(({x, y, z}) => isNear(x) && isNear(y) && isNear(z))
  );
}

/** False for what is no number, too. */
function isNear(value: number): boolean {
  return Math.abs(value) <= FARTHEST;
}

function areProbabilities(scores: LetterScores): boolean {
  return scores.length === LABELS.length && scores.every((score) => score >= 0 && score <= 1);
}
