import {CROP_MARGIN} from '../../../src/core/hand/crop-hand.ts';
import {PREPROCESS_VERSION} from '../../../src/core/hand/preprocess.ts';
import {firstDifference} from '../fit/first-difference.ts';

/** Which landmarks a network is shown: those in the image (x, y), those in the world (x, y, z), or both. */
export type FeatureSet = 'both' | 'image' | 'world';

export const FEATURE_SETS: readonly FeatureSet[] = ['both', 'image', 'world'];

/** How a hand becomes a network's inputs, as far as that can be chosen. */
export interface InputRecipe {
  /** Whether everything outside the hand is blanked in its picture. */
  readonly mask: boolean;
  /** Side of the crop over the longer side of the landmarks' box, see `cropHand`. */
  readonly cropMargin: number;
  readonly features: FeatureSet;
}

/** What the app does. */
export const APP_INPUTS: InputRecipe = {mask: true, cropMargin: CROP_MARGIN, features: 'both'};

/** Why the app cannot feed a network made with these inputs; null when it can. */
export function unlikeApp(inputs: InputRecipe): string | null {
  // Landmarks that it was not shown can be made to count for nothing (convert/only-seen.ts).
  const {features} = inputs;
  const difference = firstDifference({...APP_INPUTS, features}, {...inputs}, 'inputs');
  if (difference === null) return null;
  return `the app prepares its inputs in another way (${difference}): a network like this can be measured, not shipped, until src/core does the same and PREPROCESS_VERSION ${PREPROCESS_VERSION} is raised`;
}
