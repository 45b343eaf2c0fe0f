import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {Clock} from '../../contracts/clock.ts';
import {RecognizerGoneError} from '../recognizer/photo-line.ts';
import type {FilmFollower, FilmProgress, ReadFilm} from './film-progress.ts';
import {FilmError, type FilmProblem} from './film-problem.ts';

export interface Film {
  readonly id: number;
  /** The file's name; empty for a film without one. */
  readonly name: string;
  readonly state: FilmState;
}

export type FilmState =
  | {readonly kind: 'waiting'}
  | ReadingFilm
  | {readonly kind: 'read'; readonly film: ReadFilm}
  | {readonly kind: 'failed'; readonly problem: FilmProblem};

export interface ReadingFilm {
  readonly kind: 'reading';
  readonly progress: FilmProgress;
  /** Milliseconds that frames were read for; 0 until the first was. */
  readonly tookMs: number;
}

export interface FilmsState {
  /** In the order they came. */
  readonly films: readonly Film[];
  /** Why the hand reader reads none of them, until somebody tries again. */
  readonly problem: RecognizerProblem | null;
}

export interface FilmOptions {
  /**
   * Reads a film to its end.
   * @throws FilmError
   * @throws RecognizerGoneError
   */
  readonly readFilm: (file: Blob, follower: FilmFollower) => Promise<ReadFilm>;
  readonly clock: () => Clock;
  /** The next film is about to be read. */
  readonly onBegin: () => void;
}

/** Milliseconds between two pictures of the progress. */
const SHOWN_EVERY_MS = 250;

const BEFORE_FIRST: FilmProgress = {
  recognizer: {kind: 'loading', loadedBytes: 0, totalBytes: 0},
  film: null,
  atMs: 0,
};

/** Films, read one after the other while the screen is shown. */
export class FilmController implements ReactiveController {
  private films: readonly Film[] = [];
  private readonly files = new Map<number, Blob>();
  private problem: RecognizerProblem | null = null;
  private nextId = 0;
  private active = false;
  private isReading = false;
  /** Ends the film that is being read. */
  private ending: AbortController | null = null;
  /** Lets the film that is held up go on. */
  private resume: (() => void) | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly options: FilmOptions;

  constructor(host: ReactiveControllerHost, options: FilmOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get state(): FilmsState {
    const {films, problem} = this;
    return {films, problem};
  }

  hostDisconnected(): void {
    this.clear();
    this.active = false;
  }

  /** Reads only while somebody sees it: elsewhere the live picture has the device to itself. */
  setActive(active: boolean): void {
    if (active === this.active) return;
    this.active = active;
    if (!active) return;
    this.goOn();
    void this.readAll();
  }

  /** Reads these too. */
  add(files: readonly File[]): void {
    for (const file of files) {
      const id = this.nextId++;
      this.files.set(id, file);
      this.films = [...this.films, {id, name: file.name, state: {kind: 'waiting'}}];
    }
    void this.readAll();
    this.host.requestUpdate();
  }

  /** Takes one off the list. */
  remove(id: number): void {
    this.drop(this.films.filter((film) => film.id === id));
  }

  /** Takes off the list what was not read to its end yet. */
  cancel(): void {
    this.drop(this.films.filter(({id}) => this.files.has(id)));
    this.problem = null;
  }

  clear(): void {
    this.drop(this.films);
    this.problem = null;
  }

  /** Goes on after a problem of the hand reader. */
  retry(): void {
    this.problem = null;
    void this.readAll();
    this.host.requestUpdate();
  }

  private drop(dropped: readonly Film[]): void {
    for (const {id} of dropped) this.files.delete(id);
    this.films = this.films.filter((film) => !dropped.includes(film));
    if (dropped.some(({state}) => state.kind === 'reading')) {
      this.ending?.abort();
      this.goOn();
    }
    this.host.requestUpdate();
  }

  private async readAll(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    for (;;) {
      const next = this.films.find(({state}) => state.kind === 'waiting');
      if (next === undefined || !this.active || this.problem !== null) break;
      await this.readOne(next.id);
    }
    this.isReading = false;
  }

  private async readOne(id: number): Promise<void> {
    const file = this.files.get(id);
    if (file === undefined) return;
    this.options.onBegin();
    this.ending = new AbortController();
    this.show(id, {kind: 'reading', progress: BEFORE_FIRST, tookMs: 0});
    try {
      const film = await this.options.readFilm(file, this.follow(id, this.ending.signal));
      this.settle(id, {kind: 'read', film});
    } catch (error) {
      // It was taken off the list.
      if (!this.files.has(id)) return;
      const problem = error instanceof RecognizerGoneError ? error.problem : null;
      if (problem === null) this.settle(id, {kind: 'failed', problem: toFilmProblem(error)});
      else this.stop(id, problem);
    }
  }

  private follow(id: number, signal: AbortSignal): FilmFollower {
    const clock = this.options.clock();
    let beganAt: number | null = null;
    let shownAt = -Infinity;
    return {
      signal,
      onProgress: (progress) => {
        const now = clock.now();
        if (progress.film !== null && progress.atMs > 0) beganAt ??= now;
        const isReady = progress.recognizer.kind === 'ready';
        if (!this.files.has(id) || (isReady && now - shownAt < SHOWN_EVERY_MS)) return;
        shownAt = now;
        this.show(id, {kind: 'reading', progress, tookMs: beganAt === null ? 0 : now - beganAt});
      },
      mayGoOn: async () => {
        if (this.active) return;
        const heldAt = clock.now();
        await new Promise<void>((resolve) => (this.resume = resolve));
        if (beganAt !== null) beganAt += clock.now() - heldAt;
      },
    };
  }

  private goOn(): void {
    this.resume?.();
    this.resume = null;
  }

  private settle(id: number, state: FilmState): void {
    this.files.delete(id);
    this.show(id, state);
  }

  /** The film waits for another try. */
  private stop(id: number, problem: RecognizerProblem): void {
    this.problem = problem;
    this.show(id, {kind: 'waiting'});
  }

  private show(id: number, state: FilmState): void {
    this.films = this.films.map((film) => (film.id === id ? {...film, state} : film));
    this.host.requestUpdate();
  }
}

function toFilmProblem(error: unknown): FilmProblem {
  return error instanceof FilmError ? error.problem : {kind: 'not-read'};
}
