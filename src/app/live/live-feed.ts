import type {Recognition} from '../../contracts/recognition.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import type {Screen} from '../common/screens.ts';

/** What somebody wants to hear of what is read. */
export interface LiveListener {
  /** Each frame that was read. */
  readonly onRecognition?: (recognition: Recognition) => void;
  /** Letters, spaces and erasures, as they are decided. */
  readonly onRead?: (event: ReadingEvent) => void;
}

/** Hands what is read to the screen that is shown, and to no other. */
export class LiveFeed {
  private readonly listeners = new Map<LiveListener, Screen>();
  private readonly shown: () => Screen;

  constructor(shown: () => Screen) {
    this.shown = shown;
  }

  /** @returns ends the listening */
  listen(screen: Screen, listener: LiveListener): () => void {
    this.listeners.set(listener, screen);
    return () => void this.listeners.delete(listener);
  }

  recognised(recognition: Recognition): void {
    for (const listener of this.present()) listener.onRecognition?.(recognition);
  }

  read(event: ReadingEvent): void {
    for (const listener of this.present()) listener.onRead?.(event);
  }

  private present(): readonly LiveListener[] {
    const shown = this.shown();
    return [...this.listeners].flatMap(([listener, screen]) => (screen === shown ? listener : []));
  }
}
