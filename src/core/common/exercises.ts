import exercises from '#alphabet/exercises.json' with {type: 'json'};
import type {Exercises} from '../../contracts/exercises.ts';

/** Words to practise with in this program's alphabet; none where nobody wrote any. */
export const EXERCISES = exercises as Exercises;
