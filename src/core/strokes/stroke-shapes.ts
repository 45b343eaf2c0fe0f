import strokes from '#alphabet/strokes.json' with {type: 'json'};
import type {StrokeShapes} from '../../contracts/stroke-shape.ts';

/** How this program's alphabet draws its letters in the air, by name; empty where it draws none, or where nobody recorded how. */
export const STROKE_SHAPES = strokes as unknown as StrokeShapes;
