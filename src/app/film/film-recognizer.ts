import type {Recognition} from '../../contracts/recognition.ts';
import type {Clock} from '../../contracts/clock.ts';
import {RecognizerGoneError} from '../recognizer/photo-line.ts';
import {RecognizerClient, type RecognizerClientOptions} from '../recognizer/recognizer-client.ts';
import type {RecognizerEvent} from '../recognizer/recognizer-event.ts';
import {nextStatus, type RecognizerStatus} from '../recognizer/recognizer-status.ts';
import type {FrameReader} from './read-frames.ts';

export interface FilmRecognizerOptions extends Omit<RecognizerClientOptions, 'onEvent'> {
  readonly onStatus: (status: RecognizerStatus) => void;
}

/** How many times as long as a live one it may take before it counts as hung: a film is in no hurry, and a frame that is lost may cost a letter. */
const PATIENCE = 6;

interface Waiting {
  readonly atMs: number;
  /** Null once it was sent. */
  image: ImageBitmap | null;
  readonly resolve: (recognition: Recognition | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A recogniser of one film's own: it knows nothing of the hand before the camera. It reads on the CPU, which gives the same letters on every device, and
 * without what a person taught, as anybody may be in a film.
 */
export class FilmRecognizer implements FrameReader {
  private status: RecognizerStatus = {kind: 'loading', loadedBytes: 0, totalBytes: 0};
  private waiting: Waiting | null = null;
  private readonly client: RecognizerClient;
  private readonly onStatus: (status: RecognizerStatus) => void;

  constructor({onStatus, clock, ...options}: FilmRecognizerOptions) {
    this.onStatus = onStatus;
    this.client = new RecognizerClient({
      ...options,
      clock: slowed(clock),
      onEvent: (event) => this.onEvent(event),
    });
    this.client.start({delegate: 'cpu', handedness: 'auto'});
  }

  get rejectBelow(): number {
    return this.status.kind === 'ready' ? this.status.rejectBelow : 0;
  }

  /**
   * Reads one frame once it can; one at a time.
   * @throws RecognizerGoneError when the recogniser does not come back, or was stopped
   */
  recognize(image: ImageBitmap, atMs: number): Promise<Recognition | null> {
    return new Promise((resolve, reject) => {
      if (this.status.kind === 'problem') {
        image.close();
        reject(new RecognizerGoneError(this.status.problem));
        return;
      }
      this.waiting = {image, atMs, resolve, reject};
      this.send();
    });
  }

  stop(): void {
    this.client.stop();
    this.giveUp(new RecognizerGoneError(null));
  }

  private send(): void {
    const {waiting} = this;
    const image = waiting?.image ?? null;
    if (waiting === null || image === null || !this.client.wantsFrame) return;
    waiting.image = null;
    this.client.sendFrame(image, waiting.atMs);
  }

  private onEvent(event: RecognizerEvent): void {
    this.status = nextStatus(this.status, event);
    this.onStatus(this.status);
    switch (event.kind) {
      case 'ready':
        this.send();
        return;
      case 'recognition':
        this.settle(event.recognition);
        return;
      case 'frame-failed':
      case 'restarting':
        // What was sent is lost; what was not goes to the next worker.
        if (this.waiting?.image === null) this.settle(null);
        return;
      case 'failed':
        this.giveUp(new RecognizerGoneError(event.problem));
        return;
      case 'loading':
      case 'delegate-chosen':
      case 'looked-again':
      case 'on-page':
        return;
    }
  }

  private settle(recognition: Recognition | null): void {
    const {waiting} = this;
    this.waiting = null;
    waiting?.resolve(recognition);
  }

  private giveUp(error: Error): void {
    const {waiting} = this;
    this.waiting = null;
    waiting?.image?.close();
    waiting?.reject(error);
  }
}

function slowed(clock: Clock): Clock {
  return {
    now: () => clock.now() / PATIENCE,
    setTimeout: (action, ms) => clock.setTimeout(action, ms * PATIENCE),
    clearTimeout: (timer) => clock.clearTimeout(timer),
  };
}
