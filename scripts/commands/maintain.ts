import {fail, runCommand} from '../support/command-line/command-line.ts';

/** Commands in the folder `maintain`, and what each is for. */
const COMMANDS = {
  localize: 'collect the texts to translate, take in the translations',
  alphabet: 'draw the stills of the letters and docs/alphabet.png, after a change of poses',
  icons: 'draw the PNG icons from static/icons/icon.svg',
  screenshots: 'take the pictures of every screen for README.md and the manifest',
  notices: 'write THIRD_PARTY_NOTICES.md, after a change of packages',
  sbom: 'write a bill of materials (CycloneDX)',
  lighthouse: 'have Lighthouse look at the build; fails under its limits',
  soak: 'read a drawn hand for long: what is held, how fast, no letter lost',
  'judge-hand': 'have the app read the drawn letters, at the standard view and at random ones',
  'measure-practice': 'hold people’s letters against the targets of practice',
  'measure-readings': 'write down how networks read strangers, for npm run simulate',
  'measure-sequences':
    'read words that people recorded on the Teach screen, and count the mistakes',
  'draw-sequences': 'have the drawn hand record words, for the tests of measure-sequences',
  'record-clips': 'write down the landmarks of filmed strokes, for npm run bench -- --part strokes',
  'tune-words': 'count how often the right word is offered; search for better weights',
};

const USAGE = `npm run maintain -- NAME [what it takes]
What only maintainers need; with --help each says what it takes:
${Object.entries(COMMANDS)
  .map(([name, about]) => `  ${name.padEnd(17)} ${about}`)
  .join('\n')}
npm run NAME does the same.`;

const [, , name] = process.argv;

if (name !== undefined && Object.hasOwn(COMMANDS, name)) {
  // The command finds its own arguments where it would by itself.
  process.argv.splice(2, 1);
  await import(`./maintain/${name}.ts`);
} else {
  await runCommand(USAGE, () => {
    if (name !== undefined) {
      fail(`No command is called "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
    }
    console.log(USAGE);
    return Promise.resolve();
  });
}
