import {STANDARD_LOOK} from '../../src/signing-hand/hand-look.ts';
import type {Backdrop} from '../harness/signing-hand/hand-protocol.ts';

/** What the app itself draws the hand on. */
export const PLAIN_BACKDROP: Backdrop = {
  kind: 'plain',
  colour: STANDARD_LOOK.background ?? '#ffffff',
};
