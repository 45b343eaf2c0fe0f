import type {
  Delegate,
  RecognizerReply,
  RecognizerRequest,
} from '../../contracts/recognizer-protocol.ts';
import type {WorkerLike} from '../../app/recognizer/recognizer-place.ts';
import {LentWorker} from './lent-worker.ts';

type Request = RecognizerRequest<ImageBitmap>;
type Ready = Extract<RecognizerReply, {readonly kind: 'ready'}>;

/** A worker that goes from one client to the next without being started anew. */
export class WarmWorker {
  /** Whose files it runs on. */
  readonly key: string;
  private ready: Ready | null = null;
  private isChoosing = false;
  /** Frames that were posted and not answered. */
  private waiting = 0;
  /** The first so many answers are to frames of a client that left. */
  private stale = 0;
  private client: LentWorker | null = null;
  private readonly worker: WorkerLike;

  constructor(worker: WorkerLike, key: string) {
    this.worker = worker;
    this.key = key;
    worker.onmessage = ({data}) => this.receive(data);
    worker.onerror = (event) => this.client?.onerror?.(event);
  }

  /** Whether the next client could begin at once. */
  get isWarm(): boolean {
    return this.ready !== null && !this.isChoosing;
  }

  /** @param onReturn the client needs it no longer */
  lend(onReturn: () => void): LentWorker {
    this.stale = this.waiting;
    this.client = new LentWorker(
      (request, transfer) => this.post(request, transfer),
      () => {
        this.client = null;
        onReturn();
      },
    );
    return this.client;
  }

  terminate(): void {
    this.worker.terminate();
  }

  private post(request: Request, transfer: Transferable[]): void {
    const {ready} = this;
    if (request.kind === 'start' && ready !== null) {
      const {handedness} = request;
      this.worker.postMessage({kind: 'set-handedness', handedness}, []);
      // A worker answers later, too.
      queueMicrotask(() => this.client?.receive(ready));
      return;
    }
    if (request.kind === 'frame') this.waiting++;
    this.worker.postMessage(request, transfer);
  }

  private receive(reply: RecognizerReply): void {
    if (reply.kind === 'ready') this.ready = reply;
    if (reply.kind === 'failed') this.ready = null;
    if (reply.kind === 'choosing-delegate') this.isChoosing = true;
    if (reply.kind === 'delegate-chosen') this.choose(reply.delegate);
    if (reply.kind === 'recognition' || reply.kind === 'frame-failed') {
      this.waiting--;
      if (this.stale > 0) {
        this.stale--;
        return;
      }
    }
    this.client?.receive(reply);
  }

  private choose(delegate: Delegate): void {
    this.isChoosing = false;
    if (this.ready !== null) this.ready = {...this.ready, delegate};
  }
}
