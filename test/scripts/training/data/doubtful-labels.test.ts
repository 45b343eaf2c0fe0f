import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {STATIC_LETTERS} from '../../../../src/core/scores/alphabet.ts';
import {withoutDoubtful} from '../../../../scripts/training/data/doubtful-labels.ts';

const list = JSON.parse(
  readFileSync(
    new URL('../../../../scripts/training/data/doubtful-labels.json', import.meta.url),
    'utf8',
  ),
) as Record<string, string>;

describe('photos whose label is doubtful', () => {
  it('are left out, with all that begin alike', () => {
    const [beginning = ''] = Object.keys(list);
    const photos = [{file: `${beginning}1.jpg`}, {file: 'nobody/A/1.jpg'}];
    assert.deepEqual(withoutDoubtful(photos), photos.slice(1));
  });

  it('are those of one letter of one source, and show another', () => {
    for (const [beginning, shown] of Object.entries(list)) {
      const [source = '', letter = '', ...rest] = beginning.split('/');
      assert.ok(source !== '' && rest.length === 1, beginning);
      assert.ok(STATIC_LETTERS.includes(letter) && letter !== shown, beginning);
    }
  });
});
