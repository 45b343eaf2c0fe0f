import type {ComparedAnswer} from '../../core/watch/compare-answer.ts';
import type {WatchChoices} from './watch-store.ts';

/** A word that is watched. */
export interface WatchedItem {
  readonly word: string;
  /** Letters a second at first sight. */
  readonly pace: number;
  /** How often it was shown before the answer. */
  readonly looks: number;
}

/** What was watched since the start. */
export interface WatchTally {
  readonly words: number;
  /** Words that were read at first sight. */
  readonly right: number;
}

export type WatchState =
  | {
      readonly kind: 'choosing';
      readonly problem: 'empty-list' | 'not-drawn' | null;
      /** What the exercise before came to; null before the first. */
      readonly tally: WatchTally | null;
    }
  /** The person wants less motion, and this moves. */
  | {readonly kind: 'asking-motion'}
  /** What the person saw can be typed. `moves`: the hand is spelling, or about to. */
  | {readonly kind: 'watching'; readonly item: WatchedItem; readonly moves: boolean}
  /** It is told what the word was. */
  | {
      readonly kind: 'told';
      readonly item: WatchedItem;
      readonly answer: ComparedAnswer;
      readonly typed: string;
      /** Which letter the hand shows now; null while it is at rest. */
      readonly place: number | null;
    };

/** Whether the hand can be seen. */
export type WatchHand = 'closed' | 'opening' | 'shown' | 'lost';

/** What somebody who watches may want. */
export type WatchWish =
  | {readonly kind: 'start' | 'move' | 'again' | 'slower' | 'next' | 'end' | 'spell-back'}
  | {readonly kind: 'answer'; readonly typed: string}
  | {readonly kind: 'pace'; readonly pace: number}
  | {readonly kind: 'choose'; readonly change: Partial<WatchChoices>};
