/** A picture of nothing, which makes a detector let go of the hand it follows. */
export function blankPicture(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(64, 64);
  canvas.getContext('2d')?.fillRect(0, 0, 64, 64);
  return canvas;
}
