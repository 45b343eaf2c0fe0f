import type {ImageSize} from '../../contracts/recognition.ts';

/** What keeps one film from being read; the next one may be. */
export type FilmProblem =
  | {readonly kind: 'empty'}
  /** The browser could not get at its bytes: a folder, or a file that was moved. */
  | {readonly kind: 'out-of-reach'}
  /** Not a film, or one in a wrapping that is not read: AVI, Windows Media … */
  | {readonly kind: 'format'}
  /** Only sound, or nothing. */
  | {readonly kind: 'no-pictures'}
  /** What its pictures are packed with this browser cannot unpack; null where nobody knows what that is. */
  | {readonly kind: 'codec'; readonly codec: string | null}
  | {readonly kind: 'encrypted'}
  | {readonly kind: 'damaged'}
  | {readonly kind: 'too-long'; readonly durationMs: number}
  | {readonly kind: 'too-large'; readonly size: ImageSize}
  /** It could be opened, but the hand reader failed at it. */
  | {readonly kind: 'not-read'};

export class FilmError extends Error {
  override readonly name = 'FilmError';
  readonly problem: FilmProblem;

  /** @param detail what the browser said, for whoever works on this */
  constructor(problem: FilmProblem, detail = '') {
    super(`The film could not be read: ${problem.kind} ${detail}`.trim());
    this.problem = problem;
  }
}
