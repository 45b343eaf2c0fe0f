import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readImporters, reachedTests} from '../../../../scripts/support/checks/reached-tests.ts';
import {TEST_FOLDERS, testFiles} from '../../../../scripts/support/checks/test-files.ts';

describe('the tests that a change can reach', async () => {
  const tests = await testFiles(Object.values(TEST_FOLDERS).flat(), []);
  const importers = await readImporters(tests);
  const reached = (...changed: readonly string[]) => reachedTests(changed, tests, importers);

  it('are those that import it, over other files too', () => {
    const found = reached('src/core/photo/to-csv.ts');
    assert.ok(found.includes('test/core/photo/to-csv.test.ts'));
    assert.ok(found.includes('test/app/photo/photo-view.test.ts'), 'by photo-csv.ts');
    assert.ok(!found.includes('test/core/text/spell.test.ts'));
  });

  it('are the end-to-end tests of the same room, and one way through the app', () => {
    const found = reached('src/app/photo/photo-csv.ts').filter((file) =>
      file.startsWith('test/e2e/'),
    );
    assert.ok(found.includes('test/e2e/photo/photo.test.ts'));
    assert.ok(found.includes('test/e2e/shell/visit.test.ts'));
    assert.ok(
      found.every((file) => /^test\/e2e\/(?:photo|shell\/visit)/.test(file)),
      found.join(),
    );
  });

  it('are those that read a file of data, whichever way others import it', () => {
    const found = reached('static/alphabets/asl/alphabet.json');
    assert.ok(found.some((file) => file.startsWith('test/core/scores/')));
    assert.ok(found.includes('test/contracts/alphabet.test.ts'));
  });

  it('read a letter after a change of what decides about letters', () => {
    const found = reached('src/core/letters/step-letter.ts');
    assert.ok(found.includes('test/e2e/live/on-page.test.ts'));
    assert.ok(found.includes('test/core/letters/step-letter.test.ts'));
  });

  it('are those of a command that is only named', () => {
    const found = reached('scripts/training/fit/fit.ts');
    assert.ok(found.includes('test/scripts/commands/train-command.test.ts'));
  });

  it('are the commands’ own after a change of what runs in their browsers', () => {
    const found = reached('scripts/harness/app/app-page.ts');
    assert.ok(found.includes('test/e2e/commands/command-lines.test.ts'));
  });

  it('are the changed test alone after a change of one', () => {
    const file = 'test/core/photo/to-csv.test.ts';
    assert.deepEqual(reached(file), [file]);
    const endToEnd = 'test/e2e/teach/teach.test.ts';
    assert.ok(reached(endToEnd, 'src/core/photo/to-csv.ts').includes(endToEnd));
  });

  it('are none after a change of words, and all after one of a package', () => {
    assert.deepEqual(reached('README.md', 'docs/accuracy.md'), []);
    assert.deepEqual(reached('package-lock.json'), tests);
  });
});
