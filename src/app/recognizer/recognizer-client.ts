import type {HandednessSetting, PhotoReading} from '../../contracts/recognition.ts';
import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import type {
  Delegate,
  RecognizerAssets,
  RecognizerReply,
  RecognizerRequest,
  SecondLook,
} from '../../contracts/recognizer-protocol.ts';
import {AnswerWatch} from './answer-watch.ts';
import type {Clock} from '../../contracts/clock.ts';
import {FrameInFlight} from './frame-in-flight.ts';
import {PhotoLine} from './photo-line.ts';
import type {RecognizerEvent} from './recognizer-event.ts';
import {RecognizerPlace, type RecognizerMakers, type WorkerLike} from './recognizer-place.ts';
import {RestartBudget} from './restart-budget.ts';
import {NO_ORDERS, ordersFor, type RecognizerChoice} from './standing-orders.ts';

export interface RecognizerClientOptions extends RecognizerMakers {
  readonly assets: RecognizerAssets;
  readonly clock: Clock;
  readonly onEvent: (event: RecognizerEvent) => void;
}

/** Owns the recogniser's worker: one frame in flight, late answers dropped, a hanging or broken worker replaced. */
export class RecognizerClient {
  private worker: WorkerLike | null = null;
  private ready = false;
  private choosingDelegate = false;
  /** What reads now; null before it is known. */
  private delegate: Delegate | null = null;
  private readonly frame = new FrameInFlight();
  private readonly photos = new PhotoLine((photoId, image) => this.postPhoto(photoId, image));
  private readonly place: RecognizerPlace;
  private readonly watch: AnswerWatch;
  private readonly restarts = new RestartBudget();
  private orders = NO_ORDERS;
  private readonly options: RecognizerClientOptions;

  constructor(options: RecognizerClientOptions) {
    this.options = options;
    this.place = new RecognizerPlace(options);
    this.watch = new AnswerWatch(options.clock, (detail) => this.restart(detail));
  }

  /** Whether `sendFrame` would take a frame now. */
  get wantsFrame(): boolean {
    return this.canRead && this.frame.isNone && !this.photos.isBusy;
  }

  private get canRead(): boolean {
    return this.ready && !this.choosingDelegate;
  }

  /** Starts a worker, in place of the one that runs. */
  start(choice: RecognizerChoice): void {
    const {delegate, handedness} = choice;
    this.orders = {...this.orders, delegate, handedness};
    this.stop();
    const worker = this.place.create();
    this.worker = worker;
    // A closed worker may have answers under way: they are not from the one we listen to now.
    worker.onmessage = ({data}) => this.worker === worker && this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.worker === worker) this.onBroken(event.message);
    };
    this.watch.begin();
    for (const order of ordersFor(this.orders, this.options.assets)) this.post(order);
  }

  stop(): void {
    this.photos.drop(null);
    this.watch.calm();
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    this.choosingDelegate = false;
    this.delegate = null;
    this.frame.forget();
  }

  /**
   * Hands a frame over; the image is closed in any case.
   * @param capturedAt milliseconds on the page's clock
   * @param secondLook to look for hands in the whole of it, too; the answer comes as an event of its own
   * @returns whether the frame was taken
   */
  sendFrame(image: ImageBitmap, capturedAt: number, secondLook: SecondLook | null = null): boolean {
    if (!this.wantsFrame) {
      image.close();
      return false;
    }
    const frameId = this.frame.take();
    this.watch.sent(secondLook !== null);
    this.watchAnswer();
    const more = secondLook === null ? {} : {secondLook};
    this.post({kind: 'frame', frameId, capturedAt, image, ...more}, [image]);
    return true;
  }

  /**
   * Reads every hand of a photo once the worker is ready; no frame is taken until it has answered, so the live picture cannot hold a photo up.
   * One at a time. The image is closed in any case.
   * @throws RecognizerGoneError when the worker went meanwhile
   * @throws Error when the photo could not be read
   */
  readPhoto(image: ImageBitmap): Promise<PhotoReading> {
    const reading = this.photos.add(image);
    if (this.canRead) this.photos.send();
    return reading;
  }

  /** No photo comes for now: frees what only photos need. */
  endPhotos(): void {
    this.post({kind: 'end-photos'});
  }

  setHandedness(handedness: HandednessSetting): void {
    this.orders = {...this.orders, handedness};
    this.post({kind: 'set-handedness', handedness});
  }

  /** Reads with what the person taught, also after a restart; no frames: by the network alone. */
  setOwnHand(frames: readonly TaughtFrame[]): void {
    this.orders = {...this.orders, taught: frames};
    this.post({kind: 'set-own-hand', frames});
  }

  /** Whether recognitions carry what is kept of a taught letter, also after a restart. */
  setTraits(wanted: boolean): void {
    this.orders = {...this.orders, traits: wanted};
    this.post({kind: 'set-traits', wanted});
  }

  private receive(reply: RecognizerReply): void {
    // What it cannot do here it may do elsewhere.
    if (reply.kind !== 'failed') this.place.answered();
    switch (reply.kind) {
      case 'loading':
        this.watch.loading();
        this.options.onEvent(reply);
        return;
      case 'ready':
        this.watch.calm();
        this.ready = true;
        this.delegate = reply.delegate;
        this.photos.send();
        this.options.onEvent(reply);
        if (this.place.isNewsOnPage()) this.options.onEvent({kind: 'on-page'});
        return;
      case 'choosing-delegate':
        this.choosingDelegate = true;
        this.watch.choosing();
        return;
      case 'delegate-chosen':
        this.choosingDelegate = false;
        this.delegate = reply.delegate;
        this.photos.send();
        this.watchAnswer();
        this.options.onEvent(reply);
        return;
      case 'recognition':
        if (!this.frame.land(reply.recognition.frameId)) return;
        this.frame.succeed();
        this.watch.answered();
        this.watchAnswer();
        this.restarts.prove();
        this.options.onEvent(reply);
        return;
      case 'looked-again':
        this.options.onEvent(reply);
        return;
      case 'frame-failed':
        if (!this.frame.land(reply.frameId)) return;
        this.options.onEvent({kind: 'frame-failed'});
        this.countFailure(reply.detail);
        return;
      case 'photo-read':
      case 'photo-failed':
        if (this.photos.settle(reply) && reply.kind === 'photo-read') this.restarts.prove();
        this.watchAnswer();
        return;
      case 'failed':
        this.fail(reply.problem);
        return;
      case 'resources':
      case 'stopped':
        return;
    }
  }

  private countFailure(detail: string): void {
    this.watch.failed();
    this.watchAnswer();
    if (this.frame.fail()) this.restart(detail);
  }

  private fail(problem: RecognizerProblem): void {
    if (problem.kind === 'recognizer-failed') this.restart(problem.detail);
    else if (problem.kind === 'no-webgl' && this.place.leave()) this.start(this.orders);
    else this.giveUp(problem);
  }

  private giveUp(problem: RecognizerProblem): void {
    this.photos.drop(problem);
    this.stop();
    this.options.onEvent({kind: 'failed', problem});
  }

  private onBroken(detail: string): void {
    if (this.place.leave()) this.start(this.orders);
    else this.restart(detail);
  }

  private restart(detail: string): void {
    if (!this.restarts.take(this.options.clock.now())) {
      this.restarts.renew();
      this.giveUp({kind: 'recognizer-failed', detail});
      return;
    }
    // Graphics that hang, or take the worker with them, would do so again.
    const usedGraphics = this.choosingDelegate || this.delegate === 'gpu';
    if (usedGraphics) this.orders = {...this.orders, delegate: 'cpu'};
    this.options.onEvent({kind: 'restarting', detail});
    this.start(this.orders);
  }

  /** Expects the answer to what the worker has to read, if it has something. */
  private watchAnswer(): void {
    if (this.photos.isBusy) this.watch.photo();
    else if (!this.frame.isNone) this.watch.frame();
    else this.watch.calm();
  }

  private postPhoto(photoId: number, image: ImageBitmap): void {
    this.watchAnswer();
    this.post({kind: 'photo', photoId, image, handedness: 'auto'}, [image]);
  }

  private post(message: RecognizerRequest<ImageBitmap>, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }
}
