import {expect} from '@esm-bundle/chai';
import type {LetterScores} from '../../../src/contracts/recognition.ts';
import {alignWord} from '../../../src/core/teach/align-word.ts';
import {lettersPerSecond} from '../../../src/core/teach/letters-per-second.ts';
import {leading} from '../../support/letter-scores.ts';

/** One frame a character: a letter, `.` for "no letter", `-` for no hand. */
function framesOf(shown: string): (LetterScores | null)[] {
  return Array.from(shown, (letter) =>
    letter === '-' ? null : leading(letter === '.' ? 'none' : letter),
  );
}

/** The same text with each frame that was given to a letter as that letter, and others as dots. */
function aligned(word: string, shown: string): string | null {
  const stretches = alignWord(word, framesOf(shown));
  if (stretches === null) return null;
  const frames = Array.from(shown, () => '.');
  for (const {letter, from, to} of stretches) frames.fill(letter, from, to + 1);
  return frames.join('');
}

describe('alignWord', () => {
  it('finds the letters, and the ways between them', () => {
    expect(aligned('CAT', '..CCC.AAAA..TTT-')).to.equal('..CCC.AAAA..TTT.');
  });

  it('finds letters that follow each other at once', () => {
    expect(aligned('CAT', 'CCAAAT')).to.equal('CCAAAT');
  });

  it('finds a letter that was read as another for the most part', () => {
    expect(aligned('CAT', 'CCC.SSAS.TTT')).to.equal('CCC...A..TTT');
  });

  it('takes a letter that comes before its turn for none', () => {
    expect(aligned('CAT', 'TTT.CCC.AAA.TTT')).to.equal('....CCC.AAA.TTT');
  });

  it('goes over frames without a hand', () => {
    expect(aligned('CAT', 'CC--AA-TT')).to.equal('CC..AA.TT');
  });

  it('divides a double letter', () => {
    expect(
      alignWord('ALL', framesOf('AAA.LLLL'))?.map(({letter}) => letter),
    ).to.have.ordered.members(['A', 'L', 'L']);
    expect(aligned('ALL', 'AA.LL.LL')).to.equal('AA.LL.LL');
  });

  it('finds what is drawn in the air by the shape it is drawn with', () => {
    expect(aligned('JAZZ', 'III.AAA.DDD.XXX')).to.match(/^JJJ\.?AAA\.?/);
  });

  it('gives nothing for fewer frames than letters', () => {
    expect(aligned('CAT', 'CA')).to.equal(null);
    expect(alignWord('CAT', [])).to.equal(null);
  });
});

describe('lettersPerSecond', () => {
  const speedOf = (word: string, shown: string, frameMs: number) =>
    lettersPerSecond(
      alignWord(word, framesOf(shown)) ?? [],
      Array.from(shown, (_, i) => i * frameMs),
    );

  it('is how many letters pass in a second', () => {
    expect(speedOf('CATS', 'CCCC.AAAA.TTTT.SSSS', 100)).to.be.closeTo(2, 1e-9);
    expect(speedOf('CATS', 'CCCC.AAAA.TTTT.SSSS', 50)).to.be.closeTo(4, 1e-9);
  });

  it('does not count how long the hand waited in the first letter and rested in the last', () => {
    const shown = `${'C'.repeat(30)}.AAAA.TTTT.${'S'.repeat(30)}`;
    expect(speedOf('CATS', shown, 100)).to.be.closeTo(2, 1e-9);
  });

  it('is not known of two letters', () => {
    expect(speedOf('AT', 'AAA.TTT', 100)).to.equal(null);
    expect(lettersPerSecond([], [])).to.equal(null);
  });
});
