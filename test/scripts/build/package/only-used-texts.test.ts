import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {build} from 'esbuild';
import {onlyUsedTexts} from '../../../../scripts/build/package/only-used-texts.ts';
import {fromRoot, rootFolder} from '../../../../scripts/support/files/paths.ts';

/** The Spanish that is left for these sources. */
async function spanishFor(sources: readonly string[]): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: rootFolder,
    entryPoints: ['src/locales/es.ts'],
    plugins: [onlyUsedTexts(sources)],
    ...{bundle: true, write: false, format: 'esm', charset: 'utf8'},
    external: ['lit', '@lit/localize'],
  });
  return outputFiles[0]?.text ?? '';
}

describe('the texts of the package', () => {
  it('keep their translation, with what stands between their parts', async () => {
    const source =
      'msg(str`${loaded} of ${total} MB`); msg("Try again"); msg(html`<b>${a}</b> or <b>${b}</b>?`)';
    const spanish = await spanishFor([source]);
    assert.match(spanish, /\$\{0\} de \$\{1\} MB/);
    assert.match(spanish, /Intentar de nuevo/);
    assert.match(spanish, /<b>\$\{0\}<\/b> o <b>/);
  });

  it('leave out what is said only in the app', async () => {
    assert.doesNotMatch(await spanishFor(['msg("Try again")']), /El pulgar y el meñique/);
  });

  it('keep every sentence about a problem', async () => {
    const source = await readFile(fromRoot('src', 'app', 'live', 'problem-words.ts'), 'utf8');
    const spanish = await spanishFor([source]);
    const count = new Set(Array.from(source.matchAll(/\bmsg\(\s*'([^']*)'/g), ([, text]) => text))
      .size;
    assert.ok((spanish.match(/\bs[0-9a-f]{16}"?:/g) ?? []).length >= count);
  });
});
