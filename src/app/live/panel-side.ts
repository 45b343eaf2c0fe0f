import type {Landmark} from '../../contracts/recognition.ts';

/** The side of the picture on which the letter stands: where the text begins, or the other. */
export type PanelSide = 'start' | 'end';

/** Shares of the picture's width in which a hand is on neither side: what stands beside it stays where it is. */
const MIDDLE = {from: 0.42, to: 0.58};

/**
 * Where the letter covers no hand: a relaxed hand spells in the lower part of the picture.
 * @param before where it was
 * @param hand landmarks in shares of the picture as the camera took it, or null without a hand
 */
export function panelSide(
  before: PanelSide,
  hand: readonly Landmark[] | null,
  isMirrored: boolean,
): PanelSide {
  if (hand === null || hand.length === 0) return before;
  const mean = hand.reduce((sum, {x}) => sum + x, 0) / hand.length;
  const shown = isMirrored ? 1 - mean : mean;
  if (shown > MIDDLE.to) return 'start';
  return shown < MIDDLE.from ? 'end' : before;
}
