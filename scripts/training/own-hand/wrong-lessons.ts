import {LABELS} from '../../../src/core/alphabet.ts';
import {ownHand} from '../../../src/core/own-hand.ts';
import {meanOf} from '../../../src/core/vectors.ts';
import {isRight, lettersOf} from './pupil.ts';
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
  };
}

interface WrongLesson {
  readonly shown: string;
  readonly noticedAs: string | null;
  readonly isHarmful: boolean;
  readonly before: number;
  readonly after: number;
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
  const before = others.map((hand) => isRight(hand, null));
  const after = others.map((hand) => isRight(hand, own));
  const gained = (truth: number) =>
    others.reduce((sum, hand, i) => {
      return hand.truth === truth ? sum + Number(after[i]) - Number(before[i]) : sum;
    }, 0);
  const verdict = own.lessons.find((lesson) => lesson.letter === name);
  const wrongShare = (right: readonly boolean[]) => 1 - meanOf(right.map(Number));
  return {
    shown: LABELS[shown] ?? '',
    noticedAs: verdict?.kind === 'doubtful' ? verdict.looksLike : null,
    isHarmful: lettersOf(others).some((truth) => gained(truth) < 0),
    before: wrongShare(before),
    after: wrongShare(after),
  };
}
