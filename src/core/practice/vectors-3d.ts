export type Vector = readonly [x: number, y: number, z: number];

export function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Right-handed. */
export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function length(vector: Vector): number {
  return Math.hypot(...vector);
}

/** Null for no direction at all. */
export function toUnit(vector: Vector): Vector | null {
  const size = length(vector);
  return size > 0 ? [vector[0] / size, vector[1] / size, vector[2] / size] : null;
}

/** Degrees, 0..180; 0 where one of the two has no direction. */
export function angleBetween(a: Vector, b: Vector): number {
  const size = length(a) * length(b);
  if (size === 0) return 0;
  return degrees(Math.acos(Math.min(1, Math.max(-1, dot(a, b) / size))));
}

export function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
