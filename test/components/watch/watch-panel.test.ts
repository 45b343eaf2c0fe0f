import {expect} from '@esm-bundle/chai';
import {PracticeRecord} from '../../../src/app/practice/practice-record.ts';
import {PracticeStore} from '../../../src/app/practice/practice-store.ts';
import {READY_MS} from '../../../src/app/watch/watch-controller.ts';
import {WatchStore} from '../../../src/app/watch/watch-store.ts';
import {WatchPanel} from '../../../src/components/watch/watch-panel.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {fakeHands, type FakeHand} from '../../support/fakes/fake-hand.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {hasFocus} from '../../support/has-focus.ts';
import {waitUntil} from '../../support/wait-until.ts';

describe('fs-watch-panel', () => {
  let panel: WatchPanel;
  let hands: readonly FakeHand[];
  let clock: FakeClock;

  async function show(list: string): Promise<void> {
    const storage = memoryStorage();
    const drawn = fakeHands();
    hands = drawn.hands;
    clock = new FakeClock();
    storage.setItem('fingerspell.watch-choices', '{"words": "own"}');
    const record = new PracticeRecord(() => new PracticeStore(storage));
    record.choose({ownText: list});
    panel = new WatchPanel();
    const services = {openHand: drawn.open, clock};
    Object.assign(panel, {active: true, services, record, store: new WatchStore(storage)});
    document.body.append(panel);
    await panel.updateComplete;
  }

  afterEach(() => panel.remove());

  const part = (tag: string) => panel.renderRoot.querySelector(tag)?.shadowRoot ?? null;
  const task = () => waitUntil(() => part('fs-watch-task'));
  const field = () => waitUntil(() => part('fs-watch-task')?.querySelector('input') ?? null);
  const status = () =>
    part('fs-watch-task')?.querySelector('[role=status]')?.textContent.trim() ?? '';

  /** Starts, and the hand spells the first word. */
  async function begin(): Promise<FakeHand> {
    const setup = await waitUntil(() => part('fs-watch-setup'));
    setup.querySelector<HTMLElement>('.primary')!.click();
    return watch();
  }

  async function watch(): Promise<FakeHand> {
    const hand = await waitUntil(() => hands[0] ?? null);
    await waitUntil(() => clock.pending > 0);
    clock.pass(READY_MS);
    hand.finish();
    await waitUntil(() => status() !== 'Type what you see.');
    return hand;
  }

  async function press(key: string): Promise<void> {
    const from = (await task()).activeElement ?? (await task()).querySelector('section')!;
    from.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
  }

  async function answer(typed: string): Promise<void> {
    (await field()).value = typed;
    (await field()).form!.requestSubmit();
    await waitUntil(() => part('fs-watch-task')?.querySelector('.told') ?? null);
  }

  it('takes what is typed, tells the word and highlights the letter that the hand shows', async () => {
    await show('MAP');
    const hand = await begin();
    await answer('nap');
    expect(status()).to.equal('It was MAP, not NAP.');
    hand.options.onLetter?.('A', 1);
    const now = await waitUntil(() => part('fs-watch-task')?.querySelector('li.now') ?? null);
    expect(now.textContent.trim()).to.equal('A');
    const missed = part('fs-watch-task')!.querySelector('li.missed');
    expect(missed?.querySelector('s')?.textContent).to.equal('N');
  });

  it('is worked by keys alone: again, slower, next and end', async () => {
    await show('MAP CAT');
    const hand = await begin();
    expect(hasFocus(await field())).to.equal(true);
    await press(' ');
    await watch();
    await press('-');
    await watch();
    expect(hand.speeds).to.deep.equal([2, 2, 1.4]);
    await answer('');
    const told = part('fs-watch-task')!.querySelector('.told')!;
    expect(hasFocus(told)).to.equal(true);
    await press('Enter');
    await waitUntil(() => part('fs-watch-task')?.querySelector('input') ?? null);
    await press('Escape');
    await waitUntil(() => part('fs-watch-setup'));
    const said = part('fs-watch-setup')!.querySelector('[role=status]');
    expect(said?.textContent).to.equal('0 of 1 words read at first sight.');
  });

  it('leaves the space bar to a button that has the focus', async () => {
    await show('MAP');
    const hand = await begin();
    (await task()).querySelector<HTMLElement>('.keys button:last-child')!.focus();
    await press(' ');
    expect(hand.played).to.deep.equal(['MAP']);
    expect(clock.pending).to.equal(0);
  });

  it('hands the word on to be spelled before the camera', async () => {
    await show('MAP');
    await begin();
    await answer('map');
    const asked = new Promise((resolve) => {
      panel.addEventListener('fs-practice', ({wish}) => resolve(wish));
    });
    (await task()).querySelector<HTMLElement>('.keys button:nth-child(2)')!.click();
    expect(await asked).to.deep.equal({kind: 'spell-back', word: 'MAP'});
  });

  it('gives the hand back while it is out of sight, and still knows the word', async () => {
    await show('MAP');
    const hand = await begin();
    await answer('map');
    panel.active = false;
    await waitUntil(() => hand.isDisposed);
    panel.active = true;
    await waitUntil(() => hands.length === 2);
    expect(status()).to.include('MAP is right');
  });
});
