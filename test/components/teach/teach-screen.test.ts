import {expect} from '@esm-bundle/chai';
import {DEFAULT_SETTINGS} from '../../../src/app/settings/settings.ts';
import type {LiveSnapshot} from '../../../src/app/live/view-model.ts';
import type {Intent} from '../../../src/components/common/intents.ts';
import {TeachScreen} from '../../../src/components/teach/teach-screen.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {fakeHands, type FakeHand} from '../../support/fakes/fake-hand.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {hasFocus} from '../../support/has-focus.ts';
import {lessonOf} from '../../support/taught-frames.ts';
import {Teaching} from '../../support/teaching.ts';
import {waitUntil} from '../../support/wait-until.ts';

const SNAPSHOT = {camera: {kind: 'live'}, recognizer: {kind: 'ready'}} as unknown as LiveSnapshot;

describe('fs-teach-screen', () => {
  let screen: TeachScreen;
  let teaching: Teaching;
  let storage: Storage;
  let hands: readonly FakeHand[];

  async function show(taught = ''): Promise<void> {
    storage = memoryStorage();
    teaching = new Teaching(storage);
    for (const letter of taught) teaching.ownHand.teach(letter, lessonOf(letter));
    const drawn = fakeHands();
    hands = drawn.hands;
    screen = new TeachScreen();
    screen.given = {
      services: {storage, openHand: drawn.open, clock: new FakeClock()},
      ownHand: teaching.ownHand,
      live: teaching.live,
      settings: DEFAULT_SETTINGS,
      snapshot: SNAPSHOT,
    };
    screen.active = true;
    document.body.append(screen);
    await screen.updateComplete;
  }
  afterEach(() => screen.remove());

  const find = (selector: string) => screen.renderRoot.querySelector<HTMLElement>(selector);
  const button = (name: string) =>
    [...screen.renderRoot.querySelectorAll('button')].find(({innerText}) =>
      innerText.includes(name),
    )!;
  const status = () => find('[role=status]')!.textContent;
  const press = async (name: string) => {
    button(name).focus();
    button(name).click();
    await screen.updateComplete;
  };

  /** Holds a letter up, frame by frame, until the screen shows something. */
  const holdUntil = async (letter: string, look: () => boolean) => {
    while (!look()) {
      teaching.tick(letter);
      await screen.updateComplete;
    }
  };
  const asked = () => find('h2')!.innerText;
  const dots = () => screen.renderRoot.querySelectorAll('.dots .full').length;

  it('asks for the camera with “Begin”, and shows the letter on the hand one spells with', async () => {
    await show();
    let started = 0;
    screen.addEventListener('fs-start', () => started++);
    screen.spellingHand = 'left';
    await press('Begin');
    expect(started).to.equal(1);
    expect(asked()).to.equal('Show A');
    const hand = await waitUntil(() => hands[0] ?? null);
    expect(hand.options.look).to.include({hand: 'left'});
  });

  it('fills a dot with every frame that is taken, and says what to do meanwhile', async () => {
    await show();
    await press('Begin');
    await holdUntil('A', () => dots() === 2);
    expect(find('.dots')!.getAttribute('aria-label')).to.equal('2 of 5 views taken');
    expect(find('.now p')!.innerText).to.match(/Turn your hand a little/);
    await holdUntil('A', () => asked() === 'Show B');
    expect(dots()).to.equal(0);
    teaching.tick('A');
    await screen.updateComplete;
    expect(find('.now p')!.innerText).to.match(/change your hand to B/);
  });

  it('says each letter to screen readers, in words', async () => {
    await show();
    expect(status()).to.equal('');
    await press('Begin');
    expect(status()).to.match(/^Show A\. A fist/);
    await press('Skip');
    expect(status()).to.match(/^Show B\. Four fingers/);
  });

  it('moves the focus to what came in the place of what was pressed', async () => {
    await show();
    await press('Begin');
    expect(hasFocus(find('h2')!)).to.equal(true);
    button('Pause').focus();
    await holdUntil('S', () => find('.doubt') !== null);
    expect(find('h2')!.innerText).to.contain('This looked like S.');
    expect(hasFocus(find('h2')!)).to.equal(true);
  });

  it('disposes of the drawn hand while another screen is in front, and comes back to the letter', async () => {
    await show();
    await press('Begin');
    await press('Skip');
    const hand = await waitUntil(() => hands[0] ?? null);
    screen.active = false;
    await waitUntil(() => hand.isDisposed);
    expect(teaching.traitsWanted).to.equal(false);
    screen.active = true;
    await screen.updateComplete;
    expect(asked()).to.equal('Show B');
    expect(teaching.traitsWanted).to.equal(true);
  });

  it('asks before it erases', async () => {
    await show('AB');
    const dialog = find('dialog') as HTMLDialogElement;
    await press('Erase my lessons');
    expect(dialog.open).to.equal(true);
    expect(dialog.innerText).to.contain('Letters taught: 2.');
    await press('Keep');
    expect(dialog.open).to.equal(false);
    expect(storage.length).to.equal(1);
    await press('Erase my lessons');
    [...dialog.querySelectorAll('button')].at(-1)!.click();
    await screen.updateComplete;
    expect(storage.length).to.equal(0);
    expect(button('Begin')).to.not.equal(undefined);
    expect(find('.tiles')).to.equal(null);
  });

  it('asks for the switch to be turned, and says how letters are read', async () => {
    await show('A');
    const switched: boolean[] = [];
    screen.addEventListener('fs-settings', ({wish}: Intent<'fs-settings'>) =>
      switched.push(wish.ownHand),
    );
    find('[role=switch]')!.click();
    expect(switched).to.deep.equal([false]);
    screen.given = {...screen.given!, settings: {...DEFAULT_SETTINGS, ownHand: false}};
    await screen.updateComplete;
    expect(screen.renderRoot.textContent).to.contain('read without your lessons');
  });

  it('shows one letter again from its tile, then what came of it', async () => {
    await show('AB');
    await press('B\n');
    expect(asked()).to.equal('Show B');
    await holdUntil('B', () => find('.tiles') !== null);
    expect(teaching.ownHand.state.frames).to.have.length(10);
  });
});
