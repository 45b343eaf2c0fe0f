import type {HandednessSetting} from '../contracts/recognition.ts';
import type {DelegateSetting} from '../contracts/recognizer-protocol.ts';
import {DEFAULT_READING_CHOICES, type ReadingChoices} from '../core/reading-choices.ts';
import {readStored, writeStored} from './storage.ts';

export interface Settings extends ReadingChoices {
  readonly handedness: HandednessSetting;
  readonly delegate: DelegateSetting;
}

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_READING_CHOICES,
  handedness: 'auto',
  delegate: 'auto',
};

/** Milliseconds. */
export const HOLD_RANGE = {min: 200, max: 1200, step: 50} as const;

/** Milliseconds that can be chosen for the pause that makes a space, shortest first; null for none. */
export const PAUSES: readonly (number | null)[] = [null, 400, 800, 1600];

const HANDS: readonly HandednessSetting[] = ['auto', 'left', 'right'];
const DELEGATES: readonly DelegateSetting[] = ['auto', 'cpu', 'gpu'];
const KEY = 'fingerspell.settings';

/** Reads anything as settings: what is missing or odd gets its default. */
export function parseSettings(stored: unknown): Settings {
  const fields: Readonly<Record<string, unknown>> = {...(stored ?? {})};
  const oneOf = <T>(all: readonly T[], value: unknown, otherwise: T) =>
    all.includes(value as T) ? (value as T) : otherwise;
  const {holdDoubles, pauseMs, waveErases, handedness, delegate} = DEFAULT_SETTINGS;
  return {
    holdMs: parseHold(fields.holdMs),
    holdDoubles: oneOf([true, false], fields.holdDoubles, holdDoubles),
    pauseMs: oneOf(PAUSES, fields.pauseMs, pauseMs),
    waveErases: oneOf([true, false], fields.waveErases, waveErases),
    handedness: oneOf(HANDS, fields.handedness, handedness),
    delegate: oneOf(DELEGATES, fields.delegate, delegate),
  };
}

export function loadSettings(storage: Storage | null): Settings {
  return parseSettings(readStored(storage, KEY));
}

/** @returns whether it could be kept */
export function saveSettings(storage: Storage | null, settings: Settings): boolean {
  return writeStored(storage, KEY, settings);
}

/** The name of a speed. @param holdMs milliseconds */
export function speedName(holdMs: number): string {
  const [, name] = SPEEDS.find(([upToMs]) => holdMs <= upToMs) ?? [0, 'Very slow'];
  return name;
}

const SPEEDS: readonly (readonly [number, string])[] = [
  [200, 'Very fast'],
  [350, 'Fast'],
  [600, 'Steady'],
  [900, 'Slow'],
];

function parseHold(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS.holdMs;
  return Math.min(Math.max(value, HOLD_RANGE.min), HOLD_RANGE.max);
}
