import {expect} from '@esm-bundle/chai';
import {INITIAL_READING, readLetters} from '../../src/core/read-letters.ts';
import type {RecognizedHand} from '../../src/contracts/recognition.ts';
import {leading} from '../support/letter-scores.ts';

function handShowing(letter: string): RecognizedHand {
  return {scores: leading(letter, 0.95)} as unknown as RecognizedHand;
}

describe('readLetters', () => {
  it('spells what the frames show, each letter once', () => {
    let reading = INITIAL_READING;
    let text = '';
    for (let atMs = 0; atMs < 3000; atMs += 33) {
      const letter = ['A', 'B', 'A'][Math.floor(atMs / 1000)] ?? '';
      const step = readLetters(
        reading,
        {hand: handShowing(letter), capturedAt: atMs},
        {holdMs: 500},
      );
      reading = step.reading;
      text += step.event?.letter ?? '';
    }
    expect(text).to.equal('ABA');
  });

  it('types nothing while no hand is there', () => {
    let reading = INITIAL_READING;
    for (let atMs = 0; atMs < 2000; atMs += 33) {
      const step = readLetters(reading, {hand: null, capturedAt: atMs}, {holdMs: 200});
      expect(step.event).to.equal(null);
      reading = step.reading;
    }
  });
});
