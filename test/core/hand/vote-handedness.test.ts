import {expect} from '@esm-bundle/chai';
import {
  electedHandedness,
  NO_VOTES,
  voteHandedness,
} from '../../../src/core/hand/vote-handedness.ts';
import type {Handedness} from '../../../src/contracts/recognition.ts';

function votes(hands: readonly Handedness[], stepMs = 33) {
  return hands.reduce(
    (vote, handedness, i) => voteHandedness(vote, {handedness, handednessScore: 0.95}, i * stepMs),
    NO_VOTES,
  );
}

describe('voteHandedness', () => {
  it('is not turned by a few frames seen edge-on', () => {
    const vote = votes([...Array<Handedness>(20).fill('left'), 'right', 'right', 'right']);
    expect(electedHandedness(vote, 'auto')).to.equal('left');
  });

  it('follows the signer who changes hands', () => {
    const vote = votes([
      ...Array<Handedness>(60).fill('left'),
      ...Array<Handedness>(90).fill('right'),
    ]);
    expect(electedHandedness(vote, 'auto')).to.equal('right');
  });

  it('lets the setting decide over every vote', () => {
    expect(electedHandedness(votes(Array<Handedness>(50).fill('left')), 'right')).to.equal('right');
  });

  it('takes a right hand until it has seen one', () => {
    expect(electedHandedness(NO_VOTES, 'auto')).to.equal('right');
  });

  it('survives a clock that runs backwards', () => {
    const vote = votes(['left', 'left', 'left'], -1000);
    expect(electedHandedness(vote, 'auto')).to.equal('left');
  });
});
