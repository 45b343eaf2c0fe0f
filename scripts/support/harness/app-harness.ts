import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {collectRecognizerFiles} from '../../build/app-assets.ts';
import {currentBuild} from '../../build/current-build.ts';
import {readNetworkFolder} from '../../build/network-folder.ts';
import type {HandednessSetting} from '../../../src/contracts/recognition.ts';
import type {Asset, RecognizerAssets} from '../../../src/contracts/recognizer-protocol.ts';
import type {AppUnderTest} from '../../harness/app/app-protocol.ts';
import {CommandError} from '../command-line/command-line.ts';
import {openHarness} from './harness.ts';
import type {Harness} from './harness.ts';

export interface AppHarness extends Harness {
  readonly app: AppUnderTest;
}

export interface BuiltApp {
  readonly app: AppUnderTest;
  /** Folders that must be served: address prefix → folder. */
  readonly mounts: Readonly<Record<string, string>>;
}

/**
 * The app as it is built now.
 * @param network folder of another network for it, as `npm run convert` writes it; else the one it ships
 */
export async function findBuiltApp(
  handedness: HandednessSetting,
  network?: string,
): Promise<BuiltApp> {
  const dist = await currentBuild();
  const {assets, mounts} = network === undefined ? await ownNetwork() : await otherNetwork(network);
  const worker = (await readdir(dist)).find((name) => /^recognizer-worker.*\.js$/.test(name));
  if (worker === undefined)
    throw new CommandError('the build has no recogniser: run npm run build');
  return {
    app: {workerUrl: `/app/${worker}`, assets, handedness},
    mounts: {...mounts, '/app/': dist},
  };
}

interface FoundAssets extends Pick<BuiltApp, 'mounts'> {
  readonly assets: RecognizerAssets;
}

async function ownNetwork(): Promise<FoundAssets> {
  return {assets: (await collectRecognizerFiles()).assets, mounts: {}};
}

async function otherNetwork(folder: string): Promise<FoundAssets> {
  const network = path.resolve(folder);
  const [{assets}, {handModelFile}] = await Promise.all([
    collectRecognizerFiles(network),
    readNetworkFolder(network),
  ]);
  const at = (asset: Asset, url: string): Asset => ({...asset, url});
  return {
    assets: {
      ...assets,
      handModel: at(assets.handModel, `/hand-model/${path.basename(handModelFile)}`),
      networkTopology: at(assets.networkTopology, '/network/model.json'),
      networkWeights: at(assets.networkWeights, '/network/weights.bin'),
      modelCard: at(assets.modelCard, '/network/card.json'),
    },
    mounts: {'/network/': network, '/hand-model/': path.dirname(handModelFile)},
  };
}

/** A headless browser with the app as it is built, driven through scripts/harness/app/app-page.ts. */
export async function openAppHarness(
  handedness: HandednessSetting,
  mounts: Readonly<Record<string, string>>,
  network?: string,
): Promise<AppHarness> {
  const {app, mounts: own} = await findBuiltApp(handedness, network);
  const harness = await openHarness({
    entries: ['app/app-page', 'app/bare-detector-worker'],
    mounts: {...mounts, ...own},
  });
  return {...harness, app};
}

/** @throws CommandError when the text is none of the three */
export function parseHandedness(text: string): HandednessSetting {
  if (text === 'auto' || text === 'left' || text === 'right') return text;
  throw new CommandError(`--hand is auto, left or right, not "${text}"`);
}
