/** A point in an image, in pixels where nothing else is said. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
