import {quantile} from './quantile.ts';

export interface FrameFigures {
  /** Frames a second; 0 until two frames were seen. */
  readonly fps: number;
  /** Milliseconds. */
  readonly medianMs: number;
  /** Milliseconds; 19 of 20 frames were faster. */
  readonly p95Ms: number;
}

interface Frame {
  readonly atMs: number;
  readonly durationMs: number;
}

/** How fast frames come and how long each takes, over the last moments. */
export class FrameStats {
  private frames: Frame[] = [];
  private readonly windowMs: number;

  /** @param windowMs milliseconds that are looked back on */
  constructor(windowMs = 2000) {
    this.windowMs = windowMs;
  }

  /**
   * @param atMs when the frame was done, milliseconds; when the clock ran backwards the figures start anew, and no time is no frame
   * @param durationMs how long it took
   */
  add(atMs: number, durationMs: number): void {
    if (!Number.isFinite(atMs)) return;
    const newest = this.frames.at(-1);
    const past = newest !== undefined && newest.atMs > atMs ? [] : this.frames;
    this.frames = [
      ...past.filter((frame) => atMs - frame.atMs <= this.windowMs),
      {atMs, durationMs},
    ];
  }

  read(): FrameFigures {
    if (this.frames.length === 0) return {fps: 0, medianMs: 0, p95Ms: 0};
    const durations = this.frames.map((frame) => frame.durationMs);
    return {
      fps: this.framesPerSecond(),
      medianMs: quantile(durations, 0.5),
      p95Ms: quantile(durations, 0.95),
    };
  }

  private framesPerSecond(): number {
    const oldest = this.frames[0];
    const newest = this.frames.at(-1);
    if (oldest === undefined || newest === undefined || newest.atMs <= oldest.atMs) return 0;
    return ((this.frames.length - 1) * 1000) / (newest.atMs - oldest.atMs);
  }
}
