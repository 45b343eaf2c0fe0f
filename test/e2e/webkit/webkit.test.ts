import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {wordMs} from '../support/app.ts';
import {drawingOf} from '../support/cameras/drawn-letters.ts';
import {WebKitApp} from './webkit-app.ts';

/** As WebDriver names them. */
const [ENTER, SHIFT, CONTROL] = ['\uE007', '\uE008', '\uE009'];
/** Somebody who watches a list of their own. */
const WATCHES = `
  localStorage.setItem('fingerspell.practice-choices', '{"exercise": "watch", "ownText": "MAP"}');
  localStorage.setItem('fingerspell.watch-choices', '{"words": "own"}');`;

/** The main paths of the app, each once: Playwright's tests do not run here. */
describe('the app in WebKit', () => {
  let app: WebKitApp;
  before(async () => {
    app = await WebKitApp.open();
  });
  after(() => app.close());
  afterEach(async () => {
    assert.deepEqual(await app.faults(), []);
  });

  async function expectText(text: string): Promise<void> {
    await app.waitFor(`seen('textarea')[0]?.value === '${text}'`);
  }

  it('keeps what is typed over a reload, and undoes', async () => {
    await app.type('hello');
    await expectText('HELLO');
    await app.reload();
    await expectText('HELLO');
    await app.press('Clear');
    await app.press('Undo');
    await expectText('HELLO');
    await app.press('Clear');
  });

  it('gives the text the focus with a tap, and does again what was undone', async () => {
    await app.tap('textarea');
    await app.type('helo');
    await app.run(`seen('textarea')[0].setSelectionRange(3, 3)`);
    await app.type('l');
    await expectText('HELLO');
    await app.type('zz', CONTROL);
    await expectText('HEL');
    await app.type('z', `${CONTROL}${SHIFT}`);
    await expectText('HELO');
    await app.type('y', CONTROL);
    await expectText('HELLO');
    await app.press('Undo');
    await app.press('Redo');
    await expectText('HELLO');
    await app.press('Clear');
  });

  it('reads a camera on the page, and says that it may be slow', async () => {
    await app.press('Start the camera');
    await app.waitFor(`named('[role=region], section', 'The letter seen now')`);
    await app.waitForWords('cannot read hands in the background');
    // The pretended camera's picture.
    await app.waitForWords('It is dark here');
    await app.press('Stop');
    await app.waitFor(`named('button', 'Start the camera')`);
    assert.equal(await app.text(), '');
  });

  it('reads back what a drawn hand spells', async () => {
    await app.press('Try it without a camera');
    await app.waitForWords('Spelled.', wordMs);
    assert.equal((await app.text()).trimEnd(), 'HELLO');
    await app.press('Stop');
    await app.press('Clear');
  });

  it('takes a word that was watched', async () => {
    await app.run(WATCHES);
    await app.reload();
    await app.press('Practice');
    // On the screen from before another button begins so.
    await app.waitForWords('A hand spells a word once');
    await app.press('Start');
    await app.waitForWords('What did you see?', wordMs);
    await app.type(`map${ENTER}`);
    await app.waitForWords('MAP is right');
    await app.press('End');
    await app.waitForWords('1 of 1');
    await app.press('Spell');
  });

  it('draws a hand in Learn', async () => {
    await app.press('Learn');
    await app.waitFor(
      `seen('fs-hand-view').some(({shadowRoot}) => shadowRoot.querySelector('canvas') && !shadowRoot.querySelector('img'))`,
    );
    await app.press('Spell');
  });

  it('reads a picture', async () => {
    await app.press('Photo');
    await app.waitFor(`seen('fs-photo-chooser').length === 1`);
    await app.choose('fs-photo-chooser', drawingOf('B'), 'B.webp');
    await app.waitFor(`named('h2, h3', 'B, ')`);
    await app.press('Spell');
  });

  it('has no screen in which axe finds anything', async () => {
    for (const screen of ['Learn', 'Practice', 'Photo', 'Teach', 'Spell']) {
      await app.press(screen);
      await app.waitFor(`named('[aria-current]', '${screen}')`);
      assert.deepEqual(await app.findViolations(), [], screen);
    }
  });

  it('says that the camera is blocked, and keeps the text', async () => {
    await app.type('hi');
    await app.run(`navigator.mediaDevices.getUserMedia =
      () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))`);
    await app.press('Start the camera');
    await app.waitForWords('The camera is blocked');
    assert.equal(await app.text(), 'HI');
    await app.reload();
    await app.press('Clear');
  });

  it('works without its server', async () => {
    await app.waitFor(`named('button', 'Ready offline')`);
    await app.stopServer();
    await app.reload();
    await app.press('Try it without a camera');
    await app.waitFor(`seen('textarea')[0]?.value.startsWith('HE')`, wordMs);
  });
});
