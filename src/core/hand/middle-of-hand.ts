import type {Landmark} from '../../contracts/recognition.ts';
import type {Point} from './point.ts';

/** Where a hand is, in what its landmarks are in. @param landmarks at least one */
export function middleOfHand(landmarks: readonly Landmark[]): Point {
  const sum = landmarks.reduce((total, {x, y}) => ({x: total.x + x, y: total.y + y}), {x: 0, y: 0});
  return {x: sum.x / landmarks.length, y: sum.y / landmarks.length};
}
