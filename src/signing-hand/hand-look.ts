import type {Handedness} from '../contracts/recognition.ts';
import {MODEL_SHAPE} from './hand-shape.ts';
import type {HandShape} from './hand-shape.ts';

/** Where the reader stands, in degrees; all 0 is straight in front. */
export interface HandView {
  /** Positive shows more of the hand from its right-hand side. */
  readonly yaw: number;
  /** Positive shows more of the hand from above. */
  readonly pitch: number;
  /** Positive tips the picture's contents to the left. */
  readonly roll: number;
}

export interface HandLight {
  /** Degrees from the reader's own direction, positive from the right. */
  readonly side: number;
  /** Degrees above the reader's own height. */
  readonly height: number;
  /** Brightness of the lamp; 1 is usual. */
  readonly lamp: number;
  /** Brightness of the room; 1 is usual. */
  readonly room: number;
  /** Colour of the lamp, `#rrggbb`. */
  readonly colour: string;
}

/** How the hand is shown, whatever it signs. */
export interface HandLook {
  readonly hand: Handedness;
  /** `#rrggbb`, the back of the hand in white light. */
  readonly skin: string;
  /** Where a right hand's elbow is, seen from the hand: metres to the reader's right. */
  readonly elbow: number;
  /** `#rrggbb`, or null for a bare arm. */
  readonly sleeve: string | null;
  readonly shape: HandShape;
  readonly view: HandView;
  readonly light: HandLight;
  /** 1 fits every letter and the moves between them; larger is nearer. */
  readonly zoom: number;
  /** Where the middle of the hand is shown, in shares of half the picture: x to the right, y up. */
  readonly centre: {readonly x: number; readonly y: number};
  /** `#rrggbb`, or null for a transparent canvas. */
  readonly background: string | null;
}

/** Skin tones from light to dark. ref: the Monk Skin Tone scale (its tones 2, 4, 5, 6, 7, 8, 9), https://skintone.google */
export const SKIN_TONES: readonly string[] = [
  '#f3e7db',
  '#eadaba',
  '#d7bd96',
  '#a07e56',
  '#825c43',
  '#604134',
  '#3a312a',
];

export const STANDARD_LOOK: HandLook = {
  hand: 'right',
  skin: '#c99a76',
  elbow: -0.09,
  sleeve: '#3d4f66',
  shape: MODEL_SHAPE,
  view: {yaw: 0, pitch: 0, roll: 0},
  light: {side: 30, height: 30, lamp: 1, room: 1, colour: '#fff4e6'},
  zoom: 1,
  centre: {x: 0, y: 0},
  background: '#dfe5ea',
};
