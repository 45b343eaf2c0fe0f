import {expect} from '@esm-bundle/chai';
import {ModelCardError, parseModelCard} from '../../src/contracts/model-card.ts';

const EXPECTED = {labels: ['A', 'none'], features: 3, sight: 2, preprocessVersion: 1};
const HASH = '0123456789abcdef'.repeat(4);
const FILES = {network: HASH, sight: HASH, handModel: HASH};
const FIGURES = {images: 1, top1: 1, top3: 1};
const SOURCE = {name: 'a', licence: 'MIT', images: 2};
const CARD = {
  format: 1,
  name: 'Letters',
  createdAt: '2026-11-22',
  labels: ['A', 'none'],
  inputs: {picture: [28, 28, 1], features: 3, sight: 2},
  files: FILES,
  preprocessVersion: 1,
  temperature: 1.2,
  rejectBelow: 0.4,
  data: {sources: [SOURCE], fingerprint: 'ab', seed: 1},
  accuracy: {protocol: 'p', leftOut: {a: FIGURES}, mean: FIGURES, perLetter: {A: FIGURES}},
  limits: ['J and Z are movements'],
};

describe('parseModelCard', () => {
  it('takes a card that fits', () => {
    expect(parseModelCard(CARD, EXPECTED).temperature).to.equal(1.2);
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['format', {...CARD, format: 2}],
    ['labels', {...CARD, labels: ['A', 'B', 'none']}],
    ['labels', {...CARD, labels: 'A,none'}],
    ['inputs', {...CARD, inputs: null}],
    ['inputs.picture', {...CARD, inputs: {...CARD.inputs, picture: [28, 28, 3]}}],
    ['inputs.features', {...CARD, inputs: {...CARD.inputs, features: 126}}],
    ['inputs.sight', {...CARD, inputs: {...CARD.inputs, sight: 0}}],
    ['inputs.sight', {...CARD, inputs: {picture: [28, 28, 1], features: 3}}],
    ['files', {...CARD, files: undefined}],
    ['files.network', {...CARD, files: {...FILES, network: HASH.slice(1)}}],
    ['files.sight', {...CARD, files: {...FILES, sight: null}}],
    ['files.handModel', {...CARD, files: {...FILES, handModel: HASH.toUpperCase()}}],
    ['preprocessVersion', {...CARD, preprocessVersion: 7}],
    ['temperature', {...CARD, temperature: 0}],
    ['temperature', {...CARD, temperature: NaN}],
    ['rejectBelow', {...CARD, rejectBelow: '0.4'}],
    ['name', {...CARD, name: 1}],
    ['createdAt', {...CARD, createdAt: null}],
    ['data', {...CARD, data: 'none'}],
    [
      'data.sources[0].licence',
      {...CARD, data: {...CARD.data, sources: [{...SOURCE, licence: 1}]}},
    ],
    ['data.seed', {...CARD, data: {...CARD.data, seed: '1'}}],
    ['accuracy', {...CARD, accuracy: []}],
    ['accuracy.protocol', {...CARD, accuracy: {...CARD.accuracy, protocol: []}}],
    ['accuracy.mean.top1', {...CARD, accuracy: {...CARD.accuracy, mean: {...FIGURES, top1: 2}}}],
    ['accuracy.leftOut.a', {...CARD, accuracy: {...CARD.accuracy, leftOut: {a: 0.9}}}],
    ['accuracy.perLetter', {...CARD, accuracy: {...CARD.accuracy, perLetter: null}}],
    ['limits', {...CARD, limits: 'none'}],
    ['limits[0]', {...CARD, limits: [{}]}],
    ['the card', null],
    ['the card', [CARD]],
  ];
  for (const [field, card] of wrong) {
    it(`names ${field} when it does not fit: ${JSON.stringify(card).slice(0, 40)}`, () => {
      expect(() => parseModelCard(card, EXPECTED)).to.throw(ModelCardError, field);
    });
  }

  describe('of an alphabet', () => {
    const dutch = {id: 'ngt', name: 'Dutch', language: 'nl'};

    it('is taken by an app of the same', () => {
      const card = parseModelCard({...CARD, alphabet: dutch}, {...EXPECTED, alphabet: dutch});
      expect(card.alphabet).to.deep.equal(dutch);
    });

    it('is the American one where an older card names none', () => {
      const american = {id: 'asl', name: 'American manual alphabet', language: 'en'};
      expect(() => parseModelCard(CARD, {...EXPECTED, alphabet: american})).not.to.throw();
      expect(() => parseModelCard(CARD, {...EXPECTED, alphabet: dutch})).to.throw(
        ModelCardError,
        'the network reads the alphabet "American manual alphabet", this app "Dutch"',
      );
    });

    it('is refused by an app of another', () => {
      expect(() => parseModelCard({...CARD, alphabet: dutch}, EXPECTED)).to.throw(
        ModelCardError,
        'the network reads the alphabet "Dutch", this app "American manual alphabet"',
      );
      expect(() => parseModelCard({...CARD, alphabet: 'ngt'}, EXPECTED)).to.throw(ModelCardError);
    });
  });
});
