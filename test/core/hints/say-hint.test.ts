import {expect} from '@esm-bundle/chai';
import {SAY_AFTER_MS, SAY_AGAIN_MS, sayHint} from '../../../src/core/hints/say-hint.ts';
import {INITIAL_HINT} from '../../../src/core/hints/step-hint.ts';

const shown = (atMs: number) => ({...INITIAL_HINT, shown: 'too-dark', shownAt: 0, atMs}) as const;

describe('sayHint', () => {
  it('speaks a hint that stays, not one that is gone at once', () => {
    expect(sayHint(shown(SAY_AFTER_MS - 1), {})).to.equal(null);
    expect(sayHint(shown(SAY_AFTER_MS), {})).to.equal('too-dark');
  });

  it('speaks the same hint again only after a while', () => {
    const said = {'too-dark': SAY_AFTER_MS};
    expect(sayHint(shown(SAY_AFTER_MS + SAY_AGAIN_MS - 1), said)).to.equal(null);
    expect(sayHint(shown(SAY_AFTER_MS + SAY_AGAIN_MS), said)).to.equal('too-dark');
    expect(sayHint(shown(SAY_AFTER_MS), {'no-hand': SAY_AFTER_MS})).to.equal('too-dark');
  });

  it('speaks nothing while there is no hint, and begins anew with another clock', () => {
    expect(sayHint({...INITIAL_HINT, atMs: 90_000}, {})).to.equal(null);
    expect(sayHint(shown(5_000), {'too-dark': 80_000})).to.equal('too-dark');
  });
});
