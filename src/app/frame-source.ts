export interface FrameSourceOptions {
  readonly video: HTMLVideoElement;
  /** Whether somebody would take a frame now; while nobody does none is grabbed. */
  readonly wantsFrame: () => boolean;
  /** Takes over the image (and has to close it). `capturedAt`: milliseconds on the page's clock. */
  readonly onFrame: (image: ImageBitmap, capturedAt: number) => void;
}

/** Grabs frames of a playing video, each new picture at most once and only when one is wanted. */
export class FrameSource {
  private cancelNext: (() => void) | null = null;
  private run = 0;
  private grabbing = false;
  private lastMediaTime = -1;
  private readonly options: FrameSourceOptions;

  constructor(options: FrameSourceOptions) {
    this.options = options;
  }

  start(): void {
    this.stop();
    this.awaitFrame();
  }

  stop(): void {
    this.run++;
    this.cancelNext?.();
    this.cancelNext = null;
    this.lastMediaTime = -1;
  }

  private awaitFrame(): void {
    const {video} = this.options;
    if (hasFrameCallback(video)) {
      const id = video.requestVideoFrameCallback((now) => this.onPicture(now));
      this.cancelNext = () => video.cancelVideoFrameCallback(id);
    } else {
      const id = requestAnimationFrame((now) => this.onAnimationFrame(now));
      this.cancelNext = () => cancelAnimationFrame(id);
    }
  }

  private onAnimationFrame(now: number): void {
    const {currentTime} = this.options.video;
    if (currentTime === this.lastMediaTime) {
      this.awaitFrame();
      return;
    }
    this.lastMediaTime = currentTime;
    this.onPicture(now);
  }

  private onPicture(now: number): void {
    this.awaitFrame();
    if (!this.grabbing && hasPicture(this.options.video) && this.options.wantsFrame()) {
      void this.grab(now);
    }
  }

  private async grab(capturedAt: number): Promise<void> {
    const run = this.run;
    this.grabbing = true;
    try {
      const image = await createImageBitmap(this.options.video);
      if (run === this.run) this.options.onFrame(image, capturedAt);
      else image.close();
    } catch {
      // The video lost its picture between the callback and the grab; the next picture is tried again.
    } finally {
      this.grabbing = false;
    }
  }
}

function hasPicture(video: HTMLVideoElement): boolean {
  return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;
}

/** Older browsers lack it, whatever the types say. */
function hasFrameCallback(video: object): boolean {
  return 'requestVideoFrameCallback' in video;
}
