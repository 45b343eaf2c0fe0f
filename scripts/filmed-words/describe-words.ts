import {percent} from '../support/numbers/percent.ts';
import type {IdleFigures} from './measure-idle-hands.ts';
import {sumUp, sumUpBy, type ReadWord, type WordsFigures} from './measure-words.ts';

/** A table of all words. */
export function describeWords(words: readonly ReadWord[]): string {
  const rows = words.map(({word, read, hand, skin, handsFound}) => {
    const verdict = read === word ? '' : `**${read === '' ? 'nothing' : read}**`;
    return `| ${word} | ${verdict} | ${hand} | ${skin} | ${percent(handsFound)} |`;
  });
  return `| spelled | read, where otherwise | hand | skin | frames with a hand |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

/** Words that were spelled at one speed. */
export interface SpelledWords {
  readonly lettersPerSecond: number;
  readonly words: readonly ReadWord[];
}

/** Error rates by speed, and of all words, by hand and by skin. */
export function describeSpeeds(spelled: readonly SpelledWords[]): string {
  const speeds = spelled.map(
    ({lettersPerSecond, words}) => [`${lettersPerSecond} a second`, sumUp(words)] as const,
  );
  return describeSums(
    spelled.flatMap(({words}) => words),
    speeds.length > 1 ? Object.fromEntries(speeds) : {},
  );
}

function describeSums(
  words: readonly ReadWord[],
  bySpeed: Readonly<Record<string, WordsFigures>> = {},
): string {
  const sums = {
    all: sumUp(words),
    ...bySpeed,
    ...sumUpBy(words, ({hand}) => `${hand} hand`),
    ...sumUpBy(words, ({skin}) => `skin ${skin}`),
  };
  return tableOfSums(sums);
}

/** @param sums by what the words have in common */
export function tableOfSums(sums: Readonly<Record<string, WordsFigures>>): string {
  return `| words | characters | error rate | wrong | missing | stray |
| --- | --- | --- | --- | --- | --- |
${Object.entries(sums)
  .map(([name, sum]) => sumRow(name, sum))
  .join('\n')}`;
}

function sumRow(name: string, sum: WordsFigures): string {
  const {words, characters, errorRate, wrong, missing, stray} = sum;
  return `| ${words} (${name}) | ${characters} | **${percent(errorRate)}** | ${wrong} | ${missing} | ${stray} |`;
}

/** What was typed while nobody spelled. */
export function describeIdleHands(figures: Readonly<Record<string, IdleFigures>>): string {
  const rows = Object.entries(figures).map(
    ([doing, {minutes, letters, perMinute}]) =>
      `| ${doing} | ${minutes.toFixed(1)} | ${letters} | **${perMinute.toFixed(1)}** |`,
  );
  return `| what the hand does | minutes | letters typed | a minute |
| --- | --- | --- | --- |
${rows.join('\n')}`;
}
