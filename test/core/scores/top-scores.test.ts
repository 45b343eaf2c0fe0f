import {expect} from '@esm-bundle/chai';
import {topScores} from '../../../src/core/scores/top-scores.ts';
import {torn} from '../../support/letter-scores.ts';

describe('topScores', () => {
  it('gives the best labels first, "no letter" among them', () => {
    const best = topScores(torn('none', 'B'), 10);
    expect(best).to.have.length(10);
    expect(best.slice(0, 2).map(({label}) => label)).to.deep.equal(['none', 'B']);
  });
});
