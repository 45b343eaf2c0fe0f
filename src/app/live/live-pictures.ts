import type {CameraController} from '../camera/camera-controller.ts';
import {FrameSource, type FrameSourceOptions} from './frame-source.ts';
import {stalledWords} from '../hints/hint-words.ts';
import {PictureWatch} from './picture-watch.ts';
import type {Clock} from '../../contracts/clock.ts';

export interface LivePicturesOptions extends Omit<FrameSourceOptions, 'video' | 'onPicture'> {
  readonly clock: Clock;
  readonly camera: CameraController;
  readonly document: Document;
  /** Says a sentence to screen readers. */
  readonly say: (sentence: string) => void;
}

/** The pictures of the video on the page: frames of it to be read, and what is done when none come any more. */
export class LivePictures {
  private frames: FrameSource | null = null;
  private video: HTMLVideoElement | null = null;
  private isResting = false;
  /** The camera's stream that pictures are awaited of. */
  private awaited: MediaStream | null = null;
  private readonly watch: PictureWatch;
  private readonly options: LivePicturesOptions;

  constructor(options: LivePicturesOptions) {
    this.options = options;
    this.watch = new PictureWatch({
      clock: options.clock,
      isExpected: () => this.isExpected,
      onStalled: (times) => this.onStalled(times),
      onRecovered: () => options.camera.setStalled(false),
    });
  }

  /** When the picture that was taken last was made, milliseconds; null before the first. */
  get lastTakenMs(): number | null {
    return this.frames?.lastTakenMs ?? null;
  }

  /** Takes the pictures of this playing video from now on. */
  show(video: HTMLVideoElement): void {
    this.stop();
    this.video = video;
    const onPicture = () => this.awaited !== null && this.watch.seen();
    this.frames = new FrameSource({...this.options, video, onPicture});
    if (!this.isResting) this.start();
  }

  /** Takes none while nobody sees them. */
  rest(resting: boolean): void {
    this.isResting = resting;
    if (resting) this.stop();
    else this.start();
  }

  stop(): void {
    this.frames?.stop();
    this.await(null);
  }

  /** Follows what has become of the camera. */
  follow(): void {
    const {state} = this.options.camera;
    const isCamera = state.kind === 'live' && state.facing !== 'drawn';
    this.await(isCamera && !this.isResting ? state.stream : null);
  }

  private start(): void {
    this.frames?.start();
    this.follow();
  }

  private await(stream: MediaStream | null): void {
    if (stream === this.awaited) return;
    this.awaited = stream;
    if (stream === null) this.watch.stop();
    else this.watch.start();
  }

  private get isExpected(): boolean {
    const {camera, document} = this.options;
    const {state} = camera;
    if (state.kind !== 'live') return false;
    return !state.interrupted && !state.changing && document.visibilityState === 'visible';
  }

  private onStalled(times: number): void {
    const {camera, say} = this.options;
    camera.setStalled(true);
    if (times === 1) {
      say(stalledWords());
      // Systems pause a video now and then, and forget to let it go on.
      void this.video?.play().catch(() => undefined);
    } else {
      void camera.reopen();
    }
  }
}
