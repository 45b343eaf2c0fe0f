import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {collectAssets} from '../../build/app-assets.ts';
import {bundleApp} from '../../build/bundles.ts';
import {collectNotices, renderNotices} from '../../build/notices.ts';
import {alphabetFolder} from '../../support/alphabet/alphabet-folder.ts';
import {fail, runAlone} from '../../support/command-line/command-line.ts';
import {writeWhole} from '../../support/files/files.ts';
import {fromRoot} from '../../support/files/paths.ts';

const usage = `Usage: npm run notices [-- --check]

Writes THIRD_PARTY_NOTICES.md: the packages in the built app and their licences.
  --check   write nothing; fail when the committed file is not current`;

await runAlone(usage, async () => {
  const {values} = parseArgs({options: {check: {type: 'boolean', default: false}}});
  const {inputs} = await bundleApp({alphabet: alphabetFolder(), ...(await collectAssets())}, true);
  const text = renderNotices(await collectNotices(inputs));
  const file = fromRoot('THIRD_PARTY_NOTICES.md');
  if (!values.check) {
    await writeWhole(file, text);
    console.log('THIRD_PARTY_NOTICES.md written.');
    return;
  }
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text) fail('THIRD_PARTY_NOTICES.md is not current: run npm run notices.');
  console.log('THIRD_PARTY_NOTICES.md is current.');
});
