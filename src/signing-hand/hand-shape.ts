/** Sizes of one person's hand, each over that of the model's. */
export interface HandShape {
  readonly thumb: number;
  readonly index: number;
  readonly middle: number;
  readonly ring: number;
  readonly pinky: number;
  /** How thick the fingers are. */
  readonly breadth: number;
}

export const MODEL_SHAPE: HandShape = {
  thumb: 1,
  index: 1,
  middle: 1,
  ring: 1,
  pinky: 1,
  breadth: 1.08,
};
