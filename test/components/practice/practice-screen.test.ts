import {expect} from '@esm-bundle/chai';
import type {AppServices} from '../../../src/app/shell/app-services.ts';
import {LiveFeed} from '../../../src/app/live/live-feed.ts';
import {INITIAL_READING} from '../../../src/core/letters/read-letters.ts';
import type {LiveSnapshot} from '../../../src/app/live/view-model.ts';
import {Intent} from '../../../src/components/common/intents.ts';
import {PracticeScreen} from '../../../src/components/practice/practice-screen.ts';
import {readDrawing} from '../../support/drawn-hands.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {fakeHands, type FakeHand} from '../../support/fakes/fake-hand.ts';
import {fakeRecognition} from '../../support/fakes/fake-recognizer-worker.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {liveCamera} from '../../support/fakes/live-camera.ts';
import {leading} from '../../support/letter-scores.ts';
import {waitUntil} from '../../support/wait-until.ts';

const FRAME_MS = 33;

/** The picture of a camera that faces the person, being read. */
const READING: LiveSnapshot = {
  camera: liveCamera(),
  recognizer: {kind: 'ready', delegate: 'cpu', rejectBelow: 0} as LiveSnapshot['recognizer'],
  recognition: null,
  evidence: INITIAL_READING.evidence,
  letter: INITIAL_READING.letter,
  figures: {} as LiveSnapshot['figures'],
  ...{isMirrored: true, cameras: [], hint: null, notice: null},
};

describe('fs-practice-screen', () => {
  let screen: PracticeScreen;
  let live: LiveFeed;
  let storage: Storage;
  let hands: readonly FakeHand[];
  let clock: FakeClock;
  let atMs: number;

  beforeEach(() => {
    storage = memoryStorage();
    atMs = 0;
  });
  afterEach(() => screen.remove());

  async function show(list: string): Promise<void> {
    const choices = {mode: 'own', ownText: list, fromMemory: false};
    storage.setItem('fingerspell.practice-choices', JSON.stringify(choices));
    const drawn = fakeHands();
    hands = drawn.hands;
    clock = new FakeClock();
    live = new LiveFeed(() => 'practice');
    screen = new PracticeScreen();
    screen.services = {window, openHand: drawn.open, clock, storage} as unknown as AppServices;
    Object.assign(screen, {live, snapshot: READING, active: true});
    document.body.append(screen);
    await screen.updateComplete;
  }

  const part = (tag: string) => screen.renderRoot.querySelector(tag)?.shadowRoot ?? null;
  const button = (tag: string, name: string) =>
    [...(part(tag)?.querySelectorAll('button') ?? [])].find(
      ({textContent}) => textContent.trim() === name,
    ) ?? null;
  const press = async (tag: string, name: string) =>
    (await waitUntil(() => button(tag, name))).click();
  const said = () =>
    [...(part('fs-practice-task')?.querySelectorAll('[role=status] p') ?? [])].map(
      ({textContent}) => textContent,
    );
  const title = () => part('fs-practice-task')?.querySelector('h2 .unseen')?.textContent ?? '';

  function see(letter: string): void {
    for (let i = 0; i < 20; i++) {
      atMs += FRAME_MS;
      const frame = fakeRecognition(1, atMs, leading(letter));
      const worldLandmarks = readDrawing(letter, 'right');
      live.recognised({...frame, hand: {...frame.hand!, worldLandmarks}});
    }
  }

  const read = (letter: string) =>
    live.read({kind: 'letter', letter, rival: null, scores: null, replaces: '', atMs});

  it('tells a wrong letter what to change, beside the drawn hand at the same angle, then that it is right', async () => {
    await show('W');
    await press('fs-practice-setup', 'Start');
    await waitUntil(() => title() === 'Show W');
    see('V');
    await waitUntil(() => said()[0] === 'Straighten your ring finger.');
    const hand = await waitUntil(() => hands[0] ?? null);
    await waitUntil(() => hand.looks.some((look) => 'view' in look));
    see('W');
    read('W');
    await waitUntil(() => (said()[0] ?? '').startsWith('W is right'));
    expect(storage.getItem('fingerspell.practice')).to.include('"W":{"tries":1,"right":1');
  });

  it('shows the drawn hand as in a mirror where the person sees one, and leaves turning to them when they like', async () => {
    await show('W');
    await press('fs-practice-setup', 'Start');
    const view = await waitUntil(
      () => part('fs-practice-task')?.querySelector('fs-hand-view') ?? null,
    );
    expect(view.mirrored).to.equal(true);
    see('V');
    await waitUntil(() => view.angle !== null);
    await press('fs-practice-task', 'Turn with my hand');
    await waitUntil(() => view.angle === null);
    await waitUntil(() => view.shadowRoot?.querySelector('.turns') ?? null);
  });

  it('gives the drawn hand back while another screen is shown', async () => {
    await show('W');
    await press('fs-practice-setup', 'Start');
    const hand = await waitUntil(() => hands[0] ?? null);
    screen.active = false;
    await waitUntil(() => hand.isDisposed);
    screen.active = true;
    await waitUntil(() => hands.length === 2);
    expect(title()).to.equal('Show W');
  });

  it('sums a round up and goes on from the keyboard', async () => {
    await show('W A');
    await press('fs-practice-setup', 'Start');
    await press('fs-practice-task', 'Skip');
    await press('fs-practice-task', 'End');
    const summary = await waitUntil(() => screen.renderRoot.querySelector('fs-practice-summary'));
    expect(document.activeElement).to.equal(screen);
    expect(screen.shadowRoot!.activeElement).to.equal(summary);
    await press('fs-practice-summary', 'Go on');
    await waitUntil(() => title() !== '');
  });

  it('says what a list needs when there is nothing in it to spell', async () => {
    await show('…');
    await press('fs-practice-setup', 'Start');
    await waitUntil(
      () => part('fs-practice-setup')?.textContent.includes('at least one letter') ?? null,
    );
    const text = part('fs-practice-setup')!.querySelector('textarea')!;
    expect(text.getAttribute('aria-invalid')).to.equal('true');
    expect(text.value).to.equal('…');
  });

  it('erases progress only when that is confirmed', async () => {
    await show('W');
    await press('fs-practice-setup', 'Start');
    see('W');
    read('W');
    await press('fs-practice-task', 'End');
    const progress = () =>
      part('fs-practice-summary')?.querySelector('fs-practice-progress')?.shadowRoot ?? null;
    const tap = async (name: string) =>
      (
        await waitUntil(
          () =>
            [...(progress()?.querySelectorAll('button') ?? [])].find(
              ({textContent}) => textContent.trim() === name,
            ) ?? null,
        )
      ).click();
    await tap('Erase progress');
    await tap('Keep it');
    expect(storage.getItem('fingerspell.practice')).to.include('"W"');
    await tap('Erase progress');
    await tap('Erase');
    await waitUntil(() => !storage.getItem('fingerspell.practice')!.includes('"W"'));
    await waitUntil(() => progress()!.querySelectorAll('button').length === 0);
  });

  it('does without the camera’s picture while a hand is watched, until the word is spelled back', async () => {
    await show('W');
    const stages: boolean[] = [];
    screen.addEventListener('fs-stage', ({wish}) => stages.push(wish));
    const radios = screen.renderRoot.querySelectorAll<HTMLInputElement>('[name=exercise]');
    radios[1]!.click();
    const panel = await waitUntil(() => screen.renderRoot.querySelector('fs-watch-panel'));
    expect(panel.active).to.equal(true);
    expect(stages).to.deep.equal([false]);
    panel.dispatchEvent(new Intent('fs-practice', {kind: 'spell-back', word: 'VW'}));
    await waitUntil(() => title().includes('letter 1 of 2 in VW'));
    expect(panel.hidden).to.equal(true);
    expect(stages).to.deep.equal([false, true]);
    await press('fs-practice-task', 'End');
    await waitUntil(() => !panel.hidden);
    expect(stages).to.deep.equal([false, true, false]);
  });
});
