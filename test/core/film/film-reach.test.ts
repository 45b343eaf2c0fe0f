import {expect} from '@esm-bundle/chai';
import {extendReach, isCutOff, NO_REACH} from '../../../src/core/film/film-reach.ts';

/** Of pictures that begin at these moments and last so long. */
const reachOf = (lastsMs: number, ...times: number[]) =>
  times.reduce((reach, atMs) => extendReach(reach, atMs, lastsMs), NO_REACH);

describe('the reach of a film', () => {
  it('falls short of its length where the file was cut', () => {
    expect(isCutOff(reachOf(40, 0, 40, 80), 9000)).to.equal(true);
    expect(isCutOff(reachOf(40, 0, 40, 80), 150)).to.equal(false);
  });

  it('counts how long the last picture is shown', () => {
    expect(isCutOff(reachOf(4000, 0, 4000), 8000)).to.equal(false);
  });

  it('is not short where few pictures are shown for long and none tells how long', () => {
    expect(isCutOff(reachOf(0, 0, 3000, 5000), 9000)).to.equal(false);
    expect(isCutOff(reachOf(0, 0, 3000, 5000), 12_000)).to.equal(true);
  });
});
