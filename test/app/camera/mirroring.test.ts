import {expect} from '@esm-bundle/chai';
import {cameraKey, isMirrored, parseMirrors} from '../../../src/app/camera/mirroring.ts';
import {cameraStream} from '../../support/fakes/fake-camera.ts';
import {liveCamera} from '../../support/fakes/live-camera.ts';

describe('mirroring', () => {
  it('shows the front camera as a mirror does, and neither the rear one nor a drawn hand', () => {
    expect(isMirrored(liveCamera(), {})).to.equal(true);
    expect(isMirrored(liveCamera({facing: 'environment'}), {})).to.equal(false);
    expect(isMirrored(liveCamera({facing: 'drawn'}), {})).to.equal(false);
    expect(isMirrored({kind: 'idle'}, {})).to.equal(false);
  });

  it('shows a camera that mirrors its picture itself as it is, once that was said', () => {
    const stream = cameraStream({label: 'OBS Virtual Camera', deviceId: 'one'});
    const camera = liveCamera({stream, deviceId: 'one'});
    const mirrors = {'OBS Virtual Camera': false};
    expect(cameraKey(camera)).to.equal('OBS Virtual Camera');
    expect(isMirrored(camera, mirrors)).to.equal(false);
    expect(isMirrored(liveCamera({stream: cameraStream({label: 'Front'})}), mirrors)).to.equal(
      true,
    );
    expect(isMirrored(liveCamera({deviceId: 'constructor'}), {})).to.equal(true);
  });

  it('remembers a camera without a name by its id', () => {
    const camera = liveCamera({deviceId: 'one', facing: 'environment'});
    expect(isMirrored(camera, {one: true})).to.equal(true);
  });

  it('reads whatever was stored, and no more than a few cameras', () => {
    for (const odd of [null, 7, 'text', undefined]) expect(parseMirrors(odd)).to.deep.equal({});
    expect(parseMirrors({a: true, b: 'yes', '': true, ['x'.repeat(300)]: true})).to.deep.equal({
      a: true,
    });
    const many = Object.fromEntries(Array.from({length: 50}, (_, i) => [`camera ${i}`, true]));
    expect(Object.keys(parseMirrors(many)))
      .to.have.length(20)
      .and.include('camera 49');
  });
});
