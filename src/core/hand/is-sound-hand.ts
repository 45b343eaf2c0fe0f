import type {Hand, Landmark, LetterScores, RecognizedHand} from '../../contracts/recognition.ts';
import {LABELS} from '../scores/alphabet.ts';
import {LANDMARK_COUNT} from './landmark-features.ts';
import {SIGHT_COUNT} from './sight-count.ts';

/** A landmark farther out than this, in widths of the picture or metres, is none: a hand reaches a little beyond the picture at most. */
const FARTHEST = 10;

/** Whether landmarks and sight can be those of a hand. A graphics driver that fails gives numbers too, but not such. */
export function isSoundHand({
  landmarks,
  worldLandmarks,
  sight,
}: Pick<Hand, 'landmarks' | 'worldLandmarks' | 'sight'>): boolean {
  return arePoints(landmarks) && arePoints(worldLandmarks) && isSight(sight);
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

function isSight(sight: readonly number[]): boolean {
  return sight.length === SIGHT_COUNT && sight.every(Number.isFinite);
}

/** False for what is no number, too. */
function isNear(value: number): boolean {
  return Math.abs(value) <= FARTHEST;
}

function areProbabilities(scores: LetterScores): boolean {
  return scores.length === LABELS.length && scores.every((score) => score >= 0 && score <= 1);
}
