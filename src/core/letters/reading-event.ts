import type {LetterScores} from '../../contracts/recognition.ts';

/** A letter that was committed. */
export interface LetterEvent {
  readonly kind: 'letter';
  readonly letter: string;
  /** The letter it may as well have been, or null. */
  readonly rival: string | null;
  /** Probabilities in the order of LABELS that speak for it; null for a letter drawn in the air. */
  readonly scores: LetterScores | null;
  /** Letters committed lately that it stands instead of, such as the I a J began as; mostly none. */
  readonly replaces: string;
  readonly atMs: number;
}

/** What the reading of frames brings about in the text. */
export type ReadingEvent =
  | LetterEvent
  /** The word ended: a space belongs here. */
  | {readonly kind: 'pause'; readonly atMs: number}
  /** A wave: the last letter goes, and with it `replaces`, what the wave itself was read as. */
  | {readonly kind: 'erase'; readonly replaces: string; readonly atMs: number};
