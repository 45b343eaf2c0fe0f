import {expect} from '@esm-bundle/chai';
import {knownLimits, limitWords} from '../../../src/app/about/card-limits.ts';
import {toCardWords} from '../../../src/app/about/card-words.ts';
import type {ModelCard} from '../../../src/contracts/model-card.ts';
import shipped from '../../../static/models/letters/card.json';

const card = shipped as unknown as ModelCard;

const figures = (images: number, top1: number, top3 = 1) => ({images, top1, top3});

describe('toCardWords', () => {
  it('says how well people it never saw are read, and how that was found out', () => {
    const words = toCardWords({
      ...card,
      accuracy: {
        protocol: '',
        mean: figures(16216, 0.929, 0.98),
        leftOut: {ann: figures(10, 0.808), bob: figures(10, 1)},
        perLetter: {},
      },
    });
    expect(words.accuracy).to.match(/it reads 93% right.* 98% /);
    expect(words.measured).to.match(/16,216 pictures from 2 collections/);
    expect(words.range).to.match(/81% to 100%/);
  });

  it('names the letters it errs on most, worst first', () => {
    const {hardest} = toCardWords(card);
    expect(hardest.map(({letter}) => letter).join('')).to.equal('NEMPG');
    expect(hardest[0]).to.deep.equal({letter: 'N', share: '88%'});
  });

  it('says what it learnt from, with every licence', () => {
    const sources = [
      {name: 'ann', images: 1200, licence: 'MIT'},
      {name: 'bob', images: 34, licence: 'none stated'},
    ];
    const words = toCardWords({...card, data: {...card.data, sources}});
    expect(words.learnt).to.match(/1,234 pictures/);
    expect(words.sources).to.deep.equal([
      {name: 'ann', pictures: '1,200', licence: 'MIT'},
      {name: 'bob', pictures: '34', licence: 'none stated'},
    ]);
    expect(words.made).to.match(/November 30, 2026/);
  });

  it('keeps a limit that nobody translated', () => {
    expect(limitWords('It reads nothing at night.')).to.equal('It reads nothing at night.');
  });
});

describe('the limits of the shipped network', () => {
  it('are all there to be translated', () => {
    expect(knownLimits()).to.deep.equal(card.limits);
  });
});
