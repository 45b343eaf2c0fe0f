import {expect} from '@esm-bundle/chai';
import type {AppServices} from '../../../src/app/shell/app-services.ts';
import {FsApp} from '../../../src/components/shell/fs-app.ts';
import type {LetterScores} from '../../../src/contracts/recognition.ts';
import {
  FakeRecognizerWorker,
  fakeAssets,
  fakeRecognition,
} from '../../support/fakes/fake-recognizer-worker.ts';
import {fakeHands, type FakeHand} from '../../support/fakes/fake-hand.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {hasFocus} from '../../support/has-focus.ts';
import {leading, torn} from '../../support/letter-scores.ts';
import {movingCamera, type MovingCamera} from '../../support/fakes/moving-camera.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {wordList} from '../../support/word-list.ts';

/** A recogniser that sees the same in every frame. */
function seeingWorker(see: () => LetterScores | null): FakeRecognizerWorker {
  const worker = new FakeRecognizerWorker();
  worker.answer = (request) => {
    if (request.kind === 'start') queueMicrotask(() => worker.ready());
    if (request.kind !== 'frame') return;
    request.image.close();
    const recognition = fakeRecognition(request.frameId, request.capturedAt, see());
    queueMicrotask(() => worker.reply({kind: 'recognition', recognition}));
  };
  return worker;
}

const PICTURE_MS = 1000 / 60;

/** Keeps a hand's canvas changing while it is on the stage: only changes make frames. */
function drawOn(hand: FakeHand): void {
  const {canvas, options} = hand;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = `rgb(${Math.random() * 255} 80 80)`;
  context.fillRect(0, 0, canvas.width, canvas.height);
  options.passTime?.(PICTURE_MS);
  if (document.querySelector('fs-app') !== null) requestAnimationFrame(() => drawOn(hand));
}

describe('fs-app', () => {
  let camera: MovingCamera;
  let app: FsApp;
  let storage: Storage;
  let seen: LetterScores | null;
  let workers: FakeRecognizerWorker[];
  let hands: readonly FakeHand[];

  beforeEach(() => {
    camera = movingCamera();
    storage = memoryStorage();
    storage.setItem('fingerspell.visited', 'true');
    seen = leading('A');
    workers = [];
  });
  afterEach(() => {
    app.remove();
    camera.stop();
  });

  function show(parts: Partial<AppServices> = {}): void {
    const drawn = fakeHands();
    hands = drawn.hands;
    app = new FsApp({
      window,
      openHand: drawn.open,
      loadWords: () => Promise.resolve(wordList('HELLO', 'HELP')),
      camera: {mediaDevices: camera.mediaDevices, isSecureContext: true, document},
      assets: fakeAssets,
      createWorker: () => {
        const worker = seeingWorker(() => seen);
        workers.push(worker);
        return worker;
      },
      clock: {
        now: () => performance.now(),
        setTimeout: (action, ms) => window.setTimeout(action, ms),
        clearTimeout: (timer) => window.clearTimeout(timer),
      },
      storage,
      clipboard: undefined,
      share: undefined,
      speech: undefined,
      playTick: () => undefined,
      vibrate: undefined,
      offline: {
        serviceWorker: undefined,
        scriptUrl: '',
        whenIdle: () => Promise.resolve(),
        document,
        window,
        wasReloaded: false,
        now: () => performance.now(),
        reload: () => undefined,
      },
      install: {window, standalone: undefined, system: 'other'},
      kept: {
        storage,
        caches: undefined,
        serviceWorker: undefined,
        isOnline: () => true,
        measureBytes: () => Promise.resolve(null),
        reload: () => undefined,
      },
      about: {cardUrl: '', licencesUrl: '', readText: () => Promise.reject(new Error('none'))},
      version: '0',
      reload: () => undefined,
      ...parts,
    });
    document.body.append(app);
  }

  /** An element in the shadow of the app or of one of its screens. */
  const shownElement = (tag: string): Element | null => {
    const screens = [...app.renderRoot.querySelectorAll('.screen > *')];
    const roots = [app.renderRoot, ...screens.map(({shadowRoot}) => shadowRoot)];
    return roots.reduce<Element | null>((found, root) => found ?? root!.querySelector(tag), null);
  };
  const inside = (tag: string, selector: string) =>
    shownElement(tag)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  const openSettings = () =>
    app.renderRoot.querySelector<HTMLElement>('header button.settings')!.click();
  const goTo = (name: string) =>
    [...app.renderRoot.querySelectorAll<HTMLElement>('nav button')]
      .find(({innerText}) => innerText.trim() === name)!
      .click();
  const textArea = () =>
    inside('fs-text-panel', 'fs-text-field')?.shadowRoot?.querySelector('textarea') ?? null;
  const typed = () => textArea()?.value ?? '';
  const tapStart = async () =>
    (await waitUntil(() => inside('fs-stage-message', 'button'))).click();

  it('asks for nothing and loads nothing before the tap', async () => {
    let asked = false;
    const mediaDevices = {
      getUserMedia: () => {
        asked = true;
        return Promise.reject(new Error('too early'));
      },
    } as unknown as MediaDevices;
    show({camera: {mediaDevices, isSecureContext: true, document}});
    await app.updateComplete;
    expect(asked).to.equal(false);
    expect(workers).to.be.empty;
  });

  it('types a held letter once, a space when the hand is away, and then the next letter', async () => {
    show();
    await tapStart();
    await waitUntil(() => typed() === 'A');
    seen = null;
    await waitUntil(() => typed() === 'A ');
    expect(inside('fs-letter-hero', '.none')).to.not.equal(null);
    seen = leading('B');
    await waitUntil(() => typed() === 'A B');
  });

  it('has the text of the last visit', async () => {
    show();
    (await waitUntil(() => inside('fs-text-panel', '.space'))).click();
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'q', bubbles: true}));
    app.remove();
    show();
    await waitUntil(() => typed() === ' Q');
  });

  it('goes on after the recogniser crashed, with the text', async () => {
    show();
    await tapStart();
    await waitUntil(() => typed() === 'A');
    seen = leading('B');
    workers[0]!.crash('made by a test');
    await waitUntil(() => typed() === 'AB');
    expect(workers).to.have.length(2);
    expect(workers[0]!.terminated).to.equal(true);
  });

  it('closes camera and recogniser with “Stop”, and starts again', async () => {
    seen = null;
    show();
    await tapStart();
    const stop = await waitUntil(() => app.renderRoot.querySelector<HTMLElement>('.stop'));
    stop.click();
    await waitUntil(() => inside('fs-stage-message', 'button'));
    expect(workers[0]!.terminated).to.equal(true);
    seen = leading('A');
    await tapStart();
    await waitUntil(() => typed() === 'A');
    expect(workers).to.have.length(2);
  });

  it('reads a drawn hand where there is no camera, and gives it back with “Stop”', async () => {
    const mediaDevices = {
      getUserMedia: () => Promise.reject(new DOMException('none', 'NotFoundError')),
    } as unknown as MediaDevices;
    show({camera: {mediaDevices, isSecureContext: true, document}});
    await tapStart();
    const first = await waitUntil(() => inside('fs-stage-message', '[role=alert] + .primary'));
    expect(first.innerText.trim()).to.equal('Try it without a camera');
    first.click();
    const hand = await waitUntil(() => hands[0] ?? null);
    await waitUntil(() => hand.played.length > 0);
    expect(hand.played).to.deep.equal(['HELLO']);
    drawOn(hand);
    await waitUntil(() => typed() === 'A');
    app.renderRoot.querySelector<HTMLElement>('.stop')?.click();
    await waitUntil(() => inside('fs-stage-message', 'button'));
    expect(hand.isDisposed).to.equal(true);
    expect(workers[0]!.terminated).to.equal(true);
  });

  it('opens no camera that is allowed after the screen was left', async () => {
    let allow: (stream: MediaStream) => void = () => undefined;
    const mediaDevices = {
      getUserMedia: () => new Promise<MediaStream>((resolve) => (allow = resolve)),
    } as unknown as MediaDevices;
    show({camera: {mediaDevices, isSecureContext: true, document}});
    await tapStart();
    await waitUntil(() => inside('fs-stage-message', '.pulse'));
    goTo('Photo');
    await waitUntil(() => app.dataset.screen === 'photo');
    const stream = document.createElement('canvas').captureStream();
    allow(stream);
    await waitUntil(() => stream.getTracks().every(({readyState}) => readyState === 'ended'));
    goTo('Spell');
    await waitUntil(() => inside('fs-stage-message', 'ol'));
  });

  it('reads nothing while somebody learns, keeps the camera, and disposes of the hand after', async () => {
    show();
    await tapStart();
    await waitUntil(() => typed() === 'A');
    goTo('Learn');
    const hand = await waitUntil(() => hands[0] ?? null);
    const frames = workers[0]!.requests.length;
    seen = leading('B');
    await waitUntil(() => hand.shown.length > 0);
    expect(workers[0]!.requests.length).to.be.within(frames, frames + 1);
    expect(workers[0]!.terminated).to.equal(false);
    goTo('Spell');
    await waitUntil(() => hand.isDisposed);
    await waitUntil(() => typed() === 'AB');
    expect(workers).to.have.length(1);
  });

  it('keeps a live region for words from the first moment on', async () => {
    show();
    await app.updateComplete;
    const region = app.renderRoot.querySelector('[role=status]')!;
    expect(region.textContent).to.equal('');
    for (const key of ['h', 'i', ' ']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
    }
    await app.updateComplete;
    expect(region.textContent).to.match(/^HI\b/);
  });

  const chips = () => [
    ...(inside('fs-text-panel', 'fs-word-offers')?.shadowRoot?.querySelectorAll('button') ?? []),
  ];
  const press = (...keys: string[]) => {
    for (const key of keys) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
    }
  };

  it('offers words as chips, and puts the one that is tapped in the place of the letters', async () => {
    show();
    press('h', 'e', 'l', 'o');
    const [chip] = await waitUntil(() => chips().length > 0 && chips());
    chip!.focus();
    chip!.click();
    await waitUntil(() => typed() === 'HELLO ');
    await waitUntil(() => chips().length === 0);
    expect(hasFocus(textArea()!)).to.equal(true);
    inside('fs-text-panel', '.undo')?.click();
    await waitUntil(() => typed() === 'HELO');
  });

  it('takes the first word offered when 1 is pressed, and a 1 when the words were turned down', async () => {
    show();
    press('h', 'e', 'l', 'o');
    await waitUntil(() => chips()[0]?.textContent.includes('HELLO') ?? null);
    press('1');
    await waitUntil(() => typed() === 'HELLO ');
    press('h', 'e', 'l');
    await waitUntil(() => chips().length > 0);
    press('Escape');
    await waitUntil(() => chips().length === 0);
    press('1');
    await waitUntil(() => typed() === 'HELLO HEL1');
  });

  it('says quietly that no words are offered when their list is broken, and types on', async () => {
    show({loadWords: () => Promise.reject(new Error('made by a test'))});
    press('h', 'e', 'l', 'o');
    const offers = await waitUntil(() => inside('fs-text-panel', 'fs-word-offers'));
    await waitUntil(() => offers.shadowRoot?.textContent.includes('did not load') ?? null);
    press('s');
    await waitUntil(() => typed() === 'HELOS');
  });

  it('offers a word that was added in the settings, until it is removed there', async () => {
    show();
    await app.updateComplete;
    openSettings();
    const words = await waitUntil(() => inside('fs-settings-dialog', 'fs-own-words'));
    const editor = words.shadowRoot!;
    const input = await waitUntil(() => editor.querySelector('input'));
    input.value = 'Aoife';
    editor.querySelector('form')!.requestSubmit();
    await waitUntil(() => editor.textContent.includes('AOIFE will be offered'));
    expect(input.value).to.equal('');
    press('a', 'o', 'i');
    await waitUntil(() => chips()[0]?.textContent.includes('AOIFE') ?? null);
    editor.querySelector<HTMLElement>('[aria-label="Remove AOIFE"]')!.click();
    await waitUntil(() => chips().every((chip) => !chip.textContent.includes('AOIFE')));
    expect(editor.querySelectorAll('li')).to.have.length(0);
  });

  it('keeps what was typed as an own word when it is refused, and says why', async () => {
    show();
    await app.updateComplete;
    openSettings();
    const words = await waitUntil(() => inside('fs-settings-dialog', 'fs-own-words'));
    const editor = words.shadowRoot!;
    const input = await waitUntil(() => editor.querySelector('input'));
    input.value = 'R2D2';
    editor.querySelector('form')!.requestSubmit();
    await waitUntil(() => editor.querySelector('[role=status]')!.textContent.includes('A to Z'));
    expect(input.value).to.equal('R2D2');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes over a changed hold at once and keeps it', async () => {
    show();
    await app.updateComplete;
    openSettings();
    const slider = await waitUntil(
      () => inside('fs-settings-dialog', 'input[type=range]') as HTMLInputElement | null,
    );
    slider.value = '1200';
    slider.dispatchEvent(new InputEvent('input', {bubbles: true}));
    const shownHold = () => inside('fs-settings-dialog', 'output')?.textContent ?? null;
    await waitUntil(() => shownHold() === 'Very slow, 1.2 sec');
    app.remove();
    show();
    await app.updateComplete;
    openSettings();
    await waitUntil(() => shownHold() === 'Very slow, 1.2 sec');
  });

  it('changes a letter typed in doubt when its key is pressed', async () => {
    seen = torn('M', 'N');
    show();
    await tapStart();
    await waitUntil(() => typed() === 'M');
    (await waitUntil(() => inside('fs-letter-hero', '.swap'))).click();
    await waitUntil(() => typed() === 'N');
  });

  it('adds no space when that is turned off', async () => {
    show();
    await app.updateComplete;
    openSettings();
    const off = await waitUntil(() => inside('fs-settings-dialog', 'input[name=pauseMs]'));
    off.click();
    inside('fs-settings-dialog', '.primary')!.click();
    await tapStart();
    await waitUntil(() => typed() === 'A');
    seen = null;
    await waitUntil(() => inside('fs-letter-hero', '.none'));
    seen = leading('B');
    await waitUntil(() => typed() === 'AB');
  });
});
