import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {ownHand} from '../../../src/core/teach/own-hand.ts';
import {meanOf} from '../../../src/core/hand/vectors.ts';
import {errorOf, lettersOf} from './pupil.ts';
import type {Pupil} from './pupil.ts';

/** What came of teaching one letter with photos of another, over all pairs of a person's letters. */
export interface WrongLessons {
  readonly cases: number;
  /** The letter was found doubtful. */
  readonly noticed: number;
  /** … and the one shown was named. */
  readonly named: number;
  /** Cases after which some other letter is read worse than by the network as it is. */
  readonly harmful: number;
  /** Share of the other letters' hands read wrong by the network as it is, mean over the cases. */
  readonly othersBefore: number;
  readonly othersAfter: number;
  /** Each letter while another one is taught wrong. */
  readonly byLetter: readonly LetterErrors[];
}

/** Share of one letter's hands read wrong by the network as it is, and with what was taught, mean over the cases. */
export interface LetterErrors {
  readonly letter: string;
  readonly before: number;
  readonly after: number;
}

/** Photos from later in the other letter's burst are taught under the wrong name, and not tested on. */
export function teachWrongly(pupil: Pupil, framesPerLetter: number): WrongLessons {
  const letters = lettersOf(pupil.taught);
  const cases = letters.flatMap((letter) =>
    letters
      .filter((shown) => shown !== letter)
      .map((shown) => teachOneWrongly(pupil, letter, shown, framesPerLetter)),
  );
  const count = (test: (one: WrongLesson) => boolean) => cases.filter(test).length;
  return {
    cases: cases.length,
    noticed: count(({noticedAs}) => noticedAs !== null),
    named: count(({noticedAs, shown}) => noticedAs === shown),
    harmful: count(({isHarmful}) => isHarmful),
    othersBefore: meanOf(cases.map(({before}) => before)),
    othersAfter: meanOf(cases.map(({after}) => after)),
    byLetter: meanByLetter(cases.flatMap(({byLetter}) => byLetter)),
  };
}

interface WrongLesson {
  readonly shown: string;
  readonly noticedAs: string | null;
  readonly isHarmful: boolean;
  readonly before: number;
  readonly after: number;
  readonly byLetter: readonly LetterErrors[];
}

/** @param errors any number for each letter */
export function meanByLetter(errors: readonly LetterErrors[]): LetterErrors[] {
  return [...new Set(errors.map(({letter}) => letter))].sort().map((letter) => {
    const own = errors.filter((one) => one.letter === letter);
    return {
      letter,
      before: meanOf(own.map(({before}) => before)),
      after: meanOf(own.map(({after}) => after)),
    };
  });
}

function teachOneWrongly(
  {taught, tested}: Pupil,
  letter: number,
  shown: number,
  framesPerLetter: number,
): WrongLesson {
  const wrong = tested.filter(({truth}) => truth === shown).slice(0, framesPerLetter);
  const name = LABELS[letter] ?? '';
  const own = ownHand([
    ...taught.filter(({truth}) => truth !== letter),
    ...wrong.map((hand) => ({...hand, letter: name})),
  ]);
  const others = tested.filter((hand) => hand.truth !== letter && !wrong.includes(hand));
  const byLetter = lettersOf(others).map((truth) => {
    const hands = others.filter((hand) => hand.truth === truth);
    return {
      letter: LABELS[truth] ?? '',
      before: errorOf(hands, null),
      after: errorOf(hands, own),
    };
  });
  const verdict = own.lessons.find((lesson) => lesson.letter === name);
  return {
    shown: LABELS[shown] ?? '',
    noticedAs: verdict?.kind === 'doubtful' ? verdict.looksLike : null,
    isHarmful: byLetter.some(({before, after}) => after > before),
    before: errorOf(others, null),
    after: errorOf(others, own),
    byLetter,
  };
}
