/** What keeps one file from being read; the next one may be. */
export type PhotoProblem =
  | {readonly kind: 'empty'}
  /** The browser could not get at its bytes: a folder, or a file that was moved. */
  | {readonly kind: 'out-of-reach'}
  | {readonly kind: 'svg' | 'pdf' | 'video' | 'no-picture'}
  /** A picture of a format that this browser does not open. */
  | {readonly kind: 'format'; readonly format: string}
  | {readonly kind: 'too-large'; readonly megapixels: number}
  | {readonly kind: 'damaged'}
  /** It could be opened, but the hand reader failed at it. */
  | {readonly kind: 'not-read'};

export class PhotoError extends Error {
  override readonly name = 'PhotoError';
  readonly problem: PhotoProblem;

  constructor(problem: PhotoProblem) {
    super(`The picture could not be read: ${problem.kind}`);
    this.problem = problem;
  }
}
