// Run before a command and in each of its threads: FINGERSPELL_ALPHABET names the folder of the alphabet that they are of.
import {register} from 'node:module';
import {isMainThread} from 'node:worker_threads';

const folder = process.env.FINGERSPELL_ALPHABET;
if (folder !== undefined) {
  register('./alphabet-hooks.mjs', import.meta.url, {data: {folder}});
  if (isMainThread) await check(folder);
}

/** Code that is of an alphabet takes it as right: it is looked at once, before everything else. */
async function check(alphabet) {
  const {readAlphabet} = await import('./read-alphabet.ts');
  try {
    readAlphabet(alphabet);
  } catch (error) {
    console.error(`\nError: ${error.message}`);
    process.exit(1);
  }
}
