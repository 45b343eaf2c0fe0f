import path from 'node:path';
import {parseArgs} from 'node:util';
import {ALPHABET, LABELS} from '../../src/core/scores/alphabet.ts';
import {unreadLetters} from '../../src/core/strokes/unread-letters.ts';
import {PREPROCESS_VERSION} from '../../src/core/hand/preprocess.ts';
import {SIGHT_COUNT} from '../../src/core/hand/sight-count.ts';
import type {ModelCard} from '../../src/contracts/model-card.ts';
import {nameFiles} from '../build/network-folder.ts';
import {networkFolderOf, USUAL_ALPHABET, workFolder} from '../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {fromRoot} from '../support/files/paths.ts';
import {writeSection} from '../support/files/write-section.ts';
import {ALPHABET_TRAINING} from '../training/data/alphabet-training.ts';
import {cardFigures} from '../training/convert/card-figures.ts';
import type {AboutTraining, CardFigures} from '../training/convert/card-figures.ts';
import {compareLogits} from '../training/convert/compare-logits.ts';
import {writeGraphModel} from '../training/convert/graph-model.ts';
import {describeCard} from '../training/convert/describe-card.ts';
import {goldenScores} from '../training/convert/golden-scores.ts';
import type {Precision} from '../training/convert/quantize.ts';
import {onlySeen} from '../training/convert/only-seen.ts';
import {sightRows} from '../training/convert/sight-rows.ts';
import {saveWhole} from '../support/files/save-whole.ts';
import {plainInputs} from '../training/augment/augment.ts';
import type {NetworkInputs} from '../training/augment/augment.ts';
import {percent} from '../support/numbers/percent.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {readPhotos} from '../training/data/read-left-out.ts';
import {loadTrained} from '../training/fit/trained-file.ts';
import type {TrainedNetwork} from '../training/fit/trained-file.ts';
import {unlikeApp} from '../training/augment/input-recipe.ts';
import {inputsOf, layerShapes} from '../training/network/layers.ts';
import type {Network} from '../training/network/layers.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const USAGE = `npm run convert -- [--trained NAME] [--measured NAME] [--out DIR] [--precision P] [--json FILE]
  --trained NAME    what "npm run train" saved (default .cache/trained/letters)
  --measured NAME   where the card's figures come from: what "npm run evaluate -- --folds" wrote (its --out or --json), or a
                    training of the same recipe with people left out (default: --trained)
  --out DIR         where model.json, weights.bin, sight.bin and card.json go (default static/models/letters)
  --precision P     float32, float16, uint16 or uint8 (default float16)
  --prepared FILE   photos to compare the converted network with the trainer's on, as npm run prepare made them (default: made-up
                    inputs); only those of the people left out, where there are any`;

/** Where the network of the app lies; converting into it also writes the scores that the parity test expects. */
const SHIPPED = networkFolderOf();
const WEIGHTS_FILE = 'weights.bin';

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      trained: {type: 'string', default: workFolder('trained', 'letters')},
      measured: {type: 'string'},
      out: {type: 'string', default: SHIPPED},
      precision: {type: 'string', default: 'float16'},
      prepared: {type: 'string'},
      json: {type: 'string'},
    },
  });
  const precision = toPrecision(values.precision);
  const read = loadTrained(values.trained);
  const trained = {...read, weights: onlySeen(read.network, read.weights)};
  const unlike = unlikeApp(inputsOf(trained.network));
  if (unlike !== null) fail(`${values.trained} cannot be converted: ${unlike}`);
  const about = trained.about as unknown as AboutTraining;
  const figures = cardFigures(about, values.measured ?? values.trained);
  await startTrainingBackend();
  const files = writeGraphModel(trained.network, trained.weights, precision, WEIGHTS_FILE);
  const sight = sightRows(trained.network, trained.weights);
  const card = {
    ...writeCard(trained.network, about, figures),
    files: await nameFiles(files.weights, sight),
  };
  const folder = fromRoot('test', 'parity');
  const scores = goldenScores(trained, card.temperature, path.join(folder, 'golden.json'));
  const probes =
    values.prepared === undefined ? undefined : await readProbes(trained, values.prepared);
  const agreement = await compareLogits(trained, files, probes);
  const isShipped = path.resolve(values.out) === fromRoot('static', 'models', 'letters');
  // The American one is described in docs/accuracy.md.
  const isOther = ALPHABET.id !== USUAL_ALPHABET;
  saveWhole([
    [path.join(values.out, WEIGHTS_FILE), files.weights],
    [path.join(values.out, 'sight.bin'), sight],
    [path.join(values.out, 'model.json'), `${JSON.stringify(files.json)}\n`],
    [path.join(values.out, 'card.json'), `${JSON.stringify(card, null, 2)}\n`],
    ...(isShipped ? [goldenFile(folder, scores)] : []),
    ...(isOther
      ? [[path.join(values.out, 'README.md'), aboutNetwork(card, figures.sureness)]]
      : []),
  ] as [string, Uint8Array | string][]);
  if (isShipped) {
    const text = describeCard(card, figures.sureness);
    await writeSection(fromRoot('docs', 'accuracy.md'), 'card', text);
  }
  console.log(
    `${values.out}: ${files.weights.length} bytes of weights (${precision}); largest difference of a logit to the trainer's ${agreement.largestDifference.toExponential(1)}, best letter the same for ${percent(agreement.sameTop1, 2)} of ${agreement.probes} ${probes === undefined ? 'made-up inputs' : 'photos'}`,
  );
  writeFigures(values.json, {precision, weightBytes: files.weights.length, ...agreement});
});

/** What the network would be fed for the photos of the people it was trained without, or of all where nobody was left out. */
async function readProbes(
  {network, about}: TrainedNetwork,
  prepared: string,
): Promise<NetworkInputs[]> {
  const {leftOut = []} = about as {leftOut?: readonly string[]};
  const photos = await readPhotos(prepared, leftOut);
  const samples = leftOut.length === 0 ? photos.learnt : photos.leftOut;
  if (samples.length === 0) fail(`${prepared} holds no hand to compare on`);
  return samples.map((sample) => plainInputs(sample, inputsOf(network)));
}

function aboutNetwork(card: ModelCard, sureness: string | null): string {
  const licence = card.licence === undefined ? '' : `\nLicence: ${card.licence}.\n`;
  return `# ${ALPHABET.name}: its network\n${licence}\n${describeCard(card, sureness)}\n`;
}

function goldenFile(folder: string, scores: object): [string, string] {
  return [path.join(folder, 'golden-scores.json'), `${JSON.stringify(scores)}\n`];
}

function toPrecision(text: string): Precision {
  const known: readonly Precision[] = ['float32', 'float16', 'uint16', 'uint8'];
  return known.find((name) => name === text) ?? fail(`--precision is one of ${known.join(', ')}`);
}

/** Of an alphabet whose `training.json` tells none. */
function unwrittenLimits(): readonly string[] {
  const unread = unreadLetters();
  return [
    ...(unread.length === 0 ? [] : [`Letters that move are not read: ${unread.join(', ')}.`]),
    'Nobody has written down where else it fails.',
  ];
}

function writeCard(
  network: Network,
  about: AboutTraining,
  {temperature, rejectBelow, accuracy}: CardFigures,
): Omit<ModelCard, 'files'> {
  return {
    format: 1,
    name: 'Fingerspell letters',
    createdAt: about.createdAt,
    alphabet: {id: ALPHABET.id, name: ALPHABET.name, language: ALPHABET.language},
    ...(ALPHABET_TRAINING.licence === undefined ? {} : {licence: ALPHABET_TRAINING.licence}),
    labels: LABELS,
    // A network that does not look at landmarks takes none of them.
    inputs: {
      picture: [28, 28, 1],
      features: layerShapes(network).get('features')?.[0] ?? 0,
      sight: SIGHT_COUNT,
    },
    preprocessVersion: PREPROCESS_VERSION,
    temperature,
    rejectBelow,
    data: {sources: about.sources, fingerprint: about.fingerprint, seed: about.config.fit.seed},
    accuracy,
    limits: ALPHABET_TRAINING.limits ?? unwrittenLimits(),
  };
}
