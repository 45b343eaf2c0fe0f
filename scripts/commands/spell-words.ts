import {parseArgs} from 'node:util';
import {DEFAULT_READING_CHOICES} from '../../src/core/letters/reading-choices.ts';
import {chooseIdleHands} from '../filmed-words/choose-idle-hands.ts';
import {chooseWords} from '../filmed-words/choose-words.ts';
import {describeIdleHands, describeSpeeds, describeWords} from '../filmed-words/describe-words.ts';
import {filmScenes, wordScenes} from '../filmed-words/film-scenes.ts';
import {measureIdleHands} from '../filmed-words/measure-idle-hands.ts';
import {readWord, sumUp, sumUpBy} from '../filmed-words/measure-words.ts';
import {readFilms} from '../filmed-words/read-words.ts';
import {commonWords} from '../simulation/texts.ts';
import {runAlone} from '../support/command-line/command-line.ts';
import {fromRoot} from '../support/files/paths.ts';
import {readRejectBelow} from '../simulation/read-reject-below.ts';
import {numberIn} from '../support/numbers/number-in.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {writeSection} from '../support/files/write-section.ts';

const USAGE = `npm run spell-words -- [--words N] [--idle N] [--seed N] [--speed N,N…] [--hold MS] [--network FOLDER] [--json FILE] [--docs]
Films words with the drawn hand (with doubles, J and Z, both hands, three skins, other people and rooms), reads every frame in a browser with the built app's
recogniser, and tells what the words became; and films hands that do something else, to see what is typed meanwhile. Films and readings are kept in .cache/filmed-words, so that a run that was broken off goes on.
  --words N         how many words (default 40)
  --idle N          how many films of each thing that hands do besides spelling (default 8)
  --seed N          which words, and who spells them (default 1)
  --speed N,N…      letters a second, 1 to 6; the same words are spelled at each (default 1)
  --hold MS         how long an ordinary letter is held before it is typed (default ${DEFAULT_READING_CHOICES.holdMs})
  --network FOLDER  another network, as "npm run convert" writes it
  --json FILE       the figures for other programs
  --docs            writes the table of docs/spelling.md`;

/** The words are drawn from so many of the commonest. */
const VOCABULARY = 6000;

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      words: {type: 'string', default: '40'},
      idle: {type: 'string', default: '8'},
      seed: {type: 'string', default: '1'},
      speed: {type: 'string', default: '1'},
      hold: {type: 'string', default: String(DEFAULT_READING_CHOICES.holdMs)},
      network: {type: 'string'},
      json: {type: 'string'},
      docs: {type: 'boolean', default: false},
    },
  });
  const seed = wholeNumber('--seed', values.seed);
  const speeds = [...new Set(values.speed.split(','))].map((speed) =>
    numberIn('--speed', speed, {least: 1, most: 6}),
  );
  const holdMs = wholeNumber('--hold', values.hold);
  const count = wholeNumber('--words', values.words);
  const ofEach = wholeNumber('--idle', values.idle);
  const chosen = chooseWords(await commonWords(VOCABULARY), count, seed);
  const idle = chooseIdleHands(ofEach, seed);
  const films = await filmScenes(
    [
      ...speeds.flatMap((speed) => wordScenes(chosen, speed)),
      ...idle.map((who) => ({name: who.doing.replaceAll(' ', '-'), film: who.film, who})),
    ],
    fromRoot('.cache', 'filmed-words'),
  );
  const readings = await readFilms(films, values.network);
  const [choices, rejectBelow] = [
    {...DEFAULT_READING_CHOICES, holdMs},
    readRejectBelow(values.network),
  ];
  const spelled = speeds.map((lettersPerSecond, i) => {
    const own = readings.slice(i * chosen.length, (i + 1) * chosen.length);
    const words = own.flatMap((reading, at) => {
      const word = chosen[at];
      return word === undefined ? [] : [readWord(word, reading, choices, rejectBelow)];
    });
    return {lettersPerSecond, words};
  });
  const idleReadings = readings.slice(speeds.length * chosen.length);
  const stray = measureIdleHands(idle, idleReadings, choices, rejectBelow);
  for (const {lettersPerSecond, words} of spelled) {
    console.log(`\n${lettersPerSecond} letters a second\n\n${describeWords(words)}`);
  }
  const sums = `${describeSpeeds(spelled)}\n\n${describeIdleHands(stray)}`;
  console.log(`\n${sums}`);
  writeFigures(values.json, {
    ...{seed, holdMs},
    speeds: spelled.map(({lettersPerSecond, words}) => ({
      lettersPerSecond,
      all: sumUp(words),
      byHand: sumUpBy(words, ({hand}) => hand),
      bySkin: sumUpBy(words, ({skin}) => skin),
      words,
    })),
    idle: stray,
  });
  if (!values.docs) return;
  await writeSection(fromRoot('docs', 'spelling.md'), 'filmed-words', sums);
});
