import {ALPHABET_POSES} from './alphabet-poses.ts';

/** Whether the drawn hand can make any letter of this program's alphabet. */
export const HAS_POSES = Object.keys(ALPHABET_POSES).length > 0;
