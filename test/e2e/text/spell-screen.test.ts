import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {patienceMs, startReading, textBox} from '../support/app.ts';
import {seesNoHand} from '../support/sees-no-hand.ts';
import {openSession, type Session} from '../support/session.ts';

const cameras = (count: number): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  `--use-fake-device-for-media-stream=device-count=${count},fps=2`,
];

/** A voice of the device and one of a server; what is spoken is kept in `spoken`. */
const FAKE_SPEECH = `
  const voice = (name, localService) => ({voiceURI: name, name, lang: 'en-US', localService, default: false});
  globalThis.spoken = [];
  const events = new EventTarget();
  const speechSynthesis = {
    getVoices: () => [voice('Cloud', false), voice('Ann', true)],
    speak: (utterance) => spoken.push([utterance.voice.name, utterance.text]),
    cancel: () => spoken.push('cancelled'),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  Object.defineProperty(window, 'speechSynthesis', {value: speechSynthesis});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

/** A camera that sees black. */
const DARK_CAMERA = `navigator.mediaDevices.getUserMedia = () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 480];
  const context = canvas.getContext('2d');
  let shade = 0;
  setInterval(() => {
    context.fillStyle = 'rgb(16 16 ' + (16 + (shade = 1 - shade)) + ')';
    context.fillRect(0, 0, 640, 480);
  }, 50);
  return Promise.resolve(canvas.captureStream());
};`;

/** A camera that sees the drawn hand twice, the second time as in a mirror. */
const TWO_HANDS_CAMERA = `navigator.mediaDevices.getUserMedia = async () => {
  const hand = new Image();
  hand.src = 'alphabet/B.webp';
  await hand.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 480];
  const context = canvas.getContext('2d');
  let shift = 0;
  setInterval(() => {
    shift = 1 - shift;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#dfe3ea';
    context.fillRect(0, 0, 640, 480);
    context.drawImage(hand, shift, 80, 320, 320);
    context.setTransform(-1, 0, 0, 1, 640, 0);
    context.drawImage(hand, shift, 80, 320, 320);
  }, 50);
  return canvas.captureStream();
};`;

/** The name of the camera whose picture is on the stage. */
async function openCamera(page: Page): Promise<string> {
  return page.locator('fs-camera-stage video').evaluate((video: HTMLVideoElement) => {
    const stream = video.srcObject as MediaStream | null;
    return stream?.getVideoTracks()[0]?.label ?? '';
  });
}

async function waitForCamera(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const stage = document.querySelector('fs-app')?.shadowRoot?.querySelector('fs-camera-stage');
      const stream = stage?.shadowRoot?.querySelector('video')?.srcObject as MediaStream | null;
      return stream?.getVideoTracks()[0]?.label === wanted;
    },
    name,
    {timeout: patienceMs},
  );
}

describe('the text for others', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('is shown over the whole window, as large as it fits, turned, and grows with what is spelled', async () => {
    const page = await session.open({viewport: {width: 390, height: 844}});
    await page.keyboard.type('HI');
    await page.getByRole('button', {name: 'Show'}).click();
    const dialog = page.getByRole('dialog', {name: 'Your text, large'});
    const words = dialog.locator('.words');
    assert.equal(await words.textContent(), 'HI');
    const sizeOf = () =>
      words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const large = await sizeOf();
    assert.ok(large > 150, `${large} px`);
    await page.evaluate(() => {
      for (const key of ' MOTHER') {
        document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
      }
    });
    await page.waitForFunction(() => document.activeElement !== null);
    assert.equal(await words.textContent(), 'HI MOTHER');
    const smaller = await sizeOf();
    assert.ok(smaller < large && smaller > 50, `${smaller} px`);
    await dialog.getByRole('button', {name: 'Turn around', pressed: false}).click();
    await dialog.getByRole('button', {name: 'Turn around', pressed: true}).waitFor();
    assert.equal(
      await dialog.locator('.page').evaluate((element) => element.classList.contains('turned')),
      true,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({state: 'hidden'});
    assert.equal(await textBox(page).textContent(), 'HI MOTHER');
  });

  it('is spoken by a voice of the device, and stopped', async () => {
    const page = await session.open({init: FAKE_SPEECH});
    await page.keyboard.type('HI MOM');
    await page.getByRole('button', {name: 'Speak'}).click();
    await page.getByRole('button', {name: 'Stop speaking'}).click();
    await page.getByRole('button', {name: 'Speak', exact: true}).waitFor();
    const spoken = await page.evaluate(() => (globalThis as unknown as {spoken: unknown[]}).spoken);
    assert.deepEqual(spoken, [['Ann', 'hi mom'], 'cancelled']);
  });

  it('is shown, copied, shared and spoken as the settings say', async () => {
    const init = `${FAKE_SPEECH}
      Object.defineProperty(navigator, 'share', {
        value: (data) => { globalThis.shared = data; return Promise.resolve(); }})`;
    const page = await session.open({init, permissions: ['clipboard-read', 'clipboard-write']});
    await page.keyboard.type('hi mom. i');
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByRole('radio', {name: 'Sentence case'}).check();
    await page.getByRole('button', {name: 'Done'}).click();
    const written = 'Hi mom. I';
    assert.equal(await textBox(page).inputValue(), written);
    await textBox(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type("'m ada");
    const longer = `${written}'m ada`;
    assert.equal(await textBox(page).inputValue(), longer);
    await page.getByRole('button', {name: 'Copy'}).click();
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), longer);
    await page.getByRole('button', {name: 'Share'}).click();
    await page.getByRole('button', {name: 'Speak'}).click();
    const given = await page.evaluate(() => {
      const {shared, spoken} = globalThis as unknown as {shared: unknown; spoken: unknown};
      return [shared, spoken];
    });
    assert.deepEqual(given, [{text: longer}, [['Ann', longer]]]);
    await page.getByRole('button', {name: 'Show'}).click();
    const dialog = page.getByRole('dialog', {name: 'Your text, large'});
    assert.equal(await dialog.locator('.words').textContent(), longer);
    await page.reload();
    assert.equal(await textBox(page).inputValue(), longer);
  });

  it('has no key to speak where nothing speaks without a server', async () => {
    const page = await session.open({init: FAKE_SPEECH.replace(", voice('Ann', true)", '')});
    await page.keyboard.type('HI');
    await page.getByRole('button', {name: 'Share'}).waitFor();
    assert.equal(await page.getByRole('button', {name: 'Speak'}).count(), 0);
  });

  it('is handed to the system to share', async () => {
    const init = `Object.defineProperty(navigator, 'share', {
      value: (data) => { globalThis.shared = data; return Promise.resolve(); }})`;
    const page = await session.open({init});
    await page.keyboard.type('HI');
    await page.getByRole('button', {name: 'Share'}).click();
    const shared = await page.evaluate(() => (globalThis as unknown as {shared: unknown}).shared);
    assert.deepEqual(shared, {text: 'HI'});
  });

  it('is copied where the system cannot share', async () => {
    const init = `Object.defineProperty(navigator, 'share', {value: undefined})`;
    const page = await session.open({init, permissions: ['clipboard-read', 'clipboard-write']});
    await page.keyboard.type('HI');
    await page.getByRole('button', {name: 'Share'}).click();
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'HI');
    await page.getByText('no way to share').waitFor({state: 'attached'});
  });
});

describe('with several cameras', () => {
  it('two are switched by one button, and the last one opens the next time', async () => {
    const session = await openSession({camera: cameras(2)});
    try {
      const page = await session.open({prepare: seesNoHand});
      await page.keyboard.type('HI');
      await startReading(page);
      const first = await openCamera(page);
      await page.getByRole('button', {name: 'Switch camera'}).click();
      await waitForCamera(page, 'fake_device_1');
      assert.notEqual(first, 'fake_device_1');
      assert.equal(await textBox(page).textContent(), 'HI');
      await page.reload();
      await startReading(page);
      assert.equal(await openCamera(page), 'fake_device_1');
    } finally {
      await session.close();
    }
  });

  it('more are chosen from a menu; one that is gone is replaced, and that is said', async () => {
    const session = await openSession({camera: cameras(3)});
    try {
      const page = await session.open({prepare: seesNoHand});
      await startReading(page);
      const menu = page.getByRole('combobox', {name: 'Camera'});
      await menu.selectOption('fake_device_2');
      await waitForCamera(page, 'fake_device_2');
      await page.evaluate(() => {
        const settings = JSON.parse(localStorage.getItem('fingerspell.settings') ?? '{}') as object;
        const gone = JSON.stringify({...settings, camera: 'a camera of yesterday'});
        localStorage.setItem('fingerspell.settings', gone);
      });
      await page.reload();
      await page.getByRole('button', {name: 'Start the camera'}).click();
      await page
        .locator('.note')
        .getByText('The camera you chose is not connected')
        .waitFor({timeout: patienceMs});
      assert.equal(await openCamera(page), 'fake_device_0');
    } finally {
      await session.close();
    }
  });
});

describe('hints', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('ask for a hand where there is none, over the stage and once aloud', async () => {
    const page = await session.open();
    await startReading(page);
    const sentence = 'Hold one hand up to the camera';
    await page.locator('.note').getByText(sentence).waitFor({timeout: patienceMs});
    await page.getByRole('status').getByText(sentence).waitFor({
      state: 'attached',
      timeout: patienceMs,
    });
  });

  it('ask for one hand where there are two', async () => {
    const page = await session.open({init: TWO_HANDS_CAMERA});
    await startReading(page);
    await page.locator('.note').getByText('There are two hands').waitFor({timeout: patienceMs});
  });

  it('ask for light in the dark', async () => {
    const page = await session.open({init: DARK_CAMERA});
    await startReading(page);
    await page.locator('.note').getByText('It is dark here').waitFor({timeout: patienceMs});
  });
});

describe('what only the curious want', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('is shown where there is room, and on a phone when Settings say so', async () => {
    const page = await session.open({prepare: seesNoHand});
    await startReading(page);
    const figures = page.getByText(/ fps · /);
    await figures.waitFor();
    await page.setViewportSize({width: 390, height: 844});
    await figures.waitFor({state: 'hidden'});
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByRole('group', {name: 'speed'}).getByRole('radio', {name: 'Shown'}).check();
    await page.getByRole('button', {name: 'Done'}).click();
    await figures.waitFor();
  });
});
