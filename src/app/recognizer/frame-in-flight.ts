/** Frames in a row that could not be read, after which the worker is beyond helping itself. */
export const MAX_FAILED_FRAMES = 3;

/** The frame that is being read, one at a time, and how many could not be. */
export class FrameInFlight {
  private current: number | null = null;
  private nextId = 0;
  private failed = 0;

  get isNone(): boolean {
    return this.current === null;
  }

  /** @returns the id of the frame that is handed over now */
  take(): number {
    this.current = this.nextId++;
    return this.current;
  }

  /** An answer came. @returns whether it is to the frame that was handed over last */
  land(frameId: number): boolean {
    if (frameId !== this.current) return false;
    this.current = null;
    return true;
  }

  /** The frame was read. */
  succeed(): void {
    this.failed = 0;
  }

  /** It could not be. @returns whether that happened too often in a row */
  fail(): boolean {
    this.failed++;
    return this.failed >= MAX_FAILED_FRAMES;
  }

  /** Whoever was to read it is gone. */
  forget(): void {
    this.current = null;
    this.failed = 0;
  }
}
