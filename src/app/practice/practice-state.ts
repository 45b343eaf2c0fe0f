import type {Handedness} from '../../contracts/recognition.ts';
import type {Feedback} from '../../core/practice/judge-attempt.ts';
import type {HandAngle} from '../../core/practice/palm-angle.ts';
import type {PracticeChoices} from './practice-store.ts';

/** How an asked letter went: at once, after a look or a wrong letter, or not at all. */
export type Outcome = 'right' | 'later' | 'skipped';

export interface AskedLetter {
  readonly letter: string;
  readonly outcome: Outcome;
}

/** One letter is asked for. */
export interface Asking {
  readonly kind: 'asking';
  /** The letter or word that is practised. */
  readonly item: string;
  /** Which of its letters is asked for now. */
  readonly place: number;
  readonly feedback: Feedback;
  /** Whether the drawn hand is in sight. */
  readonly shown: boolean;
  /** It has taken long: the letter is described in words too. */
  readonly hinted: boolean;
  /** From where the drawn hand is looked at: as the person's palm is turned; null is the front, as one likes to turn it. */
  readonly angle: HandAngle | null;
  /** The hand that was seen last; null before the first. */
  readonly hand: Handedness | null;
}

export type PracticeState =
  | {readonly kind: 'choosing'; readonly problem: 'empty-list' | null}
  | Asking
  /** The whole item was read; the next one comes by itself. `tookMs`: what its last letter took; null when that is not known. */
  | {readonly kind: 'right'; readonly last: Asking; readonly tookMs: number | null}
  | {readonly kind: 'finished'; readonly asked: readonly AskedLetter[]};

/** The letter that is asked for. */
export function askedLetter({item, place}: Pick<Asking, 'item' | 'place'>): string {
  return item[place] ?? '';
}

/** What somebody who practises may want. */
export type PracticeWish =
  | {readonly kind: 'start' | 'skip' | 'show-me' | 'end' | 'back' | 'export' | 'erase'}
  | {readonly kind: 'follow'; readonly follow: boolean}
  /** The word that was watched is to be spelled. */
  | {readonly kind: 'spell-back'; readonly word: string}
  | {readonly kind: 'choose'; readonly change: Partial<PracticeChoices>};
