import type {RecognizerReply, RecognizerRequest} from '../../contracts/recognizer-protocol.ts';

/** The part of Worker the client uses. */
export interface WorkerLike {
  postMessage(message: RecognizerRequest<ImageBitmap>, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<RecognizerReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface RecognizerMakers {
  readonly createWorker: () => WorkerLike;
  /** The recogniser on the page's own thread; absent where only a worker will do. */
  readonly createOnPage?: (() => WorkerLike) | undefined;
}

/** Where the recogniser runs: in a worker, unless it turns out that this browser's workers cannot run it. */
export class RecognizerPlace {
  private isOnPage = false;
  private hasAnswered = false;
  private isTold = false;
  private readonly make: RecognizerMakers;

  constructor(make: RecognizerMakers) {
    this.make = make;
  }

  create(): WorkerLike {
    const {createWorker, createOnPage} = this.make;
    if (createOnPage === undefined) return createWorker();
    if (this.isOnPage) return createOnPage();
    try {
      return createWorker();
    } catch {
      this.isOnPage = true;
      return createOnPage();
    }
  }

  /** It answered, so its script arrived and runs. */
  answered(): void {
    this.hasAnswered = true;
  }

  /**
   * It broke.
   * @returns whether it is to be started elsewhere now
   */
  leave(): boolean {
    // What has run before can run again.
    if (this.hasAnswered) return false;
    const hasNext = !this.isOnPage && this.make.createOnPage !== undefined;
    // A script that did not arrive on the page either may arrive in a worker the next time.
    this.isOnPage = hasNext;
    return hasNext;
  }

  /** It is ready. @returns whether it is so on the page's thread for the first time */
  isNewsOnPage(): boolean {
    const isNews = this.isOnPage && !this.isTold;
    this.isTold ||= isNews;
    return isNews;
  }
}
