// node scripts/run.mjs <command> [args…]: runs scripts/commands/<command>.ts, after installing the locked packages when they are not
// there. Plain Node, because it must run before anything is installed.
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {constants} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [command = '', ...given] = process.argv.slice(2);
/** It may be of several alphabets: it reads the word itself. */
const OF_SEVERAL = ['build'];

// npm also runs a script called "prepare" by itself after every install; ours is for people only.
const isInstallHook =
  process.env.npm_lifecycle_event === 'prepare' &&
  !['run', 'run-script'].includes(process.env.npm_command ?? 'run');

if (!isInstallHook) {
  try {
    checkNode();
    const script = findScript();
    const {args, alphabet} = OF_SEVERAL.includes(command)
      ? {args: given, alphabet: null}
      : takeAlphabet(given);
    if (!packagesAreCurrent()) await installPackages();
    process.exitCode = await runScript(script, args, alphabet);
  } catch (error) {
    console.error(`Error: ${error.message}`);
    process.exitCode = 1;
  }
}

function checkNode() {
  const [wanted] = readJson('package.json').engines.node.match(/\d+\.\d+/);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Node ${wanted} or newer is needed; this is ${process.versions.node}.`);
}

function findScript() {
  const folder = path.join(root, 'scripts', 'commands');
  const commands = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length));
  if (commands.includes(command)) return path.join(folder, `${command}.ts`);
  throw new Error(`No command "${command}". There are: ${commands.sort().join(', ')}.`);
}

/** Compares what npm noted down at its last install with what is locked. */
function packagesAreCurrent() {
  const note = path.join('node_modules', '.package-lock.json');
  if (!existsSync(path.join(root, note))) return false;
  const installed = readJson(note).packages;
  return Object.entries(readJson('package-lock.json').packages).every(([place, wanted]) => {
    const present = installed[place];
    // Packages for other platforms are optional; the root project is listed under the empty name.
    if (place === '' || (wanted.optional === true && present === undefined)) return true;
    return present?.version === wanted.version && present.integrity === wanted.integrity;
  });
}

async function installPackages() {
  console.log('Installing the locked packages …');
  // No package of ours needs an install script, and our own "prepare" is not one.
  const {code, output} = await runNpm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code === 0) return;
  const reason = /^npm (?:error|ERR!) (?!code )(.*)$/m.exec(output)?.[1] ?? output.trim();
  throw new Error(
    `The packages could not be installed (npm ci: ${reason || `exit code ${code}`}).`,
  );
}

function runNpm(npmArgs) {
  const [program, ...first] = npmCommand();
  const child = spawn(program, [...first, ...npmArgs], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Windows starts npm.cmd only through a shell.
    shell: process.platform === 'win32' && program === 'npm',
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({code: 1, output: error.message}));
    child.on('close', (code) => resolve({code: code ?? 1, output}));
  });
}

/** The npm that started us, else the one on the PATH. */
function npmCommand() {
  const started = process.env.npm_execpath ?? '';
  return path.basename(started) === 'npm-cli.js' ? [process.execPath, started] : ['npm'];
}

/** Every command is of one alphabet, which is chosen before its modules are loaded. */
function takeAlphabet(words) {
  const joined = '--alphabet=';
  const isTold = (word) => word === '--alphabet' || word.startsWith(joined);
  const at = words.findIndex(isTold);
  if (at < 0) return {args: words, alphabet: null};
  const isJoined = words[at].startsWith(joined);
  const args = words.toSpliced(at, isJoined ? 1 : 2);
  if (args.some(isTold)) throw new Error(`"${command}" is of one alphabet: give --alphabet once.`);
  const name = isJoined ? words[at].slice(joined.length) : (words[at + 1] ?? '');
  const alphabets = path.join(root, 'static', 'alphabets');
  const places = [path.resolve(alphabets, name), path.resolve(name)];
  const alphabet = places.find((place) => existsSync(path.join(place, 'alphabet.json')));
  if (name === '' || alphabet === undefined) {
    throw new Error(
      `--alphabet takes a folder with an alphabet.json, or the name of one in static/alphabets, not "${name}".`,
    );
  }
  if (alphabet !== path.join(alphabets, 'asl') && isAmericanOnly(args)) {
    throw new Error(
      `"${command === 'maintain' ? args[0] : command}" is of the American app: leave out --alphabet.`,
    );
  }
  return {args, alphabet};
}

/** What these check, write or measure is the repository, or the American app with English words: of another alphabet they would overwrite it, or mean nothing. */
function isAmericanOnly([name]) {
  const own = ['test', 'format', 'lint', 'fuzz', 'build-package'];
  const measuring = ['bench', 'simulate', 'spell-words', 'render-photos'];
  const ofMaintainers = [
    ...['localize', 'icons', 'screenshots', 'notices', 'sbom', 'lighthouse'],
    ...['soak', 'judge-hand', 'measure-practice'],
  ];
  return command === 'maintain'
    ? ofMaintainers.includes(name)
    : [...own, ...measuring].includes(command);
}

function runScript(script, args, alphabet) {
  const uses = new URL('support/alphabet/use-alphabet.mjs', import.meta.url).href;
  const imports = [import.meta.resolve('tsx'), ...(alphabet === null ? [] : [uses])];
  const flags = imports.flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, [...flags, script, ...args], {
    stdio: 'inherit',
    env: alphabet === null ? process.env : {...process.env, FINGERSPELL_ALPHABET: alphabet},
  });
  // Ctrl-C reaches the script too, which ends in its own time; other signals reach only us.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
