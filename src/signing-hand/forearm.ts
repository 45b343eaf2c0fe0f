import {BufferAttribute, BufferGeometry, CubicBezierCurve3, Mesh, Vector3} from 'three';
import type {Material, Matrix4} from 'three';
import {palmTint} from './colour-skin.ts';

/** A tube from the wrist to the elbow that follows however the hand is turned. */
export interface Forearm {
  readonly mesh: Mesh;
  /** @param wrist the hand's frame in the frame of the tube's parent @param elbow in that frame too, metres */
  follow(wrist: Matrix4, elbow: Vector3): void;
  dispose(): void;
}

export interface ForearmSize {
  /** Where the tube begins and ends, as shares of the way from wrist to elbow. */
  readonly from: number;
  readonly to: number;
  /** Metres added to the arm's radius: 0 for skin, more for a sleeve. */
  readonly thicker: number;
}

const RINGS = 24;
const SIDES = 28;
/** Half the breadth and half the depth of the arm, in metres: at the wrist and at the elbow. */
const WRIST = {breadth: 0.0285, depth: 0.0205};
const ELBOW = {breadth: 0.042, depth: 0.038};
/** The tube begins narrower than the wrist, inside the hand, and has its full size after this share of its length. */
const ROOT_SHARE = 0.09;
const ROOT_SIZE = 0.8;
/** How far the arm goes straight on from the hand before it bends towards the elbow, in metres. */
const STRAIGHT = 0.06;

export function createForearm(material: Material, {from, to, thicker}: ForearmSize): Forearm {
  const geometry = new BufferGeometry();
  const positions = new BufferAttribute(new Float32Array(RINGS * (SIDES + 1) * 3), 3);
  geometry.setAttribute('position', positions);
  geometry.setAttribute('color', sideColours());
  geometry.setIndex(ringIndices());
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return {
    mesh,
    follow(wrist, elbow) {
      const curve = armCurve(wrist, elbow);
      for (let ring = 0; ring < RINGS; ring++) {
        const share = from + ((to - from) * ring) / (RINGS - 1);
        placeRing(positions, ring, curve, share, wrist, thicker);
      }
      positions.needsUpdate = true;
      geometry.computeVertexNormals();
      weldSeam(geometry);
    },
    dispose: () => geometry.dispose(),
  };
}

function ringIndices(): number[] {
  const indices: number[] = [];
  for (let ring = 0; ring + 1 < RINGS; ring++) {
    for (let side = 0; side < SIDES; side++) {
      const a = ring * (SIDES + 1) + side;
      const b = a + SIDES + 1;
      indices.push(a, b, a + 1, b, b + 1, a + 1);
    }
  }
  return indices;
}

/** The side of the palm is lighter, as in the hand. */
function sideColours(): BufferAttribute {
  const colours = new BufferAttribute(new Float32Array(RINGS * (SIDES + 1) * 3), 3);
  for (let i = 0; i < colours.count; i++) {
    const angle = (2 * Math.PI * (i % (SIDES + 1))) / SIDES;
    colours.setXYZ(i, ...palmTint(-Math.sin(angle)));
  }
  return colours;
}

function armCurve(wrist: Matrix4, elbow: Vector3): CubicBezierCurve3 {
  const start = new Vector3(0, 0.012, 0).applyMatrix4(wrist);
  const straightOn = new Vector3(0, -STRAIGHT, 0).applyMatrix4(wrist);
  const towardsElbow = start.clone().lerp(elbow, 0.55);
  return new CubicBezierCurve3(start, straightOn, towardsElbow, elbow);
}

function placeRing(
  positions: BufferAttribute,
  ring: number,
  curve: CubicBezierCurve3,
  share: number,
  wrist: Matrix4,
  thicker: number,
): void {
  const centre = curve.getPoint(share);
  const along = curve.getTangent(share);
  const across = new Vector3().setFromMatrixColumn(wrist, 0);
  across.addScaledVector(along, -across.dot(along)).normalize();
  const outward = across.clone().cross(along).normalize();
  const size = ROOT_SIZE + (1 - ROOT_SIZE) * Math.min(1, share / ROOT_SHARE);
  const breadth = size * (WRIST.breadth + (ELBOW.breadth - WRIST.breadth) * share) + thicker;
  const depth = size * (WRIST.depth + (ELBOW.depth - WRIST.depth) * share) + thicker;
  for (let side = 0; side <= SIDES; side++) {
    const angle = (2 * Math.PI * side) / SIDES;
    const point = centre
      .clone()
      .addScaledVector(across, breadth * Math.cos(angle))
      .addScaledVector(outward, depth * Math.sin(angle));
    positions.setXYZ(ring * (SIDES + 1) + side, point.x, point.y, point.z);
  }
}

/** The first and last corner of a ring are one point and must be shaded as one. */
function weldSeam(geometry: BufferGeometry): void {
  const normals = geometry.getAttribute('normal');
  for (let ring = 0; ring < RINGS; ring++) {
    const first = ring * (SIDES + 1);
    const last = first + SIDES;
    const sum = new Vector3()
      .fromBufferAttribute(normals, first)
      .add(new Vector3().fromBufferAttribute(normals, last))
      .normalize();
    normals.setXYZ(first, sum.x, sum.y, sum.z);
    normals.setXYZ(last, sum.x, sum.y, sum.z);
  }
}
