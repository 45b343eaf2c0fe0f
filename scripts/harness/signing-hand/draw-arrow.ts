/** In shares of the picture's width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const COLOUR = '#c2410c';
const HALO = '#ffffff';
/** Shares of the picture's width. */
const THICKNESS = 0.014;
const HALO_THICKNESS = 0.026;
const HEAD = 0.045;

/** Draws a line through the points with an arrowhead at the last; nothing for fewer than two. */
export function drawArrow(
  context: OffscreenCanvasRenderingContext2D,
  points: readonly Point[],
): void {
  const {width, height} = context.canvas;
  const path = points.map(({x, y}) => ({x: x * width, y: y * height}));
  const [before, last] = [path.at(-2), path.at(-1)];
  if (before === undefined || last === undefined) return;
  const angle = Math.atan2(last.y - before.y, last.x - before.x);
  const barb = (turn: number) => ({
    x: last.x - HEAD * width * Math.cos(angle + turn),
    y: last.y - HEAD * width * Math.sin(angle + turn),
  });
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [colour, thickness] of [
    [HALO, HALO_THICKNESS],
    [COLOUR, THICKNESS],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = thickness * width;
    stroke(context, path);
    stroke(context, [barb(0.6), last, barb(-0.6)]);
  }
}

function stroke(context: OffscreenCanvasRenderingContext2D, path: readonly Point[]): void {
  context.beginPath();
  for (const {x, y} of path) context.lineTo(x, y);
  context.stroke();
}
