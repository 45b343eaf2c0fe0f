/** Fingers whose tip is followed, and whose straightness is known. */
export type DrawingFinger = 'index' | 'middle' | 'pinky';

/** How a letter is drawn in the air: what `strokes.json` of an alphabet says under a name of its own (docs/alphabets.md). */
export interface StrokeShape {
  /** The letter that is typed. */
  readonly letter: string;
  /** How often it is typed: 2 for one that is drawn with two fingers at once. */
  readonly times: number;
  /** The finger whose tip draws. */
  readonly tip: 'index' | 'pinky';
  /** The fingers that stand out from the others. */
  readonly fingers: readonly DrawingFinger[];
  /** Whether they are hooked. */
  readonly bent?: boolean;
  /** Another stroke's name: a hand that looks like that one does not draw this. */
  readonly unlike?: string;
  /** Held letters that the network reads where it may begin, and those where it never does. */
  readonly begins: {readonly like: string; readonly never: string};
  readonly limits: StrokeLimits;
  /**
   * Ways the fingertip goes as the reader sees a right hand draw (x right, y down): the scale and the place say nothing. Or the name of the stroke whose
   * ways they are.
   */
  readonly paths: readonly StrokePath[] | string;
}

export type StrokePath = readonly (readonly number[])[];

/** What is asked of a stroke. Lengths are in palm lengths. */
export interface StrokeLimits {
  /** Milliseconds. */
  readonly shortestMs: number;
  readonly longestMs: number;
  /** Milliseconds: what takes longer must be as alike as if it were seen unclearly. Letters that are spelt slowly make long ways. */
  readonly usualMs: number;
  readonly leastBreadth: number;
  readonly leastHeight: number;
  /** Palm lengths a second. */
  readonly leastSpeed: number;
  /** Mean shapes (0..1) over the stroke: below the least nothing is drawn. */
  readonly shape: {readonly least: number; readonly unclear: number; readonly clear: number};
  /** What the likeness must reach with a clear shape, and with one that is unclear or worse. */
  readonly likeness: {readonly clear: number; readonly unclear: number};
  /** 0..1, the shape at the end. */
  readonly leastEnd: number;
}

export type StrokeShapes = Readonly<Record<string, StrokeShape>>;
