/** A point in image pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
