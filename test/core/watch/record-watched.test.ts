import {expect} from '@esm-bundle/chai';
import {NO_PROGRESS, parsePracticeProgress} from '../../../src/contracts/practice-progress.ts';
import {
  MOST_OWED,
  MOST_WATCH_DAYS,
  NO_WATCHING,
  parseWatchProgress,
  type WatchProgress,
} from '../../../src/contracts/watch-progress.ts';
import {compareAnswer} from '../../../src/core/watch/compare-answer.ts';
import {recordWatched, type WatchedWord} from '../../../src/core/watch/record-watched.ts';

function watched(word: string, typed: string, change: Partial<WatchedWord> = {}): WatchedWord {
  const answer = compareAnswer(word, typed);
  return {pace: 2, answer, atFirstSight: true, day: '2026-06-10', ...change};
}

function watchAll(words: readonly WatchedWord[], from: WatchProgress = NO_WATCHING): WatchProgress {
  return words.reduce(recordWatched, from);
}

describe('recordWatched', () => {
  it('makes the next word faster after one that was read, and slower after one that was not', () => {
    expect(recordWatched(NO_WATCHING, watched('CAT', 'cat')).pace).to.be.above(2);
    expect(recordWatched(NO_WATCHING, watched('CAT', 'cut')).pace).to.be.below(2);
  });

  it('counts a word that needed another look as one that was not read at that pace', () => {
    const progress = recordWatched(NO_WATCHING, watched('CAT', 'cat', {atFirstSight: false}));
    expect(progress.pace).to.be.below(2);
    expect(progress.days[0]).to.deep.include({words: 1, right: 0});
    expect(progress.misread).to.deep.equal({});
  });

  it('keeps a figure for each day, of the words of that day', () => {
    const fast = Array.from({length: 8}, () => watched('CAT', 'cat', {pace: 4}));
    const slow = Array.from({length: 8}, (_, i) =>
      watched('CAT', i % 2 === 0 ? '' : 'cat', {pace: 2, day: '2026-06-12'}),
    );
    const {days, tries} = watchAll([...fast, ...slow]);
    expect(days.map(({day, words, right}) => [day, words, right])).to.deep.equal([
      ['2026-06-10', 8, 8],
      ['2026-06-12', 8, 4],
    ]);
    expect(days[0]?.readable).to.be.above(days[1]?.readable ?? 0);
    expect(tries.length).to.equal(8);
  });

  it('forgets the oldest days', () => {
    const days = Array.from({length: MOST_WATCH_DAYS + 3}, (_, i) =>
      watched('CAT', 'cat', {day: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)}),
    );
    expect(watchAll(days).days.length).to.equal(MOST_WATCH_DAYS);
  });

  it('owes what was misread, letters and pairs, until it was read twice', () => {
    const missed = recordWatched(NO_WATCHING, watched('MAP', 'NAP'));
    expect(missed.misread).to.deep.equal({M: 2, MA: 2});
    const once = recordWatched(missed, watched('MAN', 'MAN'));
    expect(once.misread).to.deep.equal({M: 1, MA: 1});
    expect(recordWatched(once, watched('SUM', 'SUM')).misread).to.deep.equal({MA: 1});
    const often = watchAll(Array.from({length: 5}, () => watched('MAP', 'NAP')));
    expect(often.misread.M).to.equal(MOST_OWED);
  });
});

describe('progress of watching as it is kept', () => {
  it('comes back from the file as it was, beside the letters', () => {
    const watch = watchAll([watched('MAP', 'NAP'), watched('JAZZ', 'jazz')]);
    const progress = {...NO_PROGRESS, watch};
    expect(parsePracticeProgress(JSON.parse(JSON.stringify(progress)))).to.deep.equal(progress);
    expect(parsePracticeProgress(NO_PROGRESS)).to.deep.equal(NO_PROGRESS);
  });

  it('leaves out what is odd and keeps the rest', () => {
    const day = {day: '2026-06-10', words: 9, right: 7, readable: 3};
    expect(
      parseWatchProgress({
        ...{pace: 99, isSettled: 'yes', tries: [{pace: 2, right: true}, {pace: NaN}, null]},
        days: [day, {...day, right: 12}, {...day, day: 'yesterday'}, {...day, readable: -1}],
        misread: {M: 2, MA: 1, '<b>': 2, AB: 0, C: 99},
      }),
    ).to.deep.equal({
      ...{pace: 2, isSettled: false, tries: [{pace: 2, right: true}]},
      days: [day, {...day, readable: null}],
      misread: {M: 2, MA: 1},
    });
    for (const stored of [null, 'x', 7, []]) {
      expect(parseWatchProgress(stored)).to.deep.equal(NO_WATCHING);
    }
  });
});
