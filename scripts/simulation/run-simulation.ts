import {DEFAULT_READING_CHOICES} from '../../src/core/letters/reading-choices.ts';
import {simulate, simulateOtherThings, type IdleFigures, type Simulator} from './simulate.ts';
import {NETWORK_KINDS} from './show-readings.ts';
import type {Condition, Run, SpellingFigures} from './spelling-figures.ts';
import type {SampledText} from './sample-texts.ts';

export interface Simulation {
  /** How the readings were measured, one sentence. */
  readonly how: string;
  readonly texts: number;
  /** Where the people's photos are from, of which each spells as many of the texts. */
  readonly sources: number;
  /** The default hold, milliseconds. */
  readonly holdMs: number;
  readonly figures: readonly SpellingFigures[];
  /** What is typed while the hand does something else, by what it does; empty in a quick simulation. */
  readonly otherThings: Readonly<Record<string, IdleFigures>>;
}

/** What is simulated of all there is. */
export interface SimulationPart {
  readonly conditions: readonly Condition[];
  /** Only the default hold, letters that are all read right, and hands that spell. */
  readonly quick: boolean;
}

/** Letters a second are what cameras of that rate are asked to follow. */
export const CONDITIONS: readonly Condition[] = [
  {frameRate: 30, lettersPerSecond: 1},
  {frameRate: 30, lettersPerSecond: 2},
  {frameRate: 30, lettersPerSecond: 3},
  {frameRate: 30, lettersPerSecond: 4},
  {frameRate: 30, lettersPerSecond: 5},
  {frameRate: 15, lettersPerSecond: 2},
  {frameRate: 15, lettersPerSecond: 3},
  {frameRate: 10, lettersPerSecond: 1.5},
  {frameRate: 5, lettersPerSecond: 1},
];

/** Milliseconds. */
const HOLDS = [200, 250, 300, 400, 600, 900, 1200];
/** Together they take 25 minutes. */
const OTHER_FILMS_OF_EACH = 80;

/** @param onStep after each text and at the end */
export async function runSimulation(
  simulator: Simulator,
  texts: readonly SampledText[],
  {conditions, quick}: SimulationPart,
  onStep: () => Promise<void> | void,
): Promise<Simulation> {
  const runs = quick ? [{choices: DEFAULT_READING_CHOICES, network: 'right'} as const] : allRuns();
  const figures: SpellingFigures[] = [];
  for (const condition of conditions) {
    figures.push(...(await simulate(simulator, texts, condition, runs, onStep)));
  }
  const otherThings = quick
    ? {}
    : simulateOtherThings(simulator, DEFAULT_READING_CHOICES, 30, OTHER_FILMS_OF_EACH);
  await onStep();
  return {
    how: simulator.readings.how,
    texts: texts.length,
    sources: new Set(texts.map(({person}) => person.source)).size,
    holdMs: DEFAULT_READING_CHOICES.holdMs,
    figures,
    otherThings,
  };
}

function allRuns(): readonly Run[] {
  return [
    ...NETWORK_KINDS.map((network) => ({choices: DEFAULT_READING_CHOICES, network})),
    ...HOLDS.filter((holdMs) => holdMs !== DEFAULT_READING_CHOICES.holdMs).map((holdMs) => ({
      choices: {...DEFAULT_READING_CHOICES, holdMs},
      network: 'right' as const,
    })),
  ];
}
