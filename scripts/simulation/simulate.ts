import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import {readFrames} from '../../src/core/text/read-frames.ts';
import type {Lexicon} from '../../src/core/words/search-words.ts';
import {IDLE_FILMS} from '../strokes/other-films.ts';
import type {PretendCamera} from '../strokes/pretend-camera.ts';
import {randomScene, recordFilm, type ScoreHand} from '../strokes/record-film.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import {filmText} from './film-text.ts';
import type {MeasuredReadings} from './readings-file.ts';
import {showReadings} from './show-readings.ts';
import {
  isStroke,
  spellingFigures,
  type Condition,
  type Run,
  type SpelledText,
  type SpellingFigures,
} from './spelling-figures.ts';
import {takeFirstOffers, takeMeantOffers} from './take-offers.ts';
import type {SampledText} from './sample-texts.ts';

export interface Simulator {
  readonly camera: PretendCamera;
  /** Scores of frames between letters and of strokes. */
  readonly score: ScoreHand;
  readonly readings: MeasuredReadings;
  /** Words are offered from. */
  readonly lexicons: readonly Lexicon[];
  readonly rejectBelow: number;
  readonly seed: number;
}

/** What is typed while a hand does something else, a minute. */
export interface IdleFigures {
  readonly minutes: number;
  readonly lettersPerMinute: number;
  /** Of them, those that were taken for drawn. */
  readonly strokesPerMinute: number;
}

/** Spells every text once and has it read in every run. */
export async function simulate(
  simulator: Simulator,
  texts: readonly SampledText[],
  condition: Condition,
  wanted: readonly Run[],
  onText: () => Promise<void> | void,
): Promise<SpellingFigures[]> {
  const runs = wanted.map((run) => ({...run, spelled: [] as SpelledText[]}));
  const networks = [...new Set(runs.map(({network}) => network))];
  const {frameRate, lettersPerSecond} = condition;
  const {seed, readings, rejectBelow, lexicons} = simulator;
  for (const [i, {text, person}] of texts.entries()) {
    const random = derivedRandom(seed, i, frameRate, Math.round(lettersPerSecond * 10));
    const film = filmText(text, lettersPerSecond, random);
    const recorded = recordFilm(film, randomScene(random), frameRate, simulator, random);
    for (const network of networks) {
      const {frames, misread} = showReadings(
        recorded,
        film.letters,
        readings,
        person,
        network,
        derivedRandom(seed, i),
      );
      for (const run of runs.filter((one) => one.network === network)) {
        const {text: read, events, spelling} = readFrames(frames, run.choices, rejectBelow);
        const withFirst = takeFirstOffers(spelling, lexicons);
        const withMeant = takeMeantOffers(spelling, lexicons, film.text);
        run.spelled.push({film, read, events, misread, withFirst, withMeant});
      }
    }
    await onText();
  }
  return runs.map((run) => spellingFigures(condition, run, run.spelled));
}

/** What is typed while the hand does something else, by what it does. */
export function simulateOtherThings(
  simulator: Simulator,
  choices: ReadingChoices,
  frameRate: number,
  filmsOfEach: number,
): Record<string, IdleFigures> {
  return Object.fromEntries(
    Object.entries(IDLE_FILMS).map(([name, makeFilm], kind) => {
      let [letters, strokes, durationMs] = [0, 0, 0];
      for (let i = 0; i < filmsOfEach; i++) {
        const random = derivedRandom(simulator.seed, kind, i);
        const film = makeFilm(random);
        const frames = recordFilm(film, randomScene(random), frameRate, simulator, random);
        const {events} = readFrames(frames, choices, simulator.rejectBelow);
        letters += events.filter((event) => event.kind === 'letter').length;
        strokes += events.filter(isStroke).length;
        durationMs += film.durationMs;
      }
      const minutes = durationMs / 60_000;
      const idle: IdleFigures = {
        minutes,
        lettersPerMinute: letters / minutes,
        strokesPerMinute: strokes / minutes,
      };
      return [name, idle];
    }),
  );
}
