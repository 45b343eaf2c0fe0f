import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {RecognizerReply, RecognizerRequest} from '../../contracts/recognizer-protocol.ts';
import type {WorkerLike} from '../../app/recognizer/recognizer-place.ts';

/**
 * A recogniser whose script is checked while it starts. One that is missing or of another version cannot say so: the browser tells only that the
 * worker broke, and some never say a word.
 */
export class CheckedWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<RecognizerReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  /** It answered as it should, or is told to be broken, or nobody listens any more. */
  private isSettled = false;
  private readonly worker: WorkerLike;
  private readonly fault: Promise<RecognizerProblem | null>;

  /** @param fault what is wrong with the script; rejected where that cannot be found out */
  constructor(worker: WorkerLike, fault: Promise<RecognizerProblem | null>) {
    this.worker = worker;
    this.fault = fault;
    worker.onmessage = ({data}) => this.receive(data);
    worker.onerror = (event) => void this.onBroken(event);
    fault.then(
      (problem) => this.judge(problem),
      // Whether it was needed, the worker shows.
      () => undefined,
    );
  }

  postMessage(request: RecognizerRequest<ImageBitmap>, transfer: Transferable[]): void {
    this.worker.postMessage(request, transfer);
  }

  terminate(): void {
    this.isSettled = true;
    this.worker.terminate();
  }

  private receive(reply: RecognizerReply): void {
    if (reply.kind === 'ready' || reply.kind === 'failed') this.isSettled = true;
    this.onmessage?.(new MessageEvent('message', {data: reply}));
  }

  private judge(problem: RecognizerProblem | null): void {
    if (problem !== null && !this.isSettled) this.receive({kind: 'failed', problem});
  }

  private async onBroken(event: ErrorEvent): Promise<void> {
    event.preventDefault();
    const problem = this.isSettled ? null : await this.askWhy();
    if (problem === null) this.onerror?.(event);
    else this.judge(problem);
  }

  private async askWhy(): Promise<RecognizerProblem | null> {
    try {
      return await this.fault;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return {kind: 'asset-missing', asset: 'recognizer-worker', detail};
    }
  }
}
