import {expect} from '@esm-bundle/chai';
import {DEFAULT_SETTINGS} from '../../../src/app/settings/settings.ts';
import type {LiveSnapshot} from '../../../src/app/live/view-model.ts';
import {TeachScreen} from '../../../src/components/teach/teach-screen.ts';
import type {Recognition} from '../../../src/contracts/recognition.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {fakeHands} from '../../support/fakes/fake-hand.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {hasFocus} from '../../support/has-focus.ts';
import {recordedFrames} from '../../support/recorded-frames.ts';
import {Teaching} from '../../support/teaching.ts';

const SNAPSHOT = {
  camera: {kind: 'live'},
  recognizer: {kind: 'ready', rejectBelow: 0},
} as unknown as LiveSnapshot;

describe('recording words on fs-teach-screen', () => {
  let screen: TeachScreen;
  let teaching: Teaching;
  let storage: Storage;
  let atMs: number;

  beforeEach(async () => {
    storage = memoryStorage();
    teaching = new Teaching(storage);
    screen = new TeachScreen();
    screen.given = {
      services: {storage, openHand: fakeHands().open, clock: new FakeClock()},
      ownHand: teaching.ownHand,
      live: teaching.live,
      settings: DEFAULT_SETTINGS,
      snapshot: SNAPSHOT,
    };
    screen.active = true;
    atMs = 1000;
    document.body.append(screen);
    await screen.updateComplete;
  });
  afterEach(() => screen.remove());

  const find = (selector: string) => screen.renderRoot.querySelector<HTMLElement>(selector);
  const button = (name: string) =>
    [...screen.renderRoot.querySelectorAll('button')].find(
      ({innerText, ariaLabel}) => innerText.trim() === name || ariaLabel === name,
    );
  const press = async (name: string) => {
    button(name)!.focus();
    button(name)!.click();
    await screen.updateComplete;
  };
  const show = async (frames: string) => {
    for (const frame of recordedFrames(frames, atMs)) {
      teaching.live.recognised(frame as unknown as Recognition);
    }
    atMs += 50 * frames.length;
    await screen.updateComplete;
  };
  const asked = () => find('h2')!.innerText.replace('Spell ', '');
  const spell = async (word: string) => {
    await show('-');
    for (const letter of word) await show(letter.repeat(10));
    await show('-'.repeat(25));
  };
  const words = () =>
    [...screen.renderRoot.querySelectorAll('.words-kept b')].map((one) => one.textContent);

  it('asks for the camera and a word, and says what to do', async () => {
    let started = 0;
    screen.addEventListener('fs-start', () => started++);
    await press('Record words');
    expect(started).to.equal(1);
    expect(find('.word')!.innerText.replaceAll(/\s/g, '')).to.equal(asked());
    expect(hasFocus(find('h2')!)).to.equal(true);
    await show('-');
    expect(find('.sentence')!.innerText).to.match(/^Raise your hand/);
    expect(button('Done')).to.have.property('disabled', true);
    await show('B');
    expect(find('.sentence')!.innerText).to.match(/then lower your hand/);
    expect(button('Done')).to.have.property('disabled', false);
  });

  it('says what became of a word, takes it back, and lists what is kept', async () => {
    await press('Record words');
    const word = asked();
    await spell(word);
    expect(find('.last')!.innerText).to.contain(`${word} is kept. It was read right.`);
    expect(find('[role=status]')!.textContent).to.match(/is kept\..* Spell [A-Z]+\.$/);
    await press('Take it back');
    expect([asked(), find('.last')]).to.deep.equal([word, null]);
    await spell(word);
    const second = asked();
    await spell('BROWV');
    await press('Finish');
    expect(words()).to.deep.equal([second, word]);
    expect(find('.misread')!.innerText).to.equal('read as BROWV');
    expect(screen.renderRoot.querySelectorAll('.stills path').length).to.be.at.least(word.length);
  });

  it('erases one word, and all after a question', async () => {
    await press('Record words');
    await spell(asked());
    const second = asked();
    await spell(second);
    await press('Finish');
    await press(`Erase ${second}`);
    expect(words()).to.have.length(1);
    const dialog = find('dialog.erase-words') as HTMLDialogElement;
    await press('Erase all words');
    expect(dialog.innerText).to.contain('Words recorded: 1.');
    dialog.querySelectorAll('button')[0]!.click();
    expect([dialog.open, words().length]).to.deep.equal([false, 1]);
    await press('Erase all words');
    dialog.querySelectorAll('button')[1]!.click();
    await screen.updateComplete;
    expect([storage.length, words().length]).to.deep.equal([0, 0]);
    expect(button('Record words')).to.not.equal(undefined);
  });

  it('leaves the letters as they are', async () => {
    await press('Record words');
    expect(button('Begin')).to.equal(undefined);
    await press('Finish');
    expect(button('Begin')).to.not.equal(undefined);
    await press('Begin');
    expect(button('Record words')).to.equal(undefined);
  });
});
