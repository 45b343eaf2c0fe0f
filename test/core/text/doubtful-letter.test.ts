import {expect} from '@esm-bundle/chai';
import {doubtfulLetter, swapDoubtful} from '../../../src/core/text/doubtful-letter.ts';
import {EMPTY_SPELLING, spell} from '../../../src/core/text/spell.ts';
import {leading, torn} from '../../support/letter-scores.ts';

const typed = (scores: readonly number[]) =>
  spell(EMPTY_SPELLING, {kind: 'letter', letter: 'M', scores});

describe('doubtfulLetter', () => {
  it('names the rival of a letter that was torn, and none of a clear one', () => {
    expect(doubtfulLetter(typed(torn('M', 'N')))).to.deep.equal({letter: 'M', rival: 'N'});
    expect(doubtfulLetter(typed(leading('M')))).to.equal(null);
    expect(doubtfulLetter(EMPTY_SPELLING)).to.equal(null);
  });

  it('can be swapped to and fro, and undone', () => {
    const before = typed(torn('M', 'N'));
    const swapped = spell(before, swapDoubtful(before)!);
    expect(swapped.text).to.equal('N');
    expect(spell(swapped, swapDoubtful(swapped)!).text).to.equal('M');
    expect({...spell(swapped, {kind: 'undo'}), future: []}).to.deep.equal(before);
  });

  it('is asked again when the caret comes back to the letter', () => {
    const later = spell(typed(torn('M', 'N')), {kind: 'letter', letter: 'A'});
    expect(doubtfulLetter(later)).to.equal(null);
    const back = spell(later, {kind: 'move', to: 1});
    expect(doubtfulLetter(back)).to.deep.equal({letter: 'M', rival: 'N'});
  });
});
