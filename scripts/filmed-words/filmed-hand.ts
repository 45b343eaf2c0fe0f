import type {Handedness} from '../../src/contracts/recognition.ts';
import {SKIN_TONES} from '../../src/signing-hand/hand-look.ts';

/** Whose hand is filmed. */
export interface FilmedHand {
  readonly hand: Handedness;
  /** `#rrggbb` */
  readonly skin: string;
  /** Of the rest of the person, the lamp and the room. */
  readonly seed: number;
}

export const HANDS: readonly Handedness[] = ['right', 'left'];

/** A light, a middle and a dark one. */
export const SKINS: readonly string[] = [SKIN_TONES[0], SKIN_TONES[3], SKIN_TONES[6]].filter(
  (tone) => tone !== undefined,
);
