import type {IRawProperty} from 'fast-check';

/** Something of the app that is given bad input. */
export interface FuzzTarget {
  readonly name: string;
  /** What must hold whatever comes in, one sentence. */
  readonly promise: string;
  /** How many of the cases it gets, against the other targets': slow ones get fewer. */
  readonly weight: number;
  readonly property: () => IRawProperty<unknown>;
}
