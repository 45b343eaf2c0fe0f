import {expect} from '@esm-bundle/chai';
import {QUIET_MS, UpdateOffer} from '../../../src/app/offline/update-offer.ts';
import {EMPTY_SPELLING, spell} from '../../../src/core/text/spell.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

function setUp(start = EMPTY_SPELLING) {
  const clock = new FakeClock();
  const now = {isThere: false, spelling: start};
  const host = new FakeHost();
  const offer = new UpdateOffer(host, {
    isThere: () => now.isThere,
    spelling: () => now.spelling,
    clock,
  });
  const type = (text: string) => {
    for (const letter of text) {
      const action =
        letter === ' ' ? ({kind: 'space'} as const) : ({kind: 'letter', letter} as const);
      now.spelling = spell(now.spelling, action);
      offer.hostUpdate();
    }
  };
  const arrive = () => {
    now.isThere = true;
    offer.hostUpdate();
  };
  /** Time passes, and the host updates where it was asked to. */
  const pass = (ms: number) => {
    const before = host.updates;
    clock.pass(ms);
    if (host.updates > before) offer.hostUpdate();
  };
  return {offer, clock, host, type, arrive, pass};
}

describe('UpdateOffer', () => {
  it('is made at once while nothing is being spelled', () => {
    const {offer, arrive} = setUp();
    expect(offer.isMade).to.equal(false);
    arrive();
    expect(offer.isMade).to.equal(true);
  });

  it('is made at once over a text from an earlier visit', () => {
    const {offer, arrive} = setUp(spell(EMPTY_SPELLING, {kind: 'letter', letter: 'A'}));
    arrive();
    expect(offer.isMade).to.equal(true);
  });

  it('waits for the end of a word', () => {
    const {offer, type, arrive} = setUp();
    type('HEL');
    arrive();
    expect(offer.isMade).to.equal(false);
    type('LO');
    expect(offer.isMade).to.equal(false);
    type(' ');
    expect(offer.isMade).to.equal(true);
  });

  it('waits until a word without an end has been left alone', () => {
    const {offer, type, arrive, pass} = setUp();
    type('HEL');
    arrive();
    pass(QUIET_MS - 1);
    type('P');
    pass(QUIET_MS - 1);
    expect(offer.isMade).to.equal(false);
    pass(1);
    expect(offer.isMade).to.equal(true);
  });

  it('stays when the next word begins', () => {
    const {offer, type, arrive} = setUp();
    arrive();
    type('A');
    expect(offer.isMade).to.equal(true);
  });

  it('leaves no timer behind', () => {
    const {clock, host, type, arrive} = setUp();
    type('A');
    arrive();
    expect(clock.pending).to.equal(1);
    host.disconnect();
    expect(clock.pending).to.equal(0);
  });
});
