import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {PhotoReading} from '../../contracts/recognition.ts';
import type {OpenedPhoto} from './open-photo.ts';
import {RecognizerGoneError} from '../recognizer/photo-line.ts';
import {PhotoError, type PhotoProblem} from './photo-problem.ts';

export interface Photo {
  readonly id: number;
  /** The file's name; empty for a picture without one. */
  readonly name: string;
  readonly state: PhotoState;
}

export type PhotoState =
  | {readonly kind: 'waiting'}
  | {readonly kind: 'reading'}
  | ReadPhoto
  | {readonly kind: 'failed'; readonly problem: PhotoProblem};

export interface ReadPhoto {
  readonly kind: 'read';
  readonly reading: PhotoReading;
  /** 0..1: see ModelCard. */
  readonly rejectBelow: number;
  /** Address of the picture to look at. */
  readonly url: string;
  /** Whether this is the first picture of one that moves. */
  readonly animated: boolean;
}

export interface PhotosState {
  /** In the order they came. */
  readonly photos: readonly Photo[];
  /** Why the hand reader reads none of them, until somebody tries again. */
  readonly problem: RecognizerProblem | null;
  /** Pictures that were given since all were done last, and how many of them are. */
  readonly given: number;
  readonly done: number;
  /** How many were left out last, because there were too many. */
  readonly leftOut: number;
}

/** Reads photos on the page's behalf. */
export interface PhotoRecognizer {
  /**
   * Reads every hand of a photo, and starts the recogniser for it where it does not run. Takes the image.
   * @throws RecognizerGoneError when the recogniser went meanwhile
   * @throws Error when the photo could not be read
   */
  readPhoto(
    image: ImageBitmap,
  ): Promise<{readonly reading: PhotoReading; readonly rejectBelow: number}>;
  /** No photo comes for now. */
  endPhotos(): void;
}

export interface PhotoOptions {
  readonly recognizer: () => PhotoRecognizer;
  /** @throws PhotoError */
  readonly openPhoto: (file: Blob) => Promise<OpenedPhoto>;
  readonly urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

/** More would slow the page down. */
export const MOST_PHOTOS = 1000;
/** A worker that broke at a photo gets a second chance at it: another may have been the cause. */
const TRIES = 2;

/** Photos, read one after the other while the screen is shown. */
export class PhotoController implements ReactiveController {
  private photos: readonly Photo[] = [];
  private readonly files = new Map<number, Blob>();
  private problem: RecognizerProblem | null = null;
  private given = 0;
  private leftOut = 0;
  private nextId = 0;
  private active = false;
  private isReading = false;
  private readonly host: ReactiveControllerHost;
  private readonly options: PhotoOptions;

  constructor(host: ReactiveControllerHost, options: PhotoOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get state(): PhotosState {
    const {photos, problem, given, leftOut} = this;
    return {photos, problem, given, done: given - this.unread.length, leftOut};
  }

  private get unread(): readonly Photo[] {
    return this.photos.filter(({state}) => state.kind === 'waiting' || state.kind === 'reading');
  }

  hostDisconnected(): void {
    this.clear();
    this.setActive(false);
  }

  /** Reads only while somebody sees it: elsewhere the live picture has the recogniser to itself. */
  setActive(active: boolean): void {
    if (active === this.active) return;
    this.active = active;
    if (active) void this.readAll();
    else if (!this.isReading) this.options.recognizer().endPhotos();
  }

  /** Reads these too. */
  add(files: readonly File[]): void {
    const taken = files.slice(0, Math.max(0, MOST_PHOTOS - this.photos.length));
    this.leftOut = files.length - taken.length;
    if (this.unread.length === 0) this.given = 0;
    this.given += taken.length;
    this.photos = [...this.photos, ...taken.map((file) => this.takeIn(file))];
    void this.readAll();
    this.host.requestUpdate();
  }

  /** Takes one off the list. */
  remove(id: number): void {
    this.drop(this.photos.filter((photo) => photo.id === id));
  }

  /** Takes off the list what was not read yet. */
  cancel(): void {
    this.drop(this.unread);
    this.problem = null;
  }

  clear(): void {
    this.drop(this.photos);
    this.problem = null;
    this.leftOut = 0;
  }

  /** Goes on after a problem of the hand reader. */
  retry(): void {
    this.problem = null;
    void this.readAll();
    this.host.requestUpdate();
  }

  private takeIn(file: File): Photo {
    const id = this.nextId++;
    this.files.set(id, file);
    return {id, name: file.name, state: {kind: 'waiting'}};
  }

  private drop(dropped: readonly Photo[]): void {
    for (const {id, state} of dropped) {
      this.files.delete(id);
      if (state.kind === 'read') this.options.urls.revokeObjectURL(state.url);
      if (state.kind === 'waiting' || state.kind === 'reading') this.given--;
    }
    this.photos = this.photos.filter((photo) => !dropped.includes(photo));
    this.host.requestUpdate();
  }

  private async readAll(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    for (;;) {
      const next = this.photos.find(({state}) => state.kind === 'waiting');
      if (next === undefined || !this.active || this.problem !== null) break;
      await this.readOne(next.id);
    }
    this.isReading = false;
    if (!this.active) this.options.recognizer().endPhotos();
  }

  private async readOne(id: number): Promise<void> {
    this.show(id, {kind: 'reading'});
    try {
      const state = await this.read(id);
      // It was taken off the list meanwhile.
      if (!this.files.has(id)) this.options.urls.revokeObjectURL(state.url);
      else this.settle(id, state);
    } catch (error) {
      const problem = error instanceof RecognizerGoneError ? error.problem : null;
      if (problem === null) this.settle(id, {kind: 'failed', problem: toPhotoProblem(error)});
      else this.stop(id, problem);
    }
  }

  private async read(id: number): Promise<ReadPhoto> {
    for (let tries = 1; ; tries++) {
      const {image, preview, animated} = await this.open(id);
      try {
        const answer = await this.options.recognizer().readPhoto(image);
        return {kind: 'read', ...answer, url: this.options.urls.createObjectURL(preview), animated};
      } catch (error) {
        const goesOn = error instanceof RecognizerGoneError && error.problem === null;
        if (!goesOn || tries === TRIES) throw error;
      }
    }
  }

  private async open(id: number): Promise<OpenedPhoto> {
    const gone = new Error('The picture was taken off the list.');
    const file = this.files.get(id);
    if (file === undefined) throw gone;
    const opened = await this.options.openPhoto(file);
    if (this.files.has(id)) return opened;
    opened.image.close();
    throw gone;
  }

  private settle(id: number, state: PhotoState): void {
    this.files.delete(id);
    this.show(id, state);
  }

  /** The photo waits for another try. */
  private stop(id: number, problem: RecognizerProblem): void {
    this.problem = problem;
    this.show(id, {kind: 'waiting'});
  }

  private show(id: number, state: PhotoState): void {
    this.photos = this.photos.map((photo) => (photo.id === id ? {...photo, state} : photo));
    this.host.requestUpdate();
  }
}

function toPhotoProblem(error: unknown): PhotoProblem {
  return error instanceof PhotoError ? error.problem : {kind: 'not-read'};
}
