/** The bones of a drawn hand: landmark indices from the wrist or a knuckle to a fingertip, and across the palm. */
export const HAND_CHAINS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4],
  [0, 5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
  [0, 17, 18, 19, 20],
  [5, 9, 13, 17],
];
