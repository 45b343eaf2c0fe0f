import {meanOf} from '../../../src/core/hand/vectors.ts';
import {percent} from '../../support/numbers/percent.ts';
import type {PupilFigures} from './measure-own-hand.ts';
import {meanByLetter} from './wrong-lessons.ts';

/** The figures as a Markdown table, the mean over the people last. */
export function describeOwnHand(figures: readonly PupilFigures[]): string {
  const cases = sum(figures, ({wrong}) => wrong.cases);
  const share = (count: (one: PupilFigures) => number) => percent(sum(figures, count) / cases);
  return `Share of photos read wrong.

| person left out | photos | letters taught | before | after | after, tuned on others | two letters missing: those two | one taught wrong: the others | taught by somebody else |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${figures.map(rowOf).join('\n')}
| **mean** | | | **${meanShare(figures, (one) => one.before)}** | **${meanShare(figures, (one) => one.after)}** | ${meanShare(figures, (one) => one.afterTunedOnOthers)} | ${meanShare(figures, (one) => one.missing.before)} → ${meanShare(figures, (one) => one.missing.after)} | ${meanShare(figures, (one) => one.wrong.othersBefore)} → ${meanShare(figures, (one) => one.wrong.othersAfter)} | ${meanShare(figures, (one) => one.taughtByOthers)} |

One letter taught with photos of another, all ${cases} pairs of a person’s letters: noticed ${share(({wrong}) => wrong.noticed)}, and the letter shown named ${share(({wrong}) => wrong.named)}; some other letter read worse than without teaching after ${share(({wrong}) => wrong.harmful)}.
Two letters missing, all pairs: the two read worse than without teaching in ${meanShare(figures, ({missing}) => missing.harmful)}.
Of ${sum(figures, ({lettersTaught}) => lettersTaught)} letters taught rightly ${sum(figures, ({doubted}) => doubted)} were doubted and ${sum(figures, ({mixed}) => mixed)} said to be mixed.

One letter taught wrong, the other letters one by one, mean over the people and the wrong lessons:

| letter | before | after |
| --- | --- | --- |
${otherLetters(figures).join('\n')}`;
}

function otherLetters(figures: readonly PupilFigures[]): string[] {
  const letters = meanByLetter(figures.flatMap(({wrong}) => wrong.byLetter));
  return letters.map(({letter, before, after}) => {
    return `| ${letter} | ${percent(before)} | ${percent(after)} |`;
  });
}

function rowOf(one: PupilFigures): string {
  const {missing, wrong} = one;
  return `| ${one.name} | ${one.photos} | ${one.lettersTaught} | ${percent(one.before)} | ${percent(one.after)} | ${percent(one.afterTunedOnOthers)} | ${percent(missing.before)} → ${percent(missing.after)} | ${percent(wrong.othersBefore)} → ${percent(wrong.othersAfter)} | ${percent(one.taughtByOthers)} |`;
}

function sum(figures: readonly PupilFigures[], value: (one: PupilFigures) => number): number {
  return figures.reduce((total, one) => total + value(one), 0);
}

function meanShare(figures: readonly PupilFigures[], value: (one: PupilFigures) => number): string {
  return percent(meanOf(figures.map(value)));
}
