import {DEFAULT_HINTS, type Hint} from '../../core/hints/want-hint.ts';
import type {PictureMeasure} from './picture-meter.ts';

/** Whether a hint says that the camera shows nothing, though it says that it runs. */
export function isDeadPicture(hint: Hint | null): boolean {
  return hint === 'black' || hint === 'frozen';
}

/**
 * Tells when to open a camera anew that shows nothing, as after a phone call: once, and only where it showed something before. What is black from the
 * start is covered or dark, and to open it again and again would help nobody.
 */
export class DeadPicture {
  private wasAlive = false;
  private last: PictureMeasure | null = null;

  /** @returns whether the camera should be opened anew now */
  see(hint: Hint | null, measure: PictureMeasure | null): boolean {
    this.watch(measure);
    if (!isDeadPicture(hint) || !this.wasAlive) return false;
    this.forget();
    return true;
  }

  /** Another picture says nothing about this one. */
  forget(): void {
    this.wasAlive = false;
    this.last = null;
  }

  private watch(measure: PictureMeasure | null): void {
    if (measure === null || measure === this.last || measure.light < DEFAULT_HINTS.black.leave)
      return;
    // A camera's picture is never the same twice.
    this.wasAlive ||= this.last !== null && measure.sameMs === 0;
    this.last = measure;
  }
}
