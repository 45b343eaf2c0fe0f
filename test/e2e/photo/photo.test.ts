import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {parse} from 'csv-parse/sync';
import type {Page} from 'playwright-core';
import {goTo, patienceMs, startReading} from '../support/app.ts';
import {
  drawingBytes,
  drawingFile,
  givePhotos,
  photoRow,
  photosDone,
  type TestFile,
} from '../support/photos.ts';
import {
  cmykJpeg,
  deepPng,
  jpegOf,
  movingWebp,
  pixelsOf,
  withExifTurn,
} from '../support/picture-files.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

const file = (name: string, buffer: Buffer): TestFile => ({name, mimeType: 'image/jpeg', buffer});

describe('Photo', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  /** Opens the Photo screen; a failure that nobody caught ends the test. */
  async function openPhoto(options: OpenOptions = {}): Promise<{page: Page; uncaught: string[]}> {
    const page = await session.open(options);
    const uncaught: string[] = [];
    page.on('pageerror', ({message}) => uncaught.push(message));
    await goTo(page, 'Photo');
    await page.getByRole('button', {name: 'Choose pictures'}).waitFor();
    return {page, uncaught};
  }

  it('shows one picture large: a box round the hand, its letter, the ten best scores, the 28×28 picture', async () => {
    const {page} = await openPhoto();
    await givePhotos(page, [drawingFile('L')]);
    await page.getByRole('heading', {name: /^L, .*sure$/}).waitFor();
    const scores = page.getByRole('list', {name: 'The ten best scores'}).getByRole('listitem');
    assert.equal(await scores.count(), 10);
    assert.match(await scores.first().innerText(), /^L\s+>? ?\d+ %$/);
    await page.getByRole('img', {name: 'The small grey picture'}).waitFor();
    const [picture, box] = await Promise.all([
      page.getByRole('img', {name: 'The picture L.webp'}).boundingBox(),
      page.locator('fs-photo-large .box').boundingBox(),
    ]);
    assert.ok(picture !== null && box !== null);
    assert.ok(box.width > picture.height / 4 && box.height <= picture.height + 6);
    assert.match(await page.getByRole('status').filter({hasText: 'sure'}).innerText(), /^L, /);
  });

  it('reads three files, one of them broken, into a table that can be saved', async () => {
    const {page} = await openPhoto();
    const broken = {
      ...drawingFile('A'),
      name: 'broken.jpg',
      buffer: drawingBytes('A').subarray(0, 900),
    };
    await givePhotos(page, [drawingFile('B'), broken, drawingFile('Y')]);
    for (const letter of ['B', 'Y']) {
      await photoRow(page, `${letter}.webp`)
        .getByRole('cell', {name: letter, exact: true})
        .waitFor();
    }
    await photoRow(page, 'broken.jpg').getByText('damaged or cut short').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Save as CSV'}).click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), 'fingerspell-letters.csv');
    const rows = parse(await readFile(await saved.path()), {bom: true});
    assert.deepEqual(
      rows.map(([name, , letter]) => [name, letter]),
      [
        ['File', 'Letter'],
        ['B.webp', 'B'],
        ['broken.jpg', ''],
        ['Y.webp', 'Y'],
      ],
    );

    await page.getByRole('button', {name: 'Y.webp', exact: true}).click();
    await page.getByRole('heading', {name: /^Y, /}).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: 'Remove broken.jpg'}).click();
    await photoRow(page, 'broken.jpg').waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Clear'}).click();
    await page.getByRole('button', {name: 'Choose pictures'}).waitFor();
  });

  it('finds every hand of a picture', async () => {
    const {page} = await openPhoto();
    const one = await jpegOf(page, drawingBytes('B'), {width: 640, height: 640});
    const both = await sideBySide(page, one, drawingBytes('V'));
    await givePhotos(page, [file('both.jpg', both)]);
    const letters = await page.locator('fs-photo-hand').getByRole('heading').allInnerTexts();
    assert.deepEqual(
      letters.map((words) => words[0]),
      ['B', 'V'],
    );
  });

  it('takes a picture that is pasted, by key and by button, and one that is dropped', async () => {
    const {page} = await openPhoto({permissions: ['clipboard-read', 'clipboard-write']});
    await page.evaluate(copyPicture, './alphabet/B.webp');
    await page.keyboard.press('Control+V');
    await photosDone(page);
    await page.getByRole('heading', {name: /^B, /}).waitFor();
    await page.getByRole('button', {name: 'Paste'}).click();
    await photoRow(page, 'Picture without a name').waitFor();
    await page.evaluate(dropPicture, './alphabet/Y.webp');
    await photoRow(page, 'dropped.webp').waitFor();
    await photosDone(page);
    await photoRow(page, 'dropped.webp').getByRole('cell', {name: 'Y', exact: true}).waitFor();
    assert.equal(await page.getByRole('cell', {name: 'B', exact: true}).count(), 2);
  });

  it('turns a picture as its EXIF note says', async () => {
    const {page} = await openPhoto();
    // Lying on its left side in the file; "6" says to turn it to the right.
    const lying = await jpegOf(page, drawingBytes('W'), {width: 800, height: 600}, 3);
    await givePhotos(page, [file('turned.jpg', withExifTurn(lying, 6))]);
    await page.getByRole('heading', {name: /^W, /}).waitFor();
    const shape = await page
      .getByRole('img', {name: 'The picture turned.jpg'})
      .evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
    assert.deepEqual(shape, [600, 800]);
  });

  it('has a clear word for every bad file, reads every odd one, and goes on', async () => {
    const {page, uncaught} = await openPhoto();
    const still = drawingBytes('B');
    const large = await jpegOf(page, still, {width: 10_000, height: 10_000});
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.ran = true</script></svg>';
    const odd: Record<string, Buffer> = {
      '100-megapixels.jpg': large,
      'moving.webp': movingWebp(still, 320),
      'cmyk.jpg': cmykJpeg(await pixelsOf(page, still, 160)),
      '16-bit.png': deepPng(await pixelsOf(page, still, 320)),
      'wrong-ending.txt': still,
    };
    const bad: Record<string, readonly [Buffer, RegExp]> = {
      'empty.jpg': [Buffer.alloc(0), /This file is empty/],
      'truncated.jpg': [large.subarray(0, large.length / 2), /damaged or cut short/],
      'line.jpg': [await jpegOf(page, null, {width: 30_000, height: 1}), /No hand found/],
      'script.svg': [Buffer.from(svg), /SVG.*Choose a JPEG/],
      'script.jpg': [Buffer.from(svg), /SVG.*Choose a JPEG/],
      'paper.pdf': [Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF document/],
      'phone.heic': [Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /HEIC.*Save it as JPEG/],
      'notes.png': [Buffer.from('no picture'), /not a picture/],
      'bomb.png': [hugePng(), /900 megapixels/],
    };
    await givePhotos(page, [
      ...Object.entries(bad).map(([name, [bytes]]) => file(name, bytes)),
      ...Object.entries(odd).map(([name, bytes]) => file(name, bytes)),
    ]);
    for (const [name, [, words]] of Object.entries(bad)) {
      assert.match(await photoRow(page, name).innerText(), words, name);
    }
    for (const name of Object.keys(odd)) {
      assert.match(await photoRow(page, name).innerText(), /\bB\b/, name);
    }
    assert.equal(await page.evaluate(() => 'ran' in window), false);
    assert.deepEqual(uncaught, []);
    await page.getByRole('button', {name: 'moving.webp', exact: true}).click();
    await page.getByText('It moves; its first picture was read.').waitFor();
  });

  it('stops at once when cancelled', async () => {
    const {page} = await openPhoto();
    const many = Array.from({length: 40}, () => drawingFile('B'));
    await page.locator('fs-photo-chooser input[type=file]').setInputFiles(many);
    await page.getByRole('button', {name: 'Cancel'}).click();
    await page.locator('fs-photo-screen progress').waitFor({state: 'detached'});
    assert.equal(await page.getByText('Waiting').count(), 0);
  });

  it('starts the hand reader without a camera, and lets it go with the screen', async () => {
    const {page} = await openPhoto({
      init: 'navigator.mediaDevices.getUserMedia = () => window.asked = true',
    });
    await givePhotos(page, [drawingFile('B')]);
    assert.equal(page.workers().length, 1);
    const gone = page.workers()[0]!.waitForEvent('close', {timeout: patienceMs});
    await goTo(page, 'Spell');
    await gone;
    await page.getByRole('button', {name: 'Start the camera'}).waitFor();
    assert.equal(await page.evaluate(() => 'asked' in window), false);
    await goTo(page, 'Photo');
    await page.getByRole('heading', {name: /^B, /}).waitFor();
  });

  it('reads a picture while the camera stays on', async () => {
    const page = await session.open();
    await startReading(page);
    await goTo(page, 'Photo');
    await givePhotos(page, [drawingFile('B')]);
    await page.getByRole('heading', {name: /^B, /}).waitFor();
    await goTo(page, 'Spell');
    await page.getByRole('button', {name: 'Stop'}).waitFor();
    assert.equal(page.workers().length, 1);
  });

  it('says what is missing when the hand reader does not load, and goes on once it does', async () => {
    let isMissing = true;
    const {page} = await openPhoto({
      prepare: (one) =>
        one.route('**/*.task', (route) => (isMissing ? route.abort() : route.continue())),
    });
    await page.locator('fs-photo-chooser input[type=file]').setInputFiles([drawingFile('B')]);
    await page.getByRole('alert').getByText('did not arrive').waitFor({timeout: patienceMs});
    isMissing = false;
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('heading', {name: /^B, /}).waitFor({timeout: patienceMs});
  });
});

/** Runs in the page: copies a picture of the app as PNG, which is what clipboards hold. */
async function copyPicture(url: string): Promise<void> {
  const image = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const png = await canvas.convertToBlob({type: 'image/png'});
  await navigator.clipboard.write([new ClipboardItem({'image/png': png})]);
}

/** Runs in the page. */
async function dropPicture(url: string): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([await (await fetch(url)).blob()], 'dropped.webp'));
  const options = {dataTransfer, bubbles: true, cancelable: true};
  document.body.dispatchEvent(new DragEvent('dragover', options));
  document.body.dispatchEvent(new DragEvent('drop', options));
}

async function sideBySide(page: Page, left: Buffer, right: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (files) => {
      const canvas = new OffscreenCanvas(1300, 640);
      const context = canvas.getContext('2d')!;
      for (const [i, one] of files.entries()) {
        const bytes = Uint8Array.from(atob(one), (character) => character.charCodeAt(0));
        context.drawImage(await createImageBitmap(new Blob([bytes])), 660 * i, 0, 640, 640);
      }
      const jpeg = await canvas.convertToBlob({type: 'image/jpeg', quality: 0.9});
      const out = new Uint8Array(await jpeg.arrayBuffer());
      return btoa(Array.from(out, (byte) => String.fromCharCode(byte)).join(''));
    },
    [left.toString('base64'), right.toString('base64')],
  );
  return Buffer.from(base64, 'base64');
}

/** Says that it is 30,000 pixels wide and high. */
function hugePng(): Buffer {
  const png = deepPng({side: 1, rgba: new Uint8Array(4)});
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  return png;
}
