import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {PhotoReading} from '../../contracts/recognition.ts';
import type {RecognizerReply} from '../../contracts/recognizer-protocol.ts';

/** The recogniser went before the photo was read. */
export class RecognizerGoneError extends Error {
  override readonly name = 'RecognizerGoneError';
  /** Why it does not come back on its own; null when the next photo may be read. */
  readonly problem: RecognizerProblem | null;

  constructor(problem: RecognizerProblem | null) {
    super('The hand reader stopped before the picture was read.');
    this.problem = problem;
  }
}

interface Pending {
  readonly photoId: number;
  /** Null once it was sent. */
  image: ImageBitmap | null;
  readonly resolve: (reading: PhotoReading) => void;
  readonly reject: (error: Error) => void;
}

type PhotoReply = Extract<RecognizerReply, {kind: 'photo-read' | 'photo-failed'}>;

/** The one photo on its way to the recogniser: it waits here until the worker is ready, then for the answer. */
export class PhotoLine {
  private pending: Pending | null = null;
  private nextPhotoId = 0;
  private readonly post: (photoId: number, image: ImageBitmap) => void;

  /** @param post hands the image over to the worker */
  constructor(post: (photoId: number, image: ImageBitmap) => void) {
    this.post = post;
  }

  /** Whether the worker has a photo to read. */
  get isBusy(): boolean {
    return this.pending?.image === null;
  }

  /**
   * Takes a photo in; the image is closed in any case.
   * @throws Error when the last one was not awaited or this one could not be read
   * @throws RecognizerGoneError when the recogniser went meanwhile
   */
  add(image: ImageBitmap): Promise<PhotoReading> {
    if (this.pending !== null) {
      image.close();
      return Promise.reject(new Error('One photo at a time: await the last one.'));
    }
    return new Promise((resolve, reject) => {
      this.pending = {photoId: this.nextPhotoId++, image, resolve, reject};
    });
  }

  /** Hands over what waits; call it when the worker is ready. */
  send(): void {
    const {pending} = this;
    if (pending?.image === null || pending === null) return;
    const {photoId, image} = pending;
    pending.image = null;
    this.post(photoId, image);
  }

  /**
   * Takes the worker's answer; one to an earlier photo, or to one that was not sent yet, is dropped.
   * @returns whether it was taken
   */
  settle(reply: PhotoReply): boolean {
    const {pending} = this;
    if (pending?.image !== null || pending.photoId !== reply.photoId) return false;
    this.pending = null;
    if (reply.kind === 'photo-read') pending.resolve(reply.reading);
    else pending.reject(new Error(reply.detail));
    return true;
  }

  /** The worker is gone, and a photo it had with it. */
  drop(problem: RecognizerProblem | null): void {
    const {pending} = this;
    this.pending = null;
    pending?.image?.close();
    pending?.reject(new RecognizerGoneError(problem));
  }
}
