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
      ...({textCase: 'sentence'} as const),
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

  it('leave alone what only a newer version knows', () => {
    const storage = memoryStorage();
    const newer = {theme: 'sepia', holdMs: 300, pace: {words: 12}};
    storage.setItem('fingerspell.settings', JSON.stringify(newer));
    const settings = loadSettings(storage);
    expect(settings).to.include({theme: 'auto', holdMs: 300});
    saveSettings(storage, {...settings, sound: true}, settings);
    expect(JSON.parse(storage.getItem('fingerspell.settings')!)).to.deep.equal({
      ...newer,
      sound: true,
    });
  });

  it('keep what another tab changed meanwhile', () => {
    const storage = memoryStorage();
    const both = loadSettings(storage);
    saveSettings(storage, {...both, theme: 'dark'}, both);
    saveSettings(storage, {...both, sound: true}, both);
    expect(loadSettings(storage)).to.deep.equal({...DEFAULT_SETTINGS, theme: 'dark', sound: true});
  });

  it('take no megabytes for a name, nor carry them on', () => {
    const storage = memoryStorage();
    const long = 'x'.repeat(5_000_000);
    storage.setItem('fingerspell.settings', JSON.stringify({camera: long, odd: long}));
    const settings = loadSettings(storage);
    expect(settings).to.deep.equal(DEFAULT_SETTINGS);
    saveSettings(storage, {...settings, theme: 'dark'}, settings);
    expect(storage.getItem('fingerspell.settings')!.length).to.be.below(5000);
    expect(loadSettings(storage)).to.include({theme: 'dark'});
  });

  it('start afresh over what is no record of settings', () => {
    for (const odd of ['[1,2]', '"dark"', '7', 'no JSON']) {
      const storage = memoryStorage();
      storage.setItem('fingerspell.settings', odd);
      saveSettings(storage, {...DEFAULT_SETTINGS, theme: 'dark'});
      expect(loadSettings(storage), odd).to.deep.equal({...DEFAULT_SETTINGS, theme: 'dark'});
    }
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
