import {Line3, Vector3} from 'three';

export interface Overlap {
  /** Such as "thumb 3 and ring 2": bones counted from the palm. */
  readonly where: string;
  /** Millimetres that one bone's flesh reaches into the other's. */
  readonly depth: number;
}

const FINGERS = ['thumb', 'index', 'middle', 'ring', 'pinky'] as const;

/** Half the thickness of the model's fingers round each bone, millimetres: medians of its mesh at the breadth it is shown with. */
const RADII: Readonly<Record<(typeof FINGERS)[number], readonly [number, number, number]>> = {
  thumb: [14, 10.8, 9.8],
  index: [10.1, 8.5, 7.4],
  middle: [10.1, 8.7, 8],
  ring: [9.5, 8.2, 7.4],
  pinky: [8.5, 7.3, 6.6],
};

interface Bone {
  readonly finger: number;
  readonly part: number;
  readonly line: Line3;
  readonly radius: number;
}

/** Where bones of different fingers are nearer than their flesh is thick. @param landmarks the 21 of a rig, in metres */
export function fingerOverlaps(landmarks: readonly Vector3[]): Overlap[] {
  const bones = FINGERS.flatMap((name, finger) =>
    RADII[name].map((radius, part): Bone => {
      const start = 1 + 4 * finger + part;
      return {finger, part, radius, line: new Line3(landmarks[start], landmarks[start + 1])};
    }),
  );
  return bones.flatMap((one, i) =>
    bones.slice(i + 1).flatMap((other) => {
      const depth = one.radius + other.radius - distance(one.line, other.line) * 1000;
      const where = `${nameOf(one)} and ${nameOf(other)}`;
      return depth > 0 && canMeet(one, other) ? [{where, depth}] : [];
    }),
  );
}

function nameOf({finger, part}: Bone): string {
  return `${FINGERS[finger] ?? ''} ${String(part + 1)}`;
}

/** Neighbours at the palm grow out of one another. */
function canMeet(one: Bone, other: Bone): boolean {
  const thumbRoot = one.finger === 0 && one.part === 0;
  return one.finger !== other.finger && !thumbRoot && one.part + other.part > 0;
}

/** Between two straight bones, by trying points along the first: to a twentieth of a bone. */
function distance(one: Line3, other: Line3): number {
  const steps = 40;
  const [point, nearest] = [new Vector3(), new Vector3()];
  return Math.min(
    ...Array.from({length: steps + 1}, (_, step) => {
      one.at(step / steps, point);
      return other.closestPointToPoint(point, true, nearest).distanceTo(point);
    }),
  );
}
