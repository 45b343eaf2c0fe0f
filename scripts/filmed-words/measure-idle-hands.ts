import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import type {VideoReading} from '../harness/app/app-protocol.ts';
import type {IdleHand} from './choose-idle-hands.ts';
import {readVideoText} from './read-video-text.ts';

/** What was typed although nobody spelled. */
export interface IdleFigures {
  readonly minutes: number;
  readonly letters: number;
  readonly perMinute: number;
}

/** @returns what the hands did → what was typed meanwhile, and `all` */
export function measureIdleHands(
  hands: readonly IdleHand[],
  readings: readonly VideoReading[],
  choices: ReadingChoices,
  rejectBelow: number,
): Record<string, IdleFigures> {
  const films = hands.flatMap(({doing, film}, i) => {
    const reading = readings[i];
    if (reading === undefined) return [];
    const {events} = readVideoText(reading, choices, rejectBelow);
    const letters = events.filter(({kind}) => kind === 'letter').length;
    return [{doing, minutes: film.durationMs / 60_000, letters}];
  });
  const sum = (some: typeof films): IdleFigures => {
    const minutes = some.reduce((total, one) => total + one.minutes, 0);
    const letters = some.reduce((total, one) => total + one.letters, 0);
    return {minutes, letters, perMinute: minutes > 0 ? letters / minutes : 0};
  };
  const kinds = [...new Set(films.map(({doing}) => doing))];
  const each = kinds.map((kind) => [kind, sum(films.filter(({doing}) => doing === kind))] as const);
  return {...Object.fromEntries(each), all: sum(films)};
}
