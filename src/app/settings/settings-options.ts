import {msg} from '@lit/localize';
import type {CameraOption} from '../camera/camera-list-controller.ts';
import {cameraName} from '../camera/camera-name.ts';
import type {VoiceOption} from '../sound/choose-voice.ts';
import {percentWords, unitWords} from './number-words.ts';
import {PAUSES, TEXT_SIZES, type Settings} from './settings.ts';

/** A value of a setting and what it is called. */
export type Option<T> = readonly [value: T, label: string];
type Options<K extends keyof Settings> = readonly Option<Settings[K]>[];

export const handOptions = (): Options<'handedness'> => [
  ['auto', msg('Either')],
  ['left', msg('Left')],
  ['right', msg('Right')],
];

export const pauseOptions = (): Options<'pauseMs'> =>
  PAUSES.map((ms) => [ms, ms === null ? msg('Off') : unitWords(ms / 1000, 'second')]);

/** Each written as it makes the text. */
export const textCaseOptions = (): Options<'textCase'> => [
  ['capitals', msg('CAPITALS')],
  ['sentence', msg('Sentence case')],
  ['lower', msg('lower case')],
];

export const themeOptions = (): Options<'theme'> => [
  ['auto', msg('Automatic')],
  ['light', msg('Light')],
  ['dark', msg('Dark')],
];

export const textSizeOptions = (): Options<'textSize'> =>
  TEXT_SIZES.map((size) => [size, percentWords(size)]);

/** A language is called by its own name, so that whoever speaks it finds it. */
export const languageOptions = (): Options<'language'> => [
  ['auto', msg('Automatic')],
  ['en', 'English'],
  ['es', 'Español'],
];

export const detailsOptions = (): Options<'details'> => [
  ['auto', msg('Automatic')],
  ['on', msg('Shown')],
  ['off', msg('Hidden')],
];

export const delegateOptions = (): Options<'delegate'> => [
  ['auto', msg('Automatic')],
  ['gpu', msg('Graphics')],
  ['cpu', msg('Processor')],
];

/** @param chosen is among the options even while it is not connected */
export function cameraOptions(
  cameras: readonly CameraOption[],
  chosen: string | null,
): Options<'camera'> {
  const there = cameras.map(
    (camera, index) => [camera.deviceId, cameraName(camera, index)] as const,
  );
  return withChosen(there, chosen, msg('A camera that is not connected'));
}

/** @param chosen is among the options even while it is not installed */
export function voiceOptions(
  voices: readonly VoiceOption[],
  chosen: string | null,
): Options<'voice'> {
  const there = [...voices]
    .sort((a, b) => (a.language < b.language ? -1 : 1))
    .map(({uri, name, language}) => [uri, `${name} (${language})`] as const);
  return withChosen(there, chosen, msg('A voice that is not there'));
}

function withChosen(
  there: readonly Option<string>[],
  chosen: string | null,
  absent: string,
): readonly Option<string | null>[] {
  const isThere = chosen === null || there.some(([value]) => value === chosen);
  return [[null, msg('Automatic')], ...there, ...(isThere ? [] : [[chosen, absent] as const])];
}
