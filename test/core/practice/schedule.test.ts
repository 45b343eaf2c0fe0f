import {expect} from '@esm-bundle/chai';
import {
  NO_PROGRESS,
  parsePracticeProgress,
  type PracticeProgress,
} from '../../../src/contracts/practice-progress.ts';
import {chooseNext} from '../../../src/core/practice/choose-next.ts';
import {letterStrength} from '../../../src/core/practice/letter-strength.ts';
import {MOST_OWN_ITEMS, ownList} from '../../../src/core/practice/own-list.ts';
import {recordTry} from '../../../src/core/practice/record-try.ts';
import {SHORT_WORDS} from '../../../src/core/practice/short-words.ts';
import {seeded} from '../../support/seeded.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 5, 10, 12);

function practised(tries: Readonly<Record<string, string>>, at = NOON): PracticeProgress {
  const all = Object.entries(tries).flatMap(([letter, results]) =>
    Array.from(results, (result) => ({letter, right: result === '+'})),
  );
  return all.reduce<PracticeProgress>(
    (progress, one) => recordTry(progress, {...one, tookMs: 1500, at, day: '2026-06-10'}),
    NO_PROGRESS,
  );
}

/** How often each is asked in so many rounds. */
function asked(items: readonly string[], progress: PracticeProgress, rounds: number) {
  const random = seeded(7);
  const order: string[] = [];
  for (let i = 0; i < rounds; i++) {
    order.push(chooseNext(items, progress, order.at(-1) ?? null, NOON, random) ?? '');
  }
  return {order, count: (item: string) => order.filter((one) => one === item).length};
}

describe('chooseNext', () => {
  it('brings weak letters back more often than strong ones, which still come', () => {
    const right = Object.fromEntries(ALPHABET.map((letter) => [letter, '++++++']));
    const {count} = asked(ALPHABET, practised({...right, M: '+---', X: '--'}), 1000);
    for (const weak of ['M', 'X']) expect(count(weak)).to.be.greaterThan(3 * count('A'));
    for (const letter of ALPHABET) expect(count(letter), letter).to.be.greaterThan(0);
  });

  it('never asks the same twice in a row unless there is only one', () => {
    const {order} = asked(['A', 'B', 'C'], practised({A: '----', B: '++++', C: '++++'}), 300);
    expect(order.some((one, i) => one === order[i - 1])).to.equal(false);
    expect(chooseNext(['A', 'A'], NO_PROGRESS, 'A', NOON, seeded(1))).to.equal('A');
    expect(chooseNext([], NO_PROGRESS, null, NOON, seeded(1))).to.equal(null);
  });

  it('chooses words that hold weak letters', () => {
    const right = Object.fromEntries(ALPHABET.map((letter) => [letter, '++++++']));
    const {order} = asked(SHORT_WORDS, practised({...right, Q: '----', Z: '----'}), 400);
    const weak = (words: readonly string[]) =>
      words.filter((word) => /[QZ]/.test(word)).length / words.length;
    expect(weak(order)).to.be.greaterThan(2 * weak(SHORT_WORDS));
  });

  it('asks the same for the same random numbers', () => {
    expect(asked(ALPHABET, NO_PROGRESS, 20).order).to.deep.equal(
      asked(ALPHABET, NO_PROGRESS, 20).order,
    );
  });
});

describe('letterStrength', () => {
  const strength = (results: string, days = 0) =>
    letterStrength(practised({A: results}).letters.A, NOON + days * DAY_MS);

  it('is nothing for a letter never tried, and grows with what is right', () => {
    expect(letterStrength(undefined, NOON)).to.equal(0);
    expect(strength('+')).to.be.greaterThan(strength('-'));
    expect(strength('+++')).to.be.greaterThan(strength('+'));
    expect(strength('++++++++')).to.be.within(0.7, 1);
  });

  it('minds what was last more than what was before', () => {
    expect(strength('--++')).to.be.greaterThan(strength('++--'));
  });

  it('fades with the days, more slowly for what was right often', () => {
    expect(strength('++', 6)).to.be.lessThan(strength('++'));
    expect(strength('++++++', 6) / strength('++++++')).to.be.greaterThan(
      strength('++', 6) / strength('++'),
    );
  });
});

describe('recordTry', () => {
  const onDay = (progress: PracticeProgress, day: string, tookMs: number | null = 900) =>
    recordTry(progress, {letter: 'A', right: true, tookMs, at: NOON, day});

  it('counts tries, what was right and how long it took', () => {
    const {A} = practised({A: '+-+'}).letters;
    expect(A).to.deep.equal({
      ...{tries: 3, right: 2, recent: [true, false, true]},
      ...{timesMs: [1500, 1500], lastSeenAt: NOON},
    });
  });

  it('does not count the time of somebody who was away', () => {
    const twice = onDay(onDay(NO_PROGRESS, '2026-06-10', 400_000), '2026-06-10', null);
    expect(twice.letters.A?.timesMs).to.deep.equal([]);
    expect(twice.letters.A?.right).to.equal(2);
  });

  it('counts days in a row, over the ends of months and years, and begins anew after a gap', () => {
    const days = ['2026-12-31', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-05'];
    let progress = NO_PROGRESS;
    const counted = days.map((day) => (progress = onDay(progress, day)).streak?.days);
    expect(counted).to.deep.equal([1, 1, 2, 3, 1]);
  });
});

describe('ownList', () => {
  it('takes words and letters as they are spelled, each once', () => {
    expect(ownList('Zoë, Siobhán  o’neill; A b zoe 3 Mary-Ann')).to.deep.equal([
      'ZOE',
      'SIOBHAN',
      'ONEILL',
      'A',
      'B',
      'MARYANN',
    ]);
    expect(ownList(' 12 … ')).to.deep.equal([]);
  });

  it('has an end', () => {
    const many = Array.from(
      {length: 700},
      (_, i) => `${ALPHABET[i % 26]}${ALPHABET[Math.floor(i / 26) % 26]}`,
    );
    expect(ownList(many.join(' '))).to.have.length(MOST_OWN_ITEMS);
    expect(ownList('A'.repeat(31))).to.deep.equal([]);
  });
});

describe('the short words', () => {
  it('are words of capitals in which every letter is found more than once', () => {
    expect(SHORT_WORDS.every((word) => /^[A-Z]{2,6}$/.test(word))).to.equal(true);
    expect(new Set(SHORT_WORDS).size).to.equal(SHORT_WORDS.length);
    for (const letter of ALPHABET) {
      const words = SHORT_WORDS.filter((word) => word.includes(letter));
      expect(words.length, letter).to.be.greaterThan(4);
    }
  });
});

describe('parsePracticeProgress', () => {
  it('gives back what was kept', () => {
    const progress = practised({A: '+-', Z: '+'});
    expect(parsePracticeProgress(JSON.parse(JSON.stringify(progress)))).to.deep.equal(progress);
  });

  it('makes progress of anything, and keeps what is whole', () => {
    for (const odd of [null, 7, 'x', [], {}, {format: 2}, {format: 1, letters: 3, streak: []}]) {
      expect(parsePracticeProgress(odd)).to.deep.equal(NO_PROGRESS);
    }
    const {A} = practised({A: '+'}).letters;
    const letters = {
      ...{A, B: null, C: {tries: 1, right: 2}, D: {tries: 1.5, right: 0}, Ä: A, AB: A},
      E: {
        tries: 2,
        right: 1,
        recent: [true, 'no', 0],
        timesMs: [5, -1, 'x', null],
        lastSeenAt: 'x',
      },
    };
    const parsed = parsePracticeProgress({format: 1, letters, streak: {lastDay: '1', days: 3}});
    expect(parsed).to.deep.equal({
      format: 1,
      letters: {A, E: {tries: 2, right: 1, recent: [true], timesMs: [5], lastSeenAt: 0}},
      streak: null,
    });
  });
});
