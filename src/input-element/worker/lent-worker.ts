import type {RecognizerReply, RecognizerRequest} from '../../contracts/recognizer-protocol.ts';
import type {WorkerLike} from '../../app/recognizer/recognizer-place.ts';

type Request = RecognizerRequest<ImageBitmap>;

/** What one client has of a worker that others have before and after it. */
export class LentWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<RecognizerReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  private isReturned = false;
  private readonly post: (request: Request, transfer: Transferable[]) => void;
  private readonly giveBack: () => void;

  constructor(post: (request: Request, transfer: Transferable[]) => void, giveBack: () => void) {
    this.post = post;
    this.giveBack = giveBack;
  }

  postMessage(request: Request, transfer: Transferable[]): void {
    if (!this.isReturned) this.post(request, transfer);
  }

  terminate(): void {
    if (this.isReturned) return;
    this.isReturned = true;
    this.giveBack();
  }

  receive(data: RecognizerReply): void {
    if (!this.isReturned) this.onmessage?.(new MessageEvent('message', {data}));
  }
}
