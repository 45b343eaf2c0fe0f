import {expect} from '@esm-bundle/chai';
import {FASTEST_PACE, SLOWEST_PACE, type WatchTry} from '../../../src/contracts/watch-progress.ts';
import {readablePace} from '../../../src/core/watch/readable-pace.ts';
import {stepPace, type Staircase} from '../../../src/core/watch/step-pace.ts';
import {wordsPerMinute} from '../../../src/core/watch/words-per-minute.ts';
import {seeded} from '../../support/seeded.ts';

const START: Staircase = {pace: 2, isSettled: false};

/** Somebody who reads 80 % of the words at this pace, more of slower and fewer of faster ones. */
function reader(readable: number, random: () => number): (pace: number) => boolean {
  return (pace) => random() < 1 / (1 + Math.exp(-Math.log(4) + Math.log(pace / readable) / 0.22));
}

function watch(readable: number, words: number): readonly WatchTry[] {
  const reads = reader(readable, seeded(3));
  let stairs = START;
  return Array.from({length: words}, () => {
    const one = {pace: stairs.pace, right: reads(stairs.pace)};
    stairs = stepPace(stairs, one.right);
    return one;
  });
}

describe('stepPace', () => {
  it('goes up quickly until the first miss, then in small steps', () => {
    const second = stepPace(START, true);
    expect(second).to.deep.equal({pace: 2.5, isSettled: false});
    const third = stepPace(second, false);
    expect(third.isSettled).to.equal(true);
    expect(third.pace).to.be.below(second.pace);
    expect(stepPace(third, true).pace / third.pace).to.be.closeTo(1.06, 0.01);
  });

  it('goes down by one miss as far as up by four words', () => {
    let stairs: Staircase = {pace: 4, isSettled: true};
    for (const right of [false, true, true, true, true]) stairs = stepPace(stairs, right);
    expect(stairs.pace).to.be.closeTo(4, 0.05);
  });

  it('stays within 1 and 8 letters a second', () => {
    expect(stepPace({pace: 8, isSettled: false}, true).pace).to.equal(FASTEST_PACE);
    expect(stepPace({pace: 1, isSettled: true}, false).pace).to.equal(SLOWEST_PACE);
  });

  for (const readable of [1.6, 3, 5]) {
    it(`settles where somebody who reads ${readable} letters a second reads four words of five`, () => {
      const settled = watch(readable, 600).slice(100);
      const right = settled.filter((one) => one.right).length / settled.length;
      expect(right).to.be.closeTo(0.8, 0.04);
    });
  }
});

describe('readablePace', () => {
  for (const readable of [1.6, 3, 5, 7]) {
    it(`finds that somebody reads ${readable} letters a second`, () => {
      expect(readablePace(watch(readable, 80))).to.be.closeTo(readable, 0.12 * readable);
    });
  }

  it('says nothing of fewer than five words', () => {
    expect(readablePace(watch(3, 4))).to.equal(null);
    expect(readablePace(watch(3, 5))).not.to.equal(null);
  });

  it('never leaves the paces that there are', () => {
    const all = (pace: number, right: boolean) => Array<WatchTry>(50).fill({pace, right});
    expect(readablePace(all(8, true))).to.be.within(7, FASTEST_PACE);
    expect(readablePace(all(1, false))).to.be.within(SLOWEST_PACE, 1.2);
  });
});

describe('wordsPerMinute', () => {
  it('counts five letters a word', () => {
    expect(wordsPerMinute(5)).to.equal(60);
  });
});
