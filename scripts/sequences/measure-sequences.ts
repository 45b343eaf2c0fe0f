import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import {alignWord} from '../../src/core/teach/align-word.ts';
import {lettersPerSecond} from '../../src/core/teach/letters-per-second.ts';
import {readFrames} from '../../src/core/text/read-frames.ts';
import {countEdits} from '../simulation/edits.ts';
import {
  sumUp,
  sumUpBy,
  type CountedWord,
  type WordsFigures,
} from '../filmed-words/measure-words.ts';
import type {WordsFile} from './read-words-file.ts';

/** What became of one recorded word. */
export interface MeasuredWord extends CountedWord {
  readonly file: string;
  readonly person: string;
  readonly read: string;
  /** Null where it is not known. */
  readonly lettersPerSecond: number | null;
}

export interface SequenceFigures {
  readonly all: WordsFigures;
  readonly bySpeed: Readonly<Record<string, WordsFigures>>;
  readonly byPerson: Readonly<Record<string, WordsFigures>>;
  readonly byFile: Readonly<Record<string, WordsFigures>>;
  readonly words: readonly MeasuredWord[];
}

/** Letters a second from which each kind begins, quickest first. */
const SPEEDS: readonly (readonly [from: number, name: string])[] = [
  [4, 'over 4 letters a second'],
  [3, '3 to 4 letters a second'],
  [2, '2 to 3 letters a second'],
  [1, '1 to 2 letters a second'],
  [0, 'under 1 letter a second'],
];
const UNKNOWN_SPEED = 'speed not known';

/** Reads recorded words as the app reads live frames, and counts the mistakes. */
export function measureSequences(
  files: readonly WordsFile[],
  choices: ReadingChoices,
  rejectBelow: number,
): SequenceFigures {
  const words = files.flatMap(({file, person, words: recorded}) =>
    recorded.map(({recorded: {word}, frames}): MeasuredWord => {
      const read = readFrames(frames, choices, rejectBelow).text;
      const scores = frames.map(({hand}) => hand?.scores ?? null);
      const times = frames.map(({capturedAt}) => capturedAt);
      const speed = lettersPerSecond(alignWord(word, scores) ?? [], times);
      return {...countEdits(word, read), file, person, word, read, lettersPerSecond: speed};
    }),
  );
  const bySpeed = sumUpBy(words, speedOf);
  const names = [...SPEEDS.map(([, name]) => name).reverse(), UNKNOWN_SPEED];
  return {
    all: sumUp(words),
    bySpeed: Object.fromEntries(
      names.flatMap((name) => {
        const figures = bySpeed[name];
        return figures === undefined ? [] : [[name, figures] as const];
      }),
    ),
    byPerson: sumUpBy(words, ({person}) => person),
    byFile: sumUpBy(words, ({file}) => file),
    words,
  };
}

function speedOf({lettersPerSecond: speed}: MeasuredWord): string {
  if (speed === null) return UNKNOWN_SPEED;
  return SPEEDS.find(([from]) => speed >= from)?.[1] ?? UNKNOWN_SPEED;
}
