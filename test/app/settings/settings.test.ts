import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  HOLD_RANGE,
  loadSettings,
  parseSettings,
  PAUSES,
  saveSettings,
  speedName,
  TEXT_SIZES,
} from '../../../src/app/settings/settings.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

describe('settings', () => {
  it('come back as they were saved', () => {
    const storage = memoryStorage();
    const settings = {
      ...{holdMs: 700, holdDoubles: true, pauseMs: null, waveErases: false},
      ...({handedness: 'left', delegate: 'gpu', theme: 'dark', language: 'es'} as const),
      ...({details: 'on'} as const),
      ...{camera: 'abc', voice: 'Paulina', sound: true, vibration: true},
      ...{textSize: 1.5, ownHand: false, keepAwake: false},
      ...({cameraFacing: 'environment', mirrors: {'OBS Virtual Camera': false}} as const),
    };
    saveSettings(storage, settings);
    expect(loadSettings(storage)).to.deep.equal(settings);
  });

  it('are the defaults where nothing is stored or can be', () => {
    expect(loadSettings(memoryStorage())).to.deep.equal(DEFAULT_SETTINGS);
    expect(loadSettings(brokenStorage)).to.deep.equal(DEFAULT_SETTINGS);
    expect(loadSettings(null)).to.deep.equal(DEFAULT_SETTINGS);
  });

  it('keep what fits and mend the rest', () => {
    expect(
      parseSettings({holdMs: 99_999, pauseMs: 3, handedness: 'right', delegate: 'abacus'}),
    ).to.deep.equal({
      ...DEFAULT_SETTINGS,
      holdMs: HOLD_RANGE.max,
      handedness: 'right',
      delegate: DEFAULT_SETTINGS.delegate,
    });
  });

  it('can be made of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const {holdMs, pauseMs, textSize} = parseSettings(stored);
        expect(holdMs).to.be.within(HOLD_RANGE.min, HOLD_RANGE.max);
        expect(PAUSES).to.include(pauseMs);
        expect(TEXT_SIZES).to.include(textSize);
      }),
    );
  });

  it('offer their own defaults among the choices', () => {
    expect(PAUSES).to.include(DEFAULT_SETTINGS.pauseMs);
    expect((DEFAULT_SETTINGS.holdMs - HOLD_RANGE.min) % HOLD_RANGE.step).to.equal(0);
  });

  it('name every speed, the fastest and the slowest differently', () => {
    expect(speedName(HOLD_RANGE.min)).to.equal('Very fast');
    expect(speedName(DEFAULT_SETTINGS.holdMs)).to.equal('Fast');
    expect(speedName(HOLD_RANGE.max)).to.equal('Very slow');
  });
});
