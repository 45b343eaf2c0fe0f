import {grabPicture} from './grab-picture.ts';

export interface FrameSourceOptions {
  readonly video: HTMLVideoElement;
  /** Whether somebody would take a frame now; while nobody does none is grabbed. */
  readonly wantsFrame: () => boolean;
  /** Takes over the image (and has to close it). `capturedAt`: milliseconds, see `timeOf`. */
  readonly onFrame: (image: ImageBitmap, capturedAt: number) => void;
  /** When the picture that the video shows now was made, milliseconds; the page's time unless given. A picture no later than the last is none. */
  readonly timeOf?: (pageMs: number) => number;
  /** Called with each new picture, whether a frame is wanted or not. */
  readonly onPicture?: () => void;
  /** Milliseconds of the page's time that lie at least between two frames; none unless given. */
  readonly spacingMs?: () => number;
}

/** Grabs frames of a playing video, each new picture at most once and only when one is wanted. */
export class FrameSource {
  private cancelNext: (() => void) | null = null;
  private run = 0;
  private grabbing = false;
  private lastMediaTime = -1;
  private takenAt: number | null = null;
  /** Milliseconds on the page's clock. */
  private grabbedAt = -Infinity;
  private readonly options: FrameSourceOptions;

  constructor(options: FrameSourceOptions) {
    this.options = options;
  }

  /** When the picture that was grabbed last was made; null before the first. */
  get lastTakenMs(): number | null {
    return this.takenAt;
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
    this.takenAt = null;
    this.grabbedAt = -Infinity;
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
    const {video, wantsFrame, timeOf, spacingMs, onPicture} = this.options;
    onPicture?.();
    if (this.grabbing || !hasPicture(video) || !wantsFrame()) return;
    if (now - this.grabbedAt < (spacingMs?.() ?? 0)) return;
    const capturedAt = timeOf?.(now) ?? now;
    if (capturedAt <= (this.takenAt ?? -Infinity)) return;
    this.grabbedAt = now;
    void this.grab(capturedAt);
  }

  private async grab(capturedAt: number): Promise<void> {
    const run = this.run;
    this.grabbing = true;
    try {
      const image = await grabPicture(this.options.video);
      if (run !== this.run) {
        image.close();
        return;
      }
      this.takenAt = capturedAt;
      this.options.onFrame(image, capturedAt);
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
