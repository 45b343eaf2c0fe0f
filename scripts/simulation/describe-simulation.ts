import {percent} from '../support/numbers/percent.ts';
import type {Simulation} from './run-simulation.ts';
import type {SpellingFigures} from './spelling-figures.ts';

/** The tables of docs/spelling.md. */
export function describeSimulation({
  figures,
  otherThings,
  holdMs,
  how,
  texts,
  sources,
}: Simulation): string {
  const defaults = figures.filter((one) => one.holdMs === holdMs);
  const others = Object.entries(otherThings).map(
    ([name, {minutes, lettersPerMinute, strokesPerMinute}]) =>
      `| ${name} | ${minutes.toFixed(1)} | ${lettersPerMinute.toFixed(1)} | ${strokesPerMinute.toFixed(1)} |`,
  );
  return `${how} ${texts} texts, each spelled once under each condition; people of all ${sources} sources of photos spell as many.

With the defaults (an ordinary letter is held for ${holdMs / 1000} s). Misread: characters that the network takes for another letter, or for none, throughout the hold. Added: what the error rate is above that.
With words: the error rate where at the end of every word the one that was meant is taken, where it is offered; and where the first one offered is taken whatever it is. Typed: from the moment the letter's shape stands, median and 95th percentile, and from the moment the hand leaves it, 95th percentile.

| frames a second | letters a second | whose letters | error rate | misread by the network | added by the spelling | wrong | missing | stray | with words | with first words | strays a minute | J and Z not meant a minute | words a minute | typed after | in 95 % | after the hand left, in 95 % |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${defaults.map(conditionRow).join('\n')}

Error rate by the hold that is set, the letters all read right:

${holdTable(figures)}

Typed while the hand does something else, at 30 frames a second; of these, J and Z taken for drawn:

| what | minutes | letters a minute | J and Z a minute |
| --- | --- | --- | --- |
${others.join('\n')}`;
}

const WHOSE = {
  stranger: 'a stranger’s',
  taught: 'taught to the network',
  right: 'all read right',
} as const;

function conditionRow(one: SpellingFigures): string {
  const cells = [
    one.frameRate,
    one.lettersPerSecond,
    WHOSE[one.network],
    `**${percent(one.errorRate)}**`,
    percent(one.misread),
    percent(one.errorRate - one.misread),
    ...[one.wrong, one.missing, one.stray].map((share) => percent(share)),
    percent(one.meantOfferErrorRate),
    percent(one.firstOfferErrorRate),
    one.straysPerMinute.toFixed(1),
    one.falseStrokesPerMinute.toFixed(1),
    one.wordsPerMinute.toFixed(0),
    ...[one.latencyMs, one.latestMs, one.latestAfterMs].map((ms) => `${ms.toFixed(0)} ms`),
  ];
  return `| ${cells.join(' | ')} |`;
}

function holdTable(figures: readonly SpellingFigures[]): string {
  const right = figures
    .filter(({network}) => network === 'right')
    .sort((a, b) => a.holdMs - b.holdMs);
  const conditionOf = (one: SpellingFigures) =>
    `${one.frameRate} fps, ${one.lettersPerSecond} a second`;
  const conditions = [...new Set(right.map(conditionOf))];
  const holds = [...new Set(right.map(({holdMs}) => holdMs))];
  const rows = holds.map((holdMs) => {
    const cells = conditions.map((condition) => {
      const cell = right.find((one) => one.holdMs === holdMs && conditionOf(one) === condition);
      return cell === undefined ? '' : percent(cell.errorRate);
    });
    return `| ${holdMs / 1000} s | ${cells.join(' | ')} |`;
  });
  return `| hold | ${conditions.join(' | ')} |
| --- | ${conditions.map(() => '---').join(' | ')} |
${rows.join('\n')}`;
}
