import {expect} from '@esm-bundle/chai';
import {LearnScreen} from '../../../src/components/learn/learn-screen.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {fakeHands} from '../../support/fakes/fake-hand.ts';

describe('fs-learn-screen', () => {
  let screen: LearnScreen;

  beforeEach(async () => {
    screen = new LearnScreen();
    screen.services = {openHand: fakeHands().open, clock: new FakeClock()};
    screen.active = true;
    // As on a phone, where the app's head stands above.
    screen.style.setProperty('--top-height', '56px');
    document.body.append(screen);
    await screen.updateComplete;
  });
  afterEach(() => screen.remove());

  it('leaves presses to the hand that stays in sight while letters scroll under it', () => {
    const hand = screen.renderRoot.querySelector('fs-hand-view')!;
    const letters = screen.renderRoot.querySelector('.gallery')!;
    window.scrollTo(0, letters.getBoundingClientRect().top - 60);
    const {left, top, width, height} = hand.getBoundingClientRect();
    expect(letters.getBoundingClientRect().top).to.be.below(top + height / 4);
    const across = Array.from({length: 19}, (_, i) => left + (width * (i + 1)) / 20);
    const pressed = across.map((x) => screen.shadowRoot!.elementFromPoint(x, top + height / 2));
    expect([...new Set(pressed)]).to.deep.equal([hand]);
  });
});
