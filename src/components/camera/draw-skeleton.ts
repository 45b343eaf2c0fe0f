import type {Landmark} from '../../contracts/recognition.ts';
import {HAND_CHAINS} from '../../core/hand/hand-chains.ts';
import type {Placement} from './cover-fit.ts';

const FINGERTIPS: ReadonlySet<number> = new Set([4, 8, 12, 16, 20]);

export interface SkeletonStyle {
  readonly bones: string;
  readonly joints: string;
  /** Bone width in the canvas's pixels. */
  readonly width: number;
}

/** Draws 21 image landmarks (shares of the image) into a canvas, with the image placed at `at` (canvas pixels). */
export function drawSkeleton(
  context: CanvasRenderingContext2D,
  landmarks: readonly Landmark[],
  at: Placement,
  style: SkeletonStyle,
): void {
  const points = landmarks.map(({x, y}) => ({
    x: at.left + x * at.width,
    y: at.top + y * at.height,
  }));
  context.lineJoin = 'round';
  context.lineCap = 'round';
  // A dark line under the light one keeps the bones visible on skin of any shade.
  strokeBones(context, points, 'rgb(0 0 0 / 45%)', style.width * 2);
  strokeBones(context, points, style.bones, style.width);
  context.fillStyle = style.joints;
  points.forEach((point, index) => {
    const radius = style.width * (FINGERTIPS.has(index) ? 1.9 : 1.2);
    context.beginPath();
    context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
    context.fill();
  });
}

function strokeBones(
  context: CanvasRenderingContext2D,
  points: readonly {x: number; y: number}[],
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  for (const chain of HAND_CHAINS) {
    context.beginPath();
    for (const index of chain) {
      const point = points[index];
      if (point !== undefined) context.lineTo(point.x, point.y);
    }
    context.stroke();
  }
}
