import {REST_MS} from '../core/recognizer/rest-ms.ts';
import {closeQuietly} from './close-quietly.ts';
import type {Clock} from '../contracts/clock.ts';

export interface Kept<T> {
  /** Makes it where there is none. */
  get(): Promise<T>;
  /** Leaves it to the caller to close, or to whoever it is given to. */
  release(): void;
  /** Closes it; the next `get` makes another. */
  close(): void;
}

/** Keeps something that takes time to make and much memory: made when it is first wanted, closed when it was not wanted for a minute. */
export function keepWhileUsed<T extends {close(): void}>(
  make: () => Promise<T>,
  clock: Clock,
): Kept<T> {
  let kept: T | null = null;
  let timer: number | null = null;
  const release = () => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    kept = null;
  };
  const close = () => {
    const closing = kept;
    release();
    closing?.close();
  };
  return {
    async get() {
      kept ??= await make();
      if (timer !== null) clock.clearTimeout(timer);
      timer = clock.setTimeout(() => closeQuietly({close}), REST_MS);
      return kept;
    },
    release,
    close,
  };
}
