import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {SpelledVideo} from '../../../scripts/harness/app/app-protocol.ts';
import {runScript} from '../../scripts/commands/run-script.ts';
import {driveChromium} from '../support/browsers/launch-test-browser.ts';
import {photoOf, withoutPhotos} from '../support/shared-photos.ts';
import {writeVideo} from '../support/cameras/video-file.ts';

describe('npm run spell', {skip: withoutPhotos || driveChromium.skip}, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-spell-'));
  const [video, json] = [path.join(folder, 'lv.webm'), path.join(folder, 'spelled.json')];
  before(() =>
    writeVideo(video, [
      {photo: photoOf('insigh1', 'L'), seconds: 2.5},
      {photo: null, seconds: 1},
      {photo: photoOf('insigh1', 'V'), seconds: 2.5},
    ]),
  );
  after(() => rmSync(folder, {recursive: true}));

  it('plays a video as a camera would', async () => {
    const {code, output} = await runScript('spell', video, '--json', json);
    assert.equal(code, 0, output);
    const spelled = JSON.parse(readFileSync(json, 'utf8')) as SpelledVideo;
    assert.equal(spelled.text, 'L V');
    assert.ok(spelled.letters.every(({score, atMs}) => score > 0.5 && atMs > 0));
    const {framesProcessed, p50Ms, p95Ms} = spelled;
    assert.ok(framesProcessed > 0 && p50Ms > 0 && p95Ms >= p50Ms);
  });
});
