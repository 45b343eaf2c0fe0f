import {msg} from '@lit/localize';
import type {HandednessSetting} from '../../contracts/recognition.ts';
import type {DelegateSetting} from '../../contracts/recognizer-protocol.ts';
import {DEFAULT_READING_CHOICES, type ReadingChoices} from '../../core/letters/reading-choices.ts';
import type {TextCase} from '../../core/words/text-case.ts';
import type {CameraFacing} from '../camera/camera-facing.ts';
import {parseMirrors, type Mirrors} from '../camera/mirroring.ts';
import {readStored, writeStored} from '../common/storage.ts';

export type ThemeSetting = 'auto' | 'light' | 'dark';
/** `auto` takes the first of the browser's languages that there is. */
export type LanguageSetting = 'auto' | 'en' | 'es';

/** Whether what the network sees is shown; `auto`: where there is room for it. */
export type DetailsSetting = 'auto' | 'on' | 'off';

export interface Settings extends ReadingChoices {
  readonly handedness: HandednessSetting;
  readonly delegate: DelegateSetting;
  /** `deviceId` of the camera to use; null for the browser's choice. */
  readonly camera: string | null;
  /** Which way that camera looked when it was open last: its id may be another one at the next visit. */
  readonly cameraFacing: CameraFacing | null;
  readonly mirrors: Mirrors;
  /** Whether the screen is kept on while a hand is read. */
  readonly keepAwake: boolean;
  /** A tick when a letter joins the text. */
  readonly sound: boolean;
  /** A short buzz when a letter joins the text. */
  readonly vibration: boolean;
  /** `voiceURI` of the voice that speaks the text; null for the browser's choice. */
  readonly voice: string | null;
  /** How the text is written for people. */
  readonly textCase: TextCase;
  readonly theme: ThemeSetting;
  /** The text's size as a multiple of the browser's. */
  readonly textSize: number;
  readonly language: LanguageSetting;
  readonly details: DetailsSetting;
  /** Whether letters are read with what the person taught. */
  readonly ownHand: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_READING_CHOICES,
  handedness: 'auto',
  delegate: 'auto',
  camera: null,
  cameraFacing: null,
  mirrors: {},
  keepAwake: true,
  sound: false,
  vibration: false,
  voice: null,
  textCase: 'capitals',
  theme: 'auto',
  textSize: 1,
  language: 'auto',
  details: 'auto',
  ownHand: true,
};

/** Milliseconds. */
export const HOLD_RANGE = {min: 200, max: 1200, step: 50} as const;

/** Milliseconds that can be chosen for the pause that makes a space, shortest first; null for none. */
export const PAUSES: readonly (number | null)[] = [null, 400, 800, 1600];

/** Sizes of text that can be chosen, as multiples of the browser's. */
export const TEXT_SIZES: readonly number[] = [1, 1.25, 1.5];

const HANDS: readonly HandednessSetting[] = ['auto', 'left', 'right'];
const DELEGATES: readonly DelegateSetting[] = ['auto', 'cpu', 'gpu'];
const CASES: readonly TextCase[] = ['capitals', 'sentence', 'lower'];
const THEMES: readonly ThemeSetting[] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly LanguageSetting[] = ['auto', 'en', 'es'];
const FACINGS: readonly (CameraFacing | null)[] = ['user', 'environment', null];
const DETAILS: readonly DetailsSetting[] = ['auto', 'on', 'off'];
const SWITCH: readonly boolean[] = [true, false];
const KEY = 'fingerspell.settings';

/** Reads anything as settings: what is missing or odd gets its default. */
export function parseSettings(stored: unknown): Settings {
  const fields: Readonly<Record<string, unknown>> = {...(stored ?? {})};
  const oneOf = <K extends keyof Settings>(key: K, all: readonly Settings[K][]): Settings[K] =>
    all.find((value) => value === fields[key]) ?? DEFAULT_SETTINGS[key];
  return {
    holdMs: parseHold(fields.holdMs),
    holdDoubles: oneOf('holdDoubles', SWITCH),
    // Null, "never", is one of the choices.
    pauseMs: PAUSES.includes(fields.pauseMs as number | null)
      ? (fields.pauseMs as number | null)
      : DEFAULT_SETTINGS.pauseMs,
    waveErases: oneOf('waveErases', SWITCH),
    handedness: oneOf('handedness', HANDS),
    delegate: oneOf('delegate', DELEGATES),
    camera: parseName(fields.camera),
    cameraFacing: oneOf('cameraFacing', FACINGS),
    mirrors: parseMirrors(fields.mirrors),
    keepAwake: oneOf('keepAwake', SWITCH),
    sound: oneOf('sound', SWITCH),
    vibration: oneOf('vibration', SWITCH),
    voice: parseName(fields.voice),
    textCase: oneOf('textCase', CASES),
    theme: oneOf('theme', THEMES),
    textSize: oneOf('textSize', TEXT_SIZES),
    language: oneOf('language', LANGUAGES),
    details: oneOf('details', DETAILS),
    ownHand: oneOf('ownHand', SWITCH),
  };
}

/** No browser has longer names; they keep a broken store from filling the memory. */
const LONGEST_NAME = 1000;

/** The browser's name of a device or a voice. */
function parseName(value: unknown): string | null {
  const isName = typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME;
  return isName ? value : null;
}

export function loadSettings(storage: Storage | null): Settings {
  return parseSettings(readStored(storage, KEY));
}

/**
 * Writes what was changed over what is stored: what only a newer version knows, and what another tab changed, stays.
 * @param before what the settings were
 * @returns whether it could be kept
 */
export function saveSettings(
  storage: Storage | null,
  settings: Settings,
  before: Settings = DEFAULT_SETTINGS,
): boolean {
  const changed = Object.entries(settings).filter(
    ([key, value]) => before[key as keyof Settings] !== value,
  );
  return writeStored(storage, KEY, {...keptFields(storage), ...Object.fromEntries(changed)});
}

/** More fields, or larger ones, no version has. */
const MOST_KEPT_CHARACTERS = 20_000;

function keptFields(storage: Storage | null): Readonly<Record<string, unknown>> {
  const stored = readStored(storage, KEY);
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return JSON.stringify(stored).length > MOST_KEPT_CHARACTERS
    ? {...parseSettings(stored)}
    : {...stored};
}

/** The name of a speed. @param holdMs milliseconds */
export function speedName(holdMs: number): string {
  if (holdMs <= 200) return msg('Very fast');
  if (holdMs <= 350) return msg('Fast');
  if (holdMs <= 600) return msg('Steady');
  return holdMs <= 900 ? msg('Slow') : msg('Very slow');
}

function parseHold(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS.holdMs;
  return Math.min(Math.max(value, HOLD_RANGE.min), HOLD_RANGE.max);
}
