import assert from 'node:assert/strict';
import {cp, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {buildPackage} from '../../../scripts/build/package/build-package.ts';
import {elementDescription} from '../../../scripts/build/package/element-description.ts';
import {insideFolder} from '../../../scripts/support/files/inside-folder.ts';
import {fromRoot, packageFolder} from '../../../scripts/support/files/paths.ts';
import {install, pack, run} from '../support/package/pack.ts';
import {packedPackage, PAGES} from '../support/package/package-site.ts';

const examples = fromRoot('test', 'e2e', 'package', 'examples');

/** A page's own code, as strict as TypeScript can be. */
const CONSUMER = `
import {FingerspellInput} from 'fingerspell-input';
import {FingerspellReader, type LetterDetail} from 'fingerspell-input/reader';
import type {} from 'fingerspell-input/vue';
import type {} from 'fingerspell-input/svelte';
import type {GlobalComponents} from 'vue';
import type {SvelteHTMLElements} from 'svelte/elements';

type InVue = InstanceType<GlobalComponents['fingerspell-input']>['$props'];
type InSvelte = SvelteHTMLElements['fingerspell-input'];

const made: FingerspellInput = new FingerspellInput();
const found = document.querySelector('fingerspell-input');
found?.addEventListener('letter', ({detail}) => {
  const letter: LetterDetail = detail;
  const share: number | undefined = letter.candidates[0]?.share;
  console.log(share, made.validity.valid, detail.atMs.toFixed());
});
found?.addEventListener('input', (event) => console.log(event.target));
const inVue: InVue = {name: 'word', modelValue: '', required: true, assetsUrl: '/fingerspell/'};
inVue.onLetter = ({detail}) => console.log(detail.letter.length);
// @ts-expect-error no hand is called so
inVue.hand = 'third';
const inSvelte: InSvelte = {name: 'word', value: '', pause: 800, 'assets-url': '/fingerspell/'};
inSvelte.oninput = ({currentTarget}) => console.log(currentTarget.value.length);
inSvelte.onproblem = ({detail}) => console.log(detail.remedy.length);
// @ts-expect-error no hand is called so
inSvelte.hand = 'third';
// @ts-expect-error no hand is called so
made.hand = 'third';
const reader: FingerspellReader = new FingerspellReader({pause: null, hand: 'left'});
reader.addEventListener('frame', ({detail}) => console.log(detail.hand?.[0]?.x));
reader.start();
`;

/** What nobody should be able to write in JSX, beside the example's page, which everybody should. */
const IN_REACT = `
import 'fingerspell-input/react';

export const one = <fingerspell-input onletter={({detail}) => console.log(detail.letter.length)} />;
export const two = <fingerspell-input ref={(element) => console.log(element?.validity.valid)} />;
// @ts-expect-error no hand is called so
export const three = <fingerspell-input hand="third" />;
`;

const CONFIG = {
  compilerOptions: {
    ...{strict: true, skipLibCheck: false, noEmit: true, exactOptionalPropertyTypes: true},
    ...{target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: []},
    ...{module: 'NodeNext', moduleResolution: 'NodeNext', jsx: 'react-jsx'},
  },
  include: ['*'],
};

describe('the package', () => {
  it('is packed to the same bytes when it is built and packed again', async () => {
    const {tarball} = await packedPackage();
    await insideFolder(async (folder) => {
      const again = await buildPackage(path.join(folder, 'package'));
      const other = await pack(again.folder, path.join(folder, 'packed'));
      assert.ok((await readFile(tarball)).equals(await readFile(other)));
    });
  });

  it('has types that strict pages of plain code, React, Vue and Svelte compile against', async () => {
    const {tarball} = await packedPackage();
    await insideFolder(async (folder) => {
      await install(folder, tarball, ['@types/react', 'react', 'svelte', 'vue']);
      await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
      await writeFile(path.join(folder, 'page.ts'), CONSUMER);
      await writeFile(path.join(folder, 'react.tsx'), IN_REACT);
      await cp(path.join(examples, 'react', 'src', 'App.tsx'), path.join(folder, 'App.tsx'));
      await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
      const tsc = path.join(packageFolder('typescript-native'), 'bin', 'tsc');
      await run(folder, process.execPath, tsc, '-p', folder);
    });
  });

  it('says that it needs a browser to whoever starts it where there is none', async () => {
    const {folder} = await packedPackage();
    const script = `
      const {FingerspellReader} = await import('./reader.js');
      const reader = new FingerspellReader();
      reader.change({language: 'es', hand: 'left'});
      reader.stop();
      reader.start();`;
    const started = run(folder, process.execPath, '--input-type=module', '--eval', script);
    await assert.rejects(
      started,
      /Error: FingerspellReader\.start\(\) needs a page in a browser\./,
    );
  });

  it('can be imported where there is no browser, and leaves no registry behind', async () => {
    const {tarball} = await packedPackage();
    await insideFolder(async (folder) => {
      await install(folder, tarball, []);
      const script = `
        const {FingerspellInput} = await import('fingerspell-input');
        const {FingerspellReader} = await import('fingerspell-input/reader');
        console.log(JSON.stringify({
          attributes: FingerspellInput.observedAttributes,
          status: new FingerspellReader().status.kind,
          registry: 'customElements' in globalThis,
        }));`;
      await writeFile(path.join(folder, 'server.mjs'), script);
      const told = JSON.parse(await run(folder, process.execPath, 'server.mjs')) as object;
      const attributes = elementDescription.attributes.map(({name}) => name);
      const order = (names: readonly string[]) => [...names].sort();
      const {attributes: observed, ...rest} = told as {attributes: string[]};
      assert.deepEqual(order(observed), order(attributes));
      assert.deepEqual(rest, {status: 'off', registry: false});
    });
  });

  it('says by its command what is wrong', async () => {
    const {folder} = await packedPackage();
    const command = path.join(folder, 'bin', 'fingerspell-input.js');
    const help = await run(folder, process.execPath, command, '--help');
    assert.match(help, /copy-assets DIR/);
    assert.doesNotMatch(help, /--alphabet/);
    await assert.rejects(run(folder, process.execPath, command), /There is one command/);
    for (const folders of [[], ['']]) {
      const asked = run(folder, process.execPath, command, 'copy-assets', ...folders);
      await assert.rejects(asked, /takes one folder/);
    }
  });

  it('is used by its examples in the versions that are locked here', async () => {
    const own = await readVersions(fromRoot('package.json'));
    for (const name of PAGES.filter((page) => page !== 'plain')) {
      const file = path.join(examples, name, 'package.json');
      const {'fingerspell-input': element, ...others} = await readVersions(file);
      assert.equal(element, await ownVersion());
      for (const [dependency, version] of Object.entries(others)) {
        assert.equal(version, own[dependency], dependency);
      }
    }
  });
});

async function readVersions(file: string): Promise<Readonly<Record<string, string>>> {
  const fields = JSON.parse(await readFile(file, 'utf8')) as Record<string, object>;
  return {...fields.dependencies, ...fields.devDependencies};
}

async function ownVersion(): Promise<string> {
  return (JSON.parse(await readFile(fromRoot('package.json'), 'utf8')) as {version: string})
    .version;
}
