import {msg, str} from '@lit/localize';
import {MOST_PHOTOS, type Photo, type PhotosState} from './photo-controller.ts';
import {toOutcome} from './photo-view.ts';
import type {ProblemWords} from '../live/plain-problem-words.ts';
import {problemWords} from '../live/problem-words.ts';
import type {RecognizerStatus} from '../recognizer/recognizer-status.ts';
import {toLoadingView} from '../live/view-model.ts';

/** Everything the Photo screen is drawn from. */
export interface PhotoScreenView {
  readonly isEmpty: boolean;
  /** Whether they are a table. */
  readonly many: boolean;
  /** The one to show large; null for the table. */
  readonly open: Photo | null;
  readonly progress: ProgressView | null;
  readonly problem: ProblemWords | null;
  /** What else is to be said, or null. */
  readonly notice: string | null;
  /** How the last ones went, once all are done; null before. */
  readonly outcome: string | null;
}

export interface ProgressView {
  readonly words: string;
  readonly done: number;
  readonly given: number;
}

/** @param openId of the picture that was asked for */
export function toPhotoScreen(
  state: PhotosState,
  recognizer: RecognizerStatus,
  openId: number | null,
): PhotoScreenView {
  const {photos, problem, leftOut} = state;
  const [only] = photos;
  const many = photos.length > 1;
  return {
    isEmpty: only === undefined,
    many,
    open: many ? (photos.find(({id}) => id === openId) ?? null) : (only ?? null),
    progress: toProgress(state, recognizer),
    problem: problem === null ? null : problemWords(problem),
    notice: leftOut === 0 ? null : leftOutWords(leftOut),
    outcome: toOutcome(state),
  };
}

function toProgress(
  {given, done, problem}: PhotosState,
  recognizer: RecognizerStatus,
): ProgressView | null {
  if (done >= given || problem !== null) return null;
  const loading = recognizer.kind === 'loading' ? toLoadingView(recognizer) : null;
  if (loading !== null) {
    const {words, amount} = loading;
    return {words: amount === null ? words : `${words}, ${amount}`, done, given};
  }
  const words =
    given === 1 ? msg('Reading the picture') : msg(str`Reading picture ${done + 1} of ${given}`);
  return {words, done, given};
}

function leftOutWords(count: number): string {
  return msg(
    str`At most ${MOST_PHOTOS} pictures fit in the list; ${count} were left out. Clear the list to read more.`,
  );
}
