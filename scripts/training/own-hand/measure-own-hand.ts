import {judgeLessons} from '../../../src/core/teach/judge-lessons.ts';
import {adapterOf, DEFAULT_OWN_HAND, ownHand} from '../../../src/core/teach/own-hand.ts';
import type {OwnHandConfig} from '../../../src/core/teach/own-hand.ts';
import {meanOf} from '../../../src/core/hand/vectors.ts';
import {errorOf, lettersOf} from './pupil.ts';
import type {Pupil} from './pupil.ts';
import {teachWrongly} from './wrong-lessons.ts';
import type {WrongLessons} from './wrong-lessons.ts';

/** How one person left out is read before and after teaching. Errors are shares of the tested photos. */
export interface PupilFigures {
  readonly name: string;
  readonly photos: number;
  readonly lettersTaught: number;
  readonly before: number;
  readonly after: number;
  /** The same with the settings that are best for the other sources' people. */
  readonly afterTunedOnOthers: number;
  /** Letters taught rightly that were found doubtful. */
  readonly doubted: number;
  /** … or mixed. */
  readonly mixed: number;
  /** Errors of two letters that were left out of the teaching, mean over all pairs. */
  readonly missing: {readonly before: number; readonly after: number; readonly harmful: number};
  readonly wrong: WrongLessons;
  /** Mean error when each of the other people taught instead. */
  readonly taughtByOthers: number;
}

const CANDIDATES: readonly OwnHandConfig[] = [8, 16, 24, 32].flatMap((gain) =>
  [0.25, 0.35, 0.45].map((reach) => ({...DEFAULT_OWN_HAND, gain, reach})),
);

export function measureOwnHand(
  pupils: readonly Pupil[],
  framesPerLetter: number,
  onPupil: () => void,
): PupilFigures[] {
  const candidateErrors = new Map(
    pupils.map(({name, taught, tested}) => {
      const judgement = judgeLessons(taught);
      return [name, CANDIDATES.map((one) => errorOf(tested, adapterOf(judgement, one)))];
    }),
  );
  return pupils.map((pupil) => {
    const {name, source, taught, tested} = pupil;
    const strangers = pupils.filter((other) => other.source !== source);
    const best = bestCandidate(strangers.map((other) => candidateErrors.get(other.name) ?? []));
    const own = ownHand(taught);
    const others = pupils.filter((other) => other !== pupil && other.network === pupil.network);
    onPupil();
    return {
      name,
      photos: tested.length,
      lettersTaught: lettersOf(taught).length,
      before: errorOf(tested, null),
      after: errorOf(tested, own),
      afterTunedOnOthers: candidateErrors.get(name)?.[best] ?? NaN,
      doubted: own.lessons.filter(({kind}) => kind === 'doubtful').length,
      mixed: own.lessons.filter(({kind}) => kind === 'mixed').length,
      missing: leaveTwoOut(pupil),
      wrong: teachWrongly(pupil, framesPerLetter),
      taughtByOthers: meanOf(others.map((other) => errorOf(tested, ownHand(other.taught)))),
    };
  });
}

/** Position of the candidate with the least error, every person counting alike. */
function bestCandidate(errors: readonly (readonly number[])[]): number {
  const means = CANDIDATES.map((_, i) => meanOf(errors.map((ofPerson) => ofPerson[i] ?? NaN)));
  return means.indexOf(Math.min(...means));
}

function leaveTwoOut({taught, tested}: Pupil): PupilFigures['missing'] {
  const letters = lettersOf(taught);
  const pairs = letters.flatMap((a, i) => letters.slice(i + 1).map((b) => [a, b]));
  const results = pairs.map((pair) => {
    const own = ownHand(taught.filter(({truth}) => !pair.includes(truth)));
    const hands = tested.filter(({truth}) => pair.includes(truth));
    return {before: errorOf(hands, null), after: errorOf(hands, own)};
  });
  return {
    before: meanOf(results.map(({before}) => before)),
    after: meanOf(results.map(({after}) => after)),
    harmful: results.filter(({before, after}) => after > before).length / results.length,
  };
}
