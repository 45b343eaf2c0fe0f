/** Shares of red, green and blue in what the eye takes for light. ref: ITU-R BT.601 */
const LUMA = [0.299, 0.587, 0.114] as const;

/**
 * How light a picture is, 0 (black) to 1 (white): the mean of its pixels as they are stored.
 * @param rgba four bytes a pixel; 0 for no pixel at all
 */
export function meanLight(rgba: ArrayLike<number>): number {
  const [red, green, blue] = LUMA;
  let sum = 0;
  for (let i = 0; i + 3 < rgba.length; i += 4) {
    sum += red * (rgba[i] ?? 0) + green * (rgba[i + 1] ?? 0) + blue * (rgba[i + 2] ?? 0);
  }
  return rgba.length < 4 ? 0 : sum / (Math.floor(rgba.length / 4) * 255);
}
