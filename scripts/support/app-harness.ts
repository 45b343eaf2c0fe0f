import {readdir} from 'node:fs/promises';
import {collectAssets} from '../build/app-assets.ts';
import {currentBuild} from '../build/current-build.ts';
import type {HandednessSetting} from '../../src/contracts/recognition.ts';
import type {AppUnderTest} from '../harness/app-protocol.ts';
import {CommandError} from './command-line.ts';
import {openHarness} from './harness.ts';
import type {Harness} from './harness.ts';

export interface AppHarness extends Harness {
  readonly app: AppUnderTest;
}

/** The app as it is built now, and the folder that must be served at `/app/`. */
export async function findBuiltApp(
  handedness: HandednessSetting,
): Promise<{readonly app: AppUnderTest; readonly dist: string}> {
  const dist = await currentBuild();
  const {assets} = await collectAssets();
  const worker = (await readdir(dist)).find((name) => /^recognizer-worker.*\.js$/.test(name));
  if (worker === undefined)
    throw new CommandError('the build has no recogniser: run npm run build');
  return {app: {workerUrl: `/app/${worker}`, assets, handedness}, dist};
}

/** A headless browser with the app as it is built, driven through scripts/harness/app-page.ts. */
export async function openAppHarness(
  handedness: HandednessSetting,
  mounts: Readonly<Record<string, string>>,
): Promise<AppHarness> {
  const {app, dist} = await findBuiltApp(handedness);
  const harness = await openHarness({
    entries: ['app-page', 'bare-detector-worker'],
    mounts: {...mounts, '/app/': dist},
  });
  return {...harness, app};
}

/** @throws CommandError when the text is none of the three */
export function parseHandedness(text: string): HandednessSetting {
  if (text === 'auto' || text === 'left' || text === 'right') return text;
  throw new CommandError(`--hand is auto, left or right, not "${text}"`);
}
