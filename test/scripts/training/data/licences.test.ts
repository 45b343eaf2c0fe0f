import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {licenceFilter, licenceOf} from '../../../../scripts/training/data/licences.ts';

const SOURCES = ['t32rahman', 'aditi', 'massey', 'preda', 'fourhands', 'sign-mnist'];

describe('licences', () => {
  it('lets open ones through when asked for open ones', () => {
    assert.deepEqual(SOURCES.filter(licenceFilter('open')), ['t32rahman', 'aditi', 'sign-mnist']);
  });

  it('takes several names', () => {
    assert.deepEqual(SOURCES.filter(licenceFilter('open, research')), [
      't32rahman',
      'aditi',
      'massey',
      'sign-mnist',
    ]);
    assert.deepEqual(SOURCES.filter(licenceFilter('none')), ['fourhands']);
  });

  it('knows recordings, and treats what it does not know as without a licence', () => {
    const isOpen = licenceFilter('open');
    assert.ok(isOpen('landmarks/borisgraudt'));
    assert.ok(!isOpen('landmarks/adi3220'));
    assert.ok(!isOpen('somebody-new'));
    assert.equal(licenceOf('somebody-new'), 'none stated');
  });

  it('refuses a licence that does not exist and names those that do', () => {
    assert.throws(() => licenceFilter('open,bsd'), /no licence "bsd"; known are open, .*mit/);
  });
});
