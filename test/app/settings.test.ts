import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  HOLD_RANGE,
  loadSettings,
  parseSettings,
  saveSettings,
} from '../../src/app/settings.ts';
import {brokenStorage, memoryStorage} from '../support/fake-storage.ts';

describe('settings', () => {
  it('come back as they were saved', () => {
    const storage = memoryStorage();
    const settings = {holdMs: 700, handedness: 'left', delegate: 'gpu'} as const;
    saveSettings(storage, settings);
    expect(loadSettings(storage)).to.deep.equal(settings);
  });

  it('are the defaults where nothing is stored or can be', () => {
    expect(loadSettings(memoryStorage())).to.deep.equal(DEFAULT_SETTINGS);
    expect(loadSettings(brokenStorage)).to.deep.equal(DEFAULT_SETTINGS);
    expect(loadSettings(null)).to.deep.equal(DEFAULT_SETTINGS);
  });

  it('keep what fits and mend the rest', () => {
    expect(parseSettings({holdMs: 99_999, handedness: 'right', delegate: 'abacus'})).to.deep.equal({
      holdMs: HOLD_RANGE.max,
      handedness: 'right',
      delegate: DEFAULT_SETTINGS.delegate,
    });
  });

  it('can be made of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const {holdMs} = parseSettings(stored);
        expect(holdMs).to.be.within(HOLD_RANGE.min, HOLD_RANGE.max);
      }),
    );
  });
});
