import {expect} from '@esm-bundle/chai';
import {watchChart} from '../../../src/app/watch/watch-chart.ts';
import {NO_WATCHING, type WatchDay} from '../../../src/contracts/watch-progress.ts';

function chartOf(...days: readonly (readonly [day: string, readable: number | null])[]) {
  const all = days.map(([day, readable]): WatchDay => ({day, readable, words: 9, right: 7}));
  return watchChart({...NO_WATCHING, days: all});
}

describe('the chart of how fast somebody reads', () => {
  it('has nothing to show before a day with enough words', () => {
    expect(watchChart(NO_WATCHING)).to.equal(null);
    expect(chartOf(['2026-06-10', null])).to.equal(null);
  });

  it('places days by their date and words a minute by their height', () => {
    const chart = chartOf(
      ['2026-06-01', 1.5],
      ['2026-06-02', null],
      ['2026-06-03', 2.5],
      ['2026-06-05', 2],
    );
    expect(chart?.points.map(({x, wordsPerMinute}) => [x, wordsPerMinute])).to.deep.equal([
      [0, 18],
      [0.5, 30],
      [1, 24],
    ]);
    expect(chart?.points[1]?.y).to.be.closeTo(0.75, 1e-9);
    expect(chart?.lines.map(({value}) => value)).to.deep.equal([0, 10, 20, 30, 40]);
    expect(chart?.words).to.equal('24 words a minute on Jun 5, at best 30');
  });

  it('leaves room above the best for its number', () => {
    for (const readable of [1, 3.9, 4, 8]) {
      expect(chartOf(['2026-06-01', readable])?.points[0]?.y).to.be.below(0.93);
    }
  });

  it('shows one day in the middle', () => {
    expect(chartOf(['2026-06-01', 3])?.points[0]?.x).to.equal(0.5);
  });
});
