import type {
  RecognizerModule,
  RecognizerReply,
  RecognizerRequest,
} from '../../contracts/recognizer-protocol.ts';
import type {WorkerLike} from './recognizer-place.ts';

type Request = RecognizerRequest<ImageBitmap>;
type Handle = (request: Request) => void;

/**
 * The recogniser on the page's own thread, for browsers whose workers cannot run it: the same requests, the same answers. The page
 * stands still while a frame is read, so this is for want of better only.
 */
export class PageRecognizer implements WorkerLike {
  onmessage: ((event: MessageEvent<RecognizerReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  private isOver = false;
  private readonly handle: Promise<Handle>;

  /** @param load imports the worker's script */
  constructor(load: () => Promise<RecognizerModule<ImageBitmap>>) {
    this.handle = load().then((module) => module.openRecognizer((reply) => this.tell(reply)));
    this.handle.catch((error: unknown) => this.fail(error));
  }

  postMessage(request: Request): void {
    if (!this.isOver) this.pass(request);
  }

  /** What is under way is finished, and told to nobody. */
  terminate(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.pass({kind: 'stop'});
  }

  private pass(request: Request): void {
    this.handle.then(
      (handle) => handle(request),
      () => {
        // Nobody else closes it.
        if ('image' in request) request.image.close();
      },
    );
  }

  private tell(data: RecognizerReply): void {
    if (!this.isOver) this.onmessage?.(new MessageEvent('message', {data}));
  }

  private fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (!this.isOver) this.onerror?.(new ErrorEvent('error', {message, cancelable: true}));
  }
}
