import type {HandednessSetting} from '../contracts/recognition.ts';
import type {DelegateSetting} from '../contracts/recognizer-protocol.ts';
import {readStored, writeStored} from './storage.ts';

export interface Settings {
  /** Milliseconds a letter is held before it is typed. */
  readonly holdMs: number;
  readonly handedness: HandednessSetting;
  readonly delegate: DelegateSetting;
}

export const DEFAULT_SETTINGS: Settings = {holdMs: 500, handedness: 'auto', delegate: 'auto'};

/** Milliseconds. */
export const HOLD_RANGE = {min: 200, max: 1200, step: 50} as const;

const HANDS: readonly HandednessSetting[] = ['auto', 'left', 'right'];
const DELEGATES: readonly DelegateSetting[] = ['auto', 'cpu', 'gpu'];
const KEY = 'fingerspell.settings';

/** Reads anything as settings: what is missing or odd gets its default. */
export function parseSettings(stored: unknown): Settings {
  const fields: Readonly<Record<string, unknown>> = {...(stored ?? {})};
  return {
    holdMs: parseHold(fields.holdMs),
    handedness: HANDS.find((hand) => hand === fields.handedness) ?? DEFAULT_SETTINGS.handedness,
    delegate: DELEGATES.find((one) => one === fields.delegate) ?? DEFAULT_SETTINGS.delegate,
  };
}

export function loadSettings(storage: Storage | null): Settings {
  return parseSettings(readStored(storage, KEY));
}

/** @returns whether it could be kept */
export function saveSettings(storage: Storage | null, settings: Settings): boolean {
  return writeStored(storage, KEY, settings);
}

function parseHold(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS.holdMs;
  return Math.min(Math.max(value, HOLD_RANGE.min), HOLD_RANGE.max);
}
