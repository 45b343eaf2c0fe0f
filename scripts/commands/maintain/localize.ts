import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {localesFolder, makeLocales} from '../../build/make-locales.ts';
import {fail, runAlone} from '../../support/command-line/command-line.ts';
import {writeWhole} from '../../support/files/files.ts';

const usage = `Usage: npm run localize [-- --check]

Brings src/locales up to date with the texts in the sources. Translations are written between <target> and </target> in
src/locales/LANGUAGE.xlf; run it again after that.
  --check   write nothing; fail when a text lacks a translation or a file is not current`;

await runAlone(usage, async () => {
  const {values} = parseArgs({options: {check: {type: 'boolean', default: false}}});
  const {files, missing} = await makeLocales();
  if (values.check) {
    if (missing.length > 0) fail(`Not translated in src/locales:\n${missing.join('\n')}`);
    await requireCurrent(files);
    console.log('src/locales is current.');
    return;
  }
  for (const [name, text] of files) await writeWhole(path.join(localesFolder, name), text);
  console.log(
    [`src/locales written, ${missing.length} texts not translated.`, ...missing].join('\n'),
  );
});

async function requireCurrent(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    const committed = await readFile(path.join(localesFolder, name), 'utf8').catch(() => '');
    if (committed !== text) fail(`src/locales/${name} is not current: run npm run localize.`);
  }
}
