export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly slope: number;
  /** Of the slope; infinite for fewer than three points. */
  readonly standardError: number;
  /** Where x is 0. */
  readonly intercept: number;
}

/** The line with the least sum of squares to points; flat when they all have one x. */
export function fitLine(points: readonly Point[]): Line {
  const meanX = mean(points.map(({x}) => x));
  const meanY = mean(points.map(({y}) => y));
  const spread = sum(points.map(({x}) => (x - meanX) ** 2));
  const common = sum(points.map(({x, y}) => (x - meanX) * (y - meanY)));
  const slope = spread > 0 ? common / spread : 0;
  const intercept = meanY - slope * meanX;
  const left = sum(points.map(({x, y}) => (y - intercept - slope * x) ** 2));
  const standardError =
    points.length > 2 && spread > 0 ? Math.sqrt(left / (points.length - 2) / spread) : Infinity;
  return {slope, standardError, intercept};
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
