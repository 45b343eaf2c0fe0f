import {expect} from '@esm-bundle/chai';
import {AWAKE_WITHOUT_HAND_MS, AwakeController} from '../../../src/app/live/awake-controller.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  become(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** A screen that is kept on while somebody holds it. */
class FakeScreen {
  asked = 0;
  readonly held = new Set<EventTarget>();
  refuses = false;

  readonly wakeLock = {
    request: (): Promise<WakeLockSentinel> => {
      this.asked++;
      if (this.refuses) return Promise.reject(new DOMException('low battery', 'NotAllowedError'));
      const sentinel = new EventTarget();
      this.held.add(sentinel);
      const release = () => {
        this.takeBack(sentinel);
        return Promise.resolve();
      };
      return Promise.resolve(Object.assign(sentinel, {release}) as unknown as WakeLockSentinel);
    },
  };

  takeBack(sentinel: EventTarget): void {
    if (this.held.delete(sentinel)) sentinel.dispatchEvent(new Event('release'));
  }
}

function setUp() {
  const host = new FakeHost();
  const clock = new FakeClock();
  const page = new FakeDocument();
  const screen = new FakeScreen();
  const wishes = {isOn: true, isReading: false};
  const awake = new AwakeController(host, {
    wakeLock: screen.wakeLock,
    document: page,
    clock,
    isOn: () => wishes.isOn,
    isReading: () => wishes.isReading,
  });
  host.connect();
  /** What was asked for has been answered after it. */
  const update = async (parts: Partial<typeof wishes> = {}) => {
    Object.assign(wishes, parts);
    awake.hostUpdate();
    await Promise.resolve();
    await Promise.resolve();
  };
  return {host, clock, page, screen, awake, update};
}

describe('AwakeController', () => {
  it('keeps the screen on while a hand is read, and lets go at “Stop”', async () => {
    const {screen, update} = setUp();
    await update();
    expect(screen.asked).to.equal(0);
    await update({isReading: true});
    await update();
    expect([screen.asked, screen.held.size]).to.deep.equal([1, 1]);
    await update({isReading: false});
    expect(screen.held.size).to.equal(0);
  });

  it('lets the screen go dark after minutes without a hand, until one comes', async () => {
    const {clock, screen, awake, update} = setUp();
    await update({isReading: true});
    clock.pass(AWAKE_WITHOUT_HAND_MS - 1);
    awake.see(true);
    clock.pass(AWAKE_WITHOUT_HAND_MS - 1);
    awake.see(false);
    await update();
    expect(screen.held.size).to.equal(1);
    clock.pass(1);
    await update();
    expect(screen.held.size).to.equal(0);
    awake.see(true);
    await update();
    expect(screen.held.size).to.equal(1);
  });

  it('asks again when the page is seen again', async () => {
    const {page, screen, update} = setUp();
    await update({isReading: true});
    // The system takes it back of a page that is hidden.
    for (const sentinel of screen.held) screen.takeBack(sentinel);
    page.become('hidden');
    expect(screen.asked).to.equal(1);
    page.become('visible');
    await update();
    expect([screen.asked, screen.held.size]).to.deep.equal([2, 1]);
  });

  it('leaves the screen alone where the person wants that', async () => {
    const {screen, update} = setUp();
    await update({isReading: true, isOn: false});
    expect(screen.asked).to.equal(0);
    await update({isOn: true});
    await update({isOn: false});
    expect([screen.asked, screen.held.size]).to.deep.equal([1, 0]);
  });

  it('takes a refusal for an answer, and asks once for each reason', async () => {
    const {page, screen, update} = setUp();
    screen.refuses = true;
    await update({isReading: true});
    await update();
    await update();
    expect(screen.asked).to.equal(1);
    page.become('hidden');
    page.become('visible');
    await update();
    expect(screen.asked).to.equal(2);
  });

  it('lets go of what comes too late, and with its host', async () => {
    const {host, screen, update} = setUp();
    const asked = update({isReading: true});
    void update({isReading: false});
    await asked;
    expect([screen.asked, screen.held.size]).to.deep.equal([1, 0]);
    await update({isReading: true});
    host.disconnect();
    expect(screen.held.size).to.equal(0);
  });
});
