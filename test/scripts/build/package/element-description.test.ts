import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {customElementsManifest} from '../../../../scripts/build/package/custom-elements.ts';
import {makeDeclarations} from '../../../../scripts/build/package/declarations.ts';
import {elementDescription} from '../../../../scripts/build/package/element-description.ts';
import {fillReadme} from '../../../../scripts/build/package/fill-readme.ts';
import {fromRoot} from '../../../../scripts/support/files/paths.ts';

const {attributes, events, slots, parts, properties} = elementDescription;
const source = (...place: string[]) => readFile(fromRoot('src', 'input-element', ...place), 'utf8');

describe('the description of the element', () => {
  it('names the parts, slots and properties that its views have', async () => {
    const views = ['form-input.ts', 'fingerspell-input.ts', 'reader-view.ts'];
    const code = (await Promise.all(views.map((name) => source('field', name)))).join('\n');
    const found = (pattern: RegExp) =>
      [...new Set(Array.from(code.matchAll(pattern), ([, name]) => name))].sort();
    const names = (all: readonly {readonly name: string}[]) => all.map(({name}) => name).sort();
    assert.deepEqual(names(parts), found(/\spart="(\w+)"/g));
    assert.deepEqual(names(slots), found(/<slot name="(\w+)"/g));
    const styles = await source('field', 'input-styles.ts');
    const used = new Set(
      Array.from(styles.matchAll(/var\((--fingerspell-[\w-]+)/g), ([, one]) => one),
    );
    assert.deepEqual(names(properties), [...used].sort());
  });

  it('stands in the README and in custom-elements.json, whole', async () => {
    const readme = fillReadme(await source('README.md'), elementDescription);
    const manifest = JSON.stringify(customElementsManifest(elementDescription));
    for (const {name, description} of [
      ...attributes,
      ...events,
      ...slots,
      ...parts,
      ...properties,
    ]) {
      assert.ok(readme.includes(`| \`${name}\` |`), name);
      assert.ok(readme.includes(description), name);
      assert.ok(manifest.includes(JSON.stringify(description)), name);
    }
  });

  it('tells the page of every problem', async () => {
    const readme = await source('README.md');
    const problems = await readFile(fromRoot('src', 'contracts', 'problem.ts'), 'utf8');
    const kinds = Array.from(problems.matchAll(/readonly kind: '([\w-]+)'/g), ([, kind]) => kind);
    assert.ok(kinds.length > 10);
    // No hand is drawn in the package.
    for (const kind of kinds.filter((one) => one !== 'hand-not-drawn')) {
      assert.ok(readme.includes(`\`${kind}\``), kind);
    }
  });

  it('names properties that TypeScript is told of, and attributes that markup may have', async () => {
    const {'types.d.ts': types = ''} = await makeDeclarations();
    const markup = /interface InputAttributes \{[^}]*/.exec(types)?.[0] ?? '';
    for (const {name} of attributes) assert.match(markup, new RegExp(`^ +'?${name}'?\\?: `, 'm'));
    for (const {property} of attributes) assert.match(types, new RegExp(`^ {4}${property}: `, 'm'));
    assert.doesNotMatch(types, /import/);
  });
});
