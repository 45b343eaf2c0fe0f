import {LANDMARK_COUNT} from './landmark-features.ts';

/** Length of `Hand.sight`: a number of each landmark and one of each world landmark. */
export const SIGHT_COUNT = 2 * LANDMARK_COUNT;
