import poses from '#alphabet/poses.json' with {type: 'json'};
import type {LetterPoses} from '../contracts/letter-pose.ts';

/** How the drawn hand makes the letters of this program's alphabet; empty where nobody wrote down how. */
export const ALPHABET_POSES = poses as unknown as LetterPoses;
