import {expect} from '@esm-bundle/chai';
import {STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import {compareTaught} from '../../../src/core/teach/compare-taught.ts';
import {lessonOf, traitsOf} from '../../support/taught-frames.ts';

describe('compareTaught', () => {
  it('counts the frames that teaching brought round', () => {
    const frames = [...lessonOf('E', 'E', {reads: 'S'}), ...lessonOf('S')];
    expect(compareTaught(frames)).to.deep.equal([
      {letter: 'E', frames: 5, before: 0, after: 5},
      {letter: 'S', frames: 5, before: 5, after: 5},
    ]);
  });

  it('does not let a frame teach itself', () => {
    const frames = [{letter: 'E', ...traitsOf('E', {reads: 'S'})}, ...lessonOf('S')];
    expect(compareTaught(frames)[0]).to.deep.equal({letter: 'E', frames: 1, before: 0, after: 0});
  });

  it('counts no gain for a letter that was taught wrong', () => {
    const frames = [...lessonOf('E', 'S', {reads: 'S'}), ...lessonOf('S')];
    expect(compareTaught(frames)[0]).to.deep.equal({letter: 'E', frames: 5, before: 0, after: 0});
  });

  it('has nothing to say of nothing', () => {
    expect(compareTaught([])).to.deep.equal([]);
  });

  it('is quick enough to be asked in between with the whole alphabet', () => {
    const frames = STATIC_LETTERS.flatMap((letter) => lessonOf(letter));
    const start = performance.now();
    expect(compareTaught(frames)).to.have.length(24);
    expect(performance.now() - start).to.be.below(500);
  });
});
