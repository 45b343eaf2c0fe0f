import {expect} from '@esm-bundle/chai';
import {paceForReader} from '../../../src/app/signing-hand/pace-for-reader.ts';

const SECOND = 1000;

/** Pictures 20 ms apart for a second, some of which are taken. @returns when each of those was made, by the hand's clock */
function takenInOneSecond(takesPicture: (pageMs: number) => boolean, startMs = 0): number[] {
  const taken: number[] = [];
  const pace = paceForReader(startMs, () => taken.at(-1) ?? null);
  for (let now = 0; now < SECOND; now += 20) {
    pace.pass(20);
    if (takesPicture(now)) taken.push(pace.nowMs);
  }
  return taken;
}

function steps(times: readonly number[]): number[] {
  return times.slice(1).map((time, i) => time - (times[i] ?? 0));
}

describe('paceForReader', () => {
  it('lets the hand wait until the first picture is taken', () => {
    const pace = paceForReader(500, () => null);
    expect(pace.pass(20)).to.equal(0);
    expect(pace.nowMs).to.equal(500);
  });

  it('keeps real time for a quick reader', () => {
    const taken = takenInOneSecond((now) => now % 40 === 0, 500);
    expect(taken.at(0)).to.equal(500);
    expect(taken.at(-1)).to.equal(500 + SECOND - 40);
  });

  it('goes on by the same step from picture to picture for a slow reader', () => {
    for (const betweenMs of [100, 200, 500]) {
      const taken = takenInOneSecond((now) => now % betweenMs === 0);
      expect(taken).to.have.length(SECOND / betweenMs);
      for (const step of steps(taken)) expect(step).to.be.closeTo(SECOND / 15, 1e-6);
    }
  });

  it('never goes on by more than a step, however unevenly pictures are taken', () => {
    const taken = takenInOneSecond((now) => (now * 7) % 180 < 40);
    for (const step of steps(taken)) expect(step).to.be.at.most(SECOND / 15 + 1e-6);
  });

  it('waits for a reader who stops', () => {
    const pace = paceForReader(0, () => 0);
    for (let i = 0; i < 100; i++) pace.pass(20);
    expect(pace.nowMs).to.be.closeTo(SECOND / 15, 1e-6);
  });
});
