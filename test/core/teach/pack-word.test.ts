import {expect} from '@esm-bundle/chai';
import {
  NUMBERS_OF_HAND,
  parseRecordedWords,
  RecordedWordsError,
} from '../../../src/contracts/recorded-words.ts';
import {LANDMARK_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {SIGHT_COUNT} from '../../../src/core/hand/sight-count.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {lookAtWord} from '../../../src/core/teach/look-at-word.ts';
import {packWord} from '../../../src/core/teach/pack-word.ts';
import {unpackWord} from '../../../src/core/teach/unpack-word.ts';
import {recordedFrames} from '../../support/recorded-frames.ts';

const FACTS = {
  word: 'CATS',
  recordedAt: '2026-01-02T03:04:05.678Z',
  read: 'CAT S',
  network: 'ab'.repeat(32),
  taught: false,
  image: {width: 400, height: 300},
};
const FRAMES = recordedFrames('CCC.-AAA.TTT.SSS--', 1234);
const packed = packWord(FACTS, FRAMES);

describe('a recorded word', () => {
  it('has as many numbers of a hand as the app has', () => {
    expect(NUMBERS_OF_HAND).to.deep.equal({
      landmarks: 3 * LANDMARK_COUNT,
      worldLandmarks: 3 * LANDMARK_COUNT,
      sight: SIGHT_COUNT,
      scores: LABELS.length,
    });
  });

  it('is taken as it was kept, as JSON too', () => {
    const file = {
      ...{format: 'fingerspell-recorded-words', version: 1, person: 'a-1'},
      words: [packed],
    };
    expect(parseRecordedWords(JSON.parse(JSON.stringify(file)))).to.deep.equal(file);
  });

  it('unpacks to what it was, but for rounding', () => {
    const unpacked = unpackWord(packed);
    expect(unpacked).to.have.length(FRAMES.length);
    unpacked.forEach(({hand, capturedAt}, i) => {
      const frame = FRAMES[i]!;
      expect(capturedAt).to.equal(frame.capturedAt - 1234);
      if (hand === null || frame.hand === null) {
        expect(hand).to.equal(frame.hand);
        return;
      }
      expect(hand.handedness).to.equal('right');
      hand.landmarks.forEach(({x, y, z}, at) => {
        const point = frame.hand!.landmarks[at]!;
        for (const [value, was] of [
          [x, point.x],
          [y, point.y],
          [z, point.z],
        ] as const) {
          expect(value).to.be.closeTo(was, 3e-4);
        }
      });
      hand.scores.forEach((score, at) => {
        expect(score).to.be.closeTo(frame.hand!.scores[at]!, 3e-4);
      });
      expect(hand.sight).to.deep.equal(frame.hand.sight);
    });
  });

  it('keeps numbers that are too large for it as the largest', () => {
    const [frame] = recordedFrames('C');
    const huge = {...frame!, hand: {...frame!.hand!, sight: Array.from({length: 42}, () => -1e9)}};
    expect(unpackWord(packWord(FACTS, [huge]))[0]?.hand?.sight[41]).to.equal(-65_504);
  });

  it('tells which frame is not of a hand', () => {
    const scores = `//8${packed.scores.slice(3)}`;
    expect(() => unpackWord({...packed, scores})).to.throw(
      RecordedWordsError,
      'frame 1 of CATS is not of a hand',
    );
  });

  it('shows its speed, and the hand in the middle of each letter within a square', () => {
    const {lettersPerSecond, stills} = lookAtWord(packed);
    expect(lettersPerSecond).to.be.closeTo(2 / 0.45, 1e-9);
    expect(stills.map(({letter}) => letter).join('')).to.equal('CATS');
    for (const {points} of stills) {
      expect(points).to.have.length(LANDMARK_COUNT);
      for (const {x, y} of points ?? []) {
        expect(Math.min(x, y)).to.be.at.least(0);
        expect(Math.max(x, y)).to.be.at.most(1);
      }
    }
  });
});
