import {expect} from '@esm-bundle/chai';
import {BUZZ_MS, LetterSignals} from '../../../src/app/sound/letter-signals.ts';
import type {ReadingEvent} from '../../../src/core/letters/reading-event.ts';

const LETTER: ReadingEvent = {
  kind: 'letter',
  letter: 'A',
  rival: null,
  scores: null,
  replaces: '',
  atMs: 0,
};

function setUp(sound: boolean, vibration: boolean) {
  const given: (string | number)[] = [];
  const services = {playTick: () => given.push('tick'), vibrate: (ms: number) => given.push(ms)};
  return {given, signals: new LetterSignals(services, () => ({sound, vibration}))};
}

describe('LetterSignals', () => {
  it('ticks and buzzes with a letter, each only where it is wanted', () => {
    const cases = [
      [false, false, []],
      [true, false, ['tick']],
      [false, true, [BUZZ_MS]],
    ] as const;
    for (const [sound, vibration, expected] of cases) {
      const {given, signals} = setUp(sound, vibration);
      signals.onRead(LETTER);
      expect(given).to.deep.equal(expected);
    }
  });

  it('leaves spaces and erasures alone', () => {
    const {given, signals} = setUp(true, true);
    signals.onRead({kind: 'pause', atMs: 0});
    signals.onRead({kind: 'erase', replaces: '', atMs: 0});
    expect(given).to.be.empty;
  });
});
