import {expect} from '@esm-bundle/chai';
import {FrameStats} from '../../../src/core/live/frame-stats.ts';

function fill(stats: FrameStats, frames: number, stepMs: number, from = 0): FrameStats {
  for (let i = 0; i < frames; i++) stats.add(from + i * stepMs, 10);
  return stats;
}

describe('FrameStats', () => {
  it('reads nothing from no frames and no rate from one', () => {
    expect(new FrameStats().read()).to.deep.equal({fps: 0, medianMs: 0, p95Ms: 0});
    expect(fill(new FrameStats(), 1, 0).read().fps).to.equal(0);
  });

  it('counts frames a second', () => {
    expect(fill(new FrameStats(), 31, 40).read().fps).to.be.closeTo(25, 1e-9);
  });

  it('tells the usual time from the slow ones', () => {
    const stats = new FrameStats();
    for (let i = 1; i <= 100; i++) stats.add(i, i);
    expect(stats.read()).to.include({medianMs: 50, p95Ms: 95});
  });

  it('looks back only as far as its window', () => {
    const stats = fill(new FrameStats(1000), 100, 10);
    expect(fill(stats, 11, 100, 5000).read().fps).to.be.closeTo(10, 1e-9);
  });

  it('starts anew when the clock runs backwards', () => {
    const stats = fill(new FrameStats(), 50, 10, 100_000);
    expect(fill(stats, 11, 100).read().fps).to.be.closeTo(10, 1e-9);
  });

  it('leaves out a frame without a time', () => {
    const stats = fill(new FrameStats(), 11, 100);
    stats.add(NaN, 10);
    stats.add(Infinity, 10);
    expect(stats.read().fps).to.be.closeTo(10, 1e-9);
  });
});
