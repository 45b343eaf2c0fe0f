import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {runScript} from '../../scripts/commands/run-script.ts';
import type {SpelledVideo} from '../../../scripts/harness/app/app-protocol.ts';
import {driveChromium} from '../support/browsers/launch-test-browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-hand-'));
after(() => rmSync(folder, {recursive: true}));

describe('npm run render-video', driveChromium, () => {
  it('films a word that the app reads back', async () => {
    const [video, json] = [path.join(folder, 'lay.webm'), path.join(folder, 'lay.json')];
    const filmed = await runScript('render-video', 'LAY', '--out', video);
    assert.equal(filmed.code, 0, filmed.output);
    const read = await runScript('spell', video, '--every-frame', '--hold', '200', '--json', json);
    assert.equal(read.code, 0, read.output);
    assert.equal((JSON.parse(readFileSync(json, 'utf8')) as SpelledVideo).text, 'LAY');
  });

  it('writes raw frames for a pretended camera', async () => {
    const video = path.join(folder, 'i.y4m');
    const {code, output} = await runScript('render-video', 'I', '--speed', '6', '--out', video);
    assert.equal(code, 0, output);
    const bytes = readFileSync(video);
    const headerLength = bytes.indexOf('\n') + 1;
    assert.match(bytes.toString('latin1', 0, headerLength), /^YUV4MPEG2 W640 H480 F30:1 /);
    const frameLength = 'FRAME\n'.length + 640 * 480 * 1.5;
    const frames = (bytes.length - headerLength) / frameLength;
    assert.match(output, new RegExp(`: ${String(frames)} frames`));
  });

  it('writes pictures one by one, and mp4', async () => {
    for (const [name, start, signature] of [
      ['i.mjpeg', 0, 'ffd8ff'],
      ['i.mp4', 4, Buffer.from('ftyp').toString('hex')],
    ] as const) {
      const video = path.join(folder, name);
      const {code, output} = await runScript('render-video', 'I', '--speed', '6', '--out', video);
      assert.equal(code, 0, output);
      assert.ok(readFileSync(video).toString('hex', start).startsWith(signature));
    }
  });

  it('says what is wrong with what was typed', async () => {
    for (const [args, words] of [
      [[], /Error: say what to spell/],
      [['42', '--out', 'x.webm'], /Error: nothing in "42" can be spelled/],
      [['HI', '--out', 'hi.gif'], /Error: hi\.gif must end in \.webm, \.mp4, \.mjpeg, \.y4m/],
      [['HI', '--speed', '9'], /Error: --speed takes a number from 1 to 6, not "9"/],
    ] as const) {
      const {code, output} = await runScript('render-video', ...args);
      assert.equal(code, 1);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
  });
});

describe('npm run render-photos', driveChromium, () => {
  it('draws the same pictures for the same seed, in folders that npm run prepare reads', async () => {
    const places = ['one', 'two'].map((name) => path.join(folder, name));
    for (const place of places) {
      const {code, output} = await runScript('render-photos', '--count', '7', '--out', place);
      assert.equal(code, 0, output);
    }
    const [one = '', two = ''] = places;
    const files = readdirSync(one, {recursive: true, encoding: 'utf8'}).filter((file) =>
      file.endsWith('.jpg'),
    );
    assert.equal(files.length, 7);
    for (const file of files) {
      assert.deepEqual(readFileSync(path.join(one, file)), readFileSync(path.join(two, file)));
    }
    const json = path.join(folder, 'prepared.json');
    const hands = path.join(folder, 'hands.bin');
    const prepared = await runScript('prepare', '--photos', one, '--out', hands, '--json', json);
    assert.equal(prepared.code, 0, prepared.output);
    const {sources} = JSON.parse(readFileSync(json, 'utf8')) as {
      sources: readonly {source: string; photos: number; hands: number}[];
    };
    assert.equal(sources[0]?.source, 'rendered');
    assert.equal(sources[0].photos, 7);
    assert.ok(sources[0].hands >= 6);
  });

  it('says what is wrong with what was typed', async () => {
    const {code, output} = await runScript('render-photos', '--count', 'many', '--out', folder);
    assert.equal(code, 1);
    assert.match(output, /Error: --count .*whole number.*"many"/);
  });
});
