/** A rectangle of raw pixels cut out of an image. */
export interface PixelRegion {
  /** Row by row, `channels` bytes a pixel. */
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** 1 = grey, 4 = RGBA. */
  readonly channels: 1 | 4;
  /** Where the region's left upper corner lies in the image, in pixels. */
  readonly x: number;
  readonly y: number;
}
