import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {NO_OWN_WORDS} from '../../../src/contracts/own-words.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import type {SpeltLetter} from '../../../src/core/words/letter-costs.ts';
import {offerWords, type WordStage} from '../../../src/core/words/offer-words.ts';
import {ownLexicon} from '../../../src/core/words/own-lexicon.ts';
import {addOwnWord} from '../../../src/core/words/own-words.ts';
import {openWords, packWords} from '../../../src/core/words/pack-words.ts';
import {searchWords, startWordSearch, type Lexicon} from '../../../src/core/words/search-words.ts';
import {levelOf, type WordEntry} from '../../../src/core/words/word-trie.ts';

/** How often films say them. */
const COUNTS = {
  ...{HELLO: 29_857, HELL: 70_000, HELP: 47_000, HERO: 3_700, HELMET: 500, HE: 600_000},
  ...{HAND: 14_000, HARD: 17_000, HANDS: 9_000, BARD: 20, SOON: 13_000, SON: 25_000, MOON: 2_600},
};
const LIST = lexicon(COUNTS);
const START = startWordSearch([LIST]);

function lexicon(counts: Readonly<Record<string, number>>): Lexicon {
  const entries = Object.entries(counts).map(([word, count]) => ({word, level: levelOf(count)}));
  return listOf(entries);
}

function listOf(entries: readonly WordEntry[]): Lexicon {
  return {trie: openWords(packWords(entries)), source: 'list'};
}

/** A letter as a sure network commits it, or with a doubt: the other letter's probability. */
function letter(name: string, other?: string, score = 0): SpeltLetter {
  const scores = LABELS.map(() => 0);
  scores[LABELS.indexOf(name)] = 0.97 - score;
  if (other !== undefined) scores[LABELS.indexOf(other)] = score;
  return {letter: name, scores: LABELS.includes(name) ? scores : null};
}

const spelt = (word: string) => word.split('').map((name) => letter(name));

function offer(
  letters: readonly SpeltLetter[],
  stage: WordStage = 'finished',
  lexicons: readonly Lexicon[] = [LIST],
) {
  const search = searchWords(startWordSearch(lexicons), letters);
  return search === null ? null : offerWords(search, stage);
}

const wordsOf = (found: ReturnType<typeof offer>) => found?.candidates.map(({word}) => word);

function ownWords(...words: string[]): Lexicon {
  const own = words.reduce((list, word) => {
    const added = addOwnWord(list, word);
    return added.kind === 'added' ? added.words : list;
  }, NO_OWN_WORDS);
  return ownLexicon(own);
}

describe('words offered', () => {
  it('offers HELLO for HELO: one letter of a double is easily lost', () => {
    expect(wordsOf(offer(spelt('HELO')))?.[0]).to.equal('HELLO');
  });

  it('offers the word whose letter the network held for possible', () => {
    const doubtful = [letter('H'), letter('A'), letter('N'), letter('E', 'D', 0.3)];
    const [first] = offer(doubtful)?.candidates ?? [];
    expect(first).to.include({word: 'HAND', kind: 'other', source: 'list'});
    expect(first?.gain).to.be.greaterThan(0);
  });

  it('offers a word with a stray letter or without one that was missed', () => {
    expect(wordsOf(offer(spelt('HELXMET')))?.[0]).to.equal('HELMET');
    expect(wordsOf(offer(spelt('HELMT')))?.[0]).to.equal('HELMET');
  });

  it('keeps the letters as they were read beside every offer', () => {
    expect(offer(spelt('HELO'))?.raw).to.equal('HELO');
  });

  it('keeps a rare word that is spelt exactly before common ones', () => {
    const [first] = offer([letter('B', 'H', 0.45), ...spelt('ARD')])?.candidates ?? [];
    expect(first).to.include({word: 'BARD', kind: 'as-read', gain: 0});
  });

  it('offers nothing for a clear spelling that is near no word', () => {
    expect(wordsOf(offer(spelt('SAOIRSE')))).to.deep.equal([]);
  });

  it('offers nothing before the first letter', () => {
    expect(offerWords(START, 'under-way')).to.deep.equal({raw: '', candidates: []});
  });

  it('offers how a word may go on while it is under way, and no longer once it is finished', () => {
    expect(offer(spelt('HELME'), 'under-way')?.candidates[0]).to.include({
      word: 'HELMET',
      kind: 'longer',
    });
    expect(offer(spelt('HEL'), 'finished')?.candidates.map(({kind}) => kind)).not.to.include(
      'longer',
    );
  });

  it('offers at most three words, none of them twice', () => {
    const words = wordsOf(offer(spelt('HE'), 'under-way', [LIST, ownWords('Hello')])) ?? [];
    expect(words.length).to.be.within(1, 3);
    expect(new Set(words).size).to.equal(words.length);
  });

  it('offers a name of the user’s own words first', () => {
    const [first] =
      offer(spelt('SIOBAN'), 'finished', [LIST, ownWords('Siobhán')])?.candidates ?? [];
    expect(first).to.include({word: 'SIOBHAN', source: 'own'});
  });

  it('prefers an own word to a common one that is as near', () => {
    const lexicons = [LIST, ownWords('Hana')];
    expect(wordsOf(offer(spelt('HANP'), 'finished', [LIST]))?.[0]).to.equal('HAND');
    expect(wordsOf(offer(spelt('HANP'), 'finished', lexicons))?.[0]).to.equal('HANA');
  });

  it('offers HELLO and not HELL for HEL, under way and finished', () => {
    const words: WordEntry[] = [
      {word: 'HELL', level: levelOf(COUNTS.HELL), tone: 'touchy'},
      {word: 'HELLO', level: levelOf(COUNTS.HELLO)},
      {word: 'HELP', level: levelOf(COUNTS.HELP)},
    ];
    expect(wordsOf(offer(spelt('HEL'), 'under-way', [listOf(words)]))?.at(-1)).to.equal('HELL');
    expect(wordsOf(offer(spelt('HEL'), 'finished', [listOf(words)]))?.at(-1)).to.equal('HELL');
  });

  it('offers a rude word last, and never where it is all there is to offer', () => {
    const rude: WordEntry = {word: 'SEXY', level: 50, tone: 'rude'};
    const plain: WordEntry = {word: 'SEXTON', level: 5};
    expect(wordsOf(offer(spelt('SEX'), 'under-way', [listOf([rude])]))).to.deep.equal([]);
    expect(wordsOf(offer(spelt('SEXT'), 'under-way', [listOf([rude, plain])]))).to.deep.equal([
      ...['SEXTON', 'SEXY'],
    ]);
  });

  it('offers a rude word like any other once it is spelt whole or among one’s own', () => {
    const lexicons = [listOf([{word: 'SEXY', level: 20, tone: 'rude'}])];
    expect(wordsOf(offer(spelt('SEXY'), 'under-way', lexicons))).to.deep.equal(['SEXY']);
    const own = [...lexicons, ownWords('Sexy')].reverse();
    expect(wordsOf(offer(spelt('SEX'), 'under-way', own))?.[0]).to.equal('SEXY');
  });

  it('offers the letter that corrects a word, however it may be taken', () => {
    const words: WordEntry[] = [
      {word: 'GIRLS', level: 50, tone: 'touchy'},
      {word: 'GILLS', level: 10},
    ];
    const read = [...spelt('GIRL'), letter('Z', 'S', 0.3)];
    expect(wordsOf(offer(read, 'finished', [listOf(words)]))?.[0]).to.equal('GIRLS');
  });

  it('leaves a word with a sign or a digit alone', () => {
    expect(searchWords(START, [letter('A'), {letter: '4', scores: null}])).to.equal(null);
  });

  it('offers the same after letters were taken back as without them', () => {
    const [h, e, l, o, x] = spelt('HELOX');
    const long = searchWords(START, [h!, e!, x!, x!, o!]);
    const back = searchWords(long!, [h!, e!, l!, o!]);
    expect(offerWords(back!, 'finished')).to.deep.equal(offer([h!, e!, l!, o!]));
  });

  it('never fails and always keeps the raw letters, whatever the scores', () => {
    const anyScores = fc.option(fc.array(fc.oneof(fc.double(), fc.double({min: 0, max: 1}))));
    const anyLetter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''));
    const anyWord = fc.array(fc.record({letter: anyLetter, scores: anyScores}), {maxLength: 8});
    fc.assert(
      fc.property(anyWord, fc.constantFrom('under-way', 'finished'), (letters, stage) => {
        const found = offer(letters, stage);
        expect(found?.raw).to.equal(letters.map(({letter: name}) => name).join(''));
        expect(found?.candidates.length).to.be.at.most(3);
        for (const {gain} of found?.candidates ?? []) expect(Number.isFinite(gain)).to.equal(true);
      }),
      {numRuns: 300},
    );
  });
});
