import {expect} from '@esm-bundle/chai';
import {CameraListController} from '../../../src/app/camera/camera-list-controller.ts';
import {cameraName} from '../../../src/app/camera/camera-name.ts';
import type {CameraState} from '../../../src/app/camera/camera-state.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {fakeDevices} from '../../support/fakes/fake-devices.ts';
import {liveCamera} from '../../support/fakes/live-camera.ts';

function setUp(...labels: string[]) {
  const host = new FakeHost();
  const devices = fakeDevices(...labels);
  let state: CameraState = {kind: 'idle'};
  const list = new CameraListController(host, devices, () => state);
  host.connect();
  const become = (next: CameraState) => {
    state = next;
    list.hostUpdate();
  };
  return {host, devices, list, become};
}

describe('CameraListController', () => {
  it('lists cameras with the way they look, and no microphones', async () => {
    const {list} = setUp('camera2 1, facing front', 'camera2 0, facing back', 'USB Camera');
    await list.refresh();
    expect(list.cameras.map(({facing}) => facing)).to.deep.equal(['user', 'environment', null]);
    expect(list.cameras.map(cameraName)).to.deep.equal([
      'Front camera 1',
      'Rear camera 2',
      'USB Camera',
    ]);
  });

  it('is empty while the browser does not tell ids', async () => {
    const {devices, list} = setUp('FaceTime HD');
    devices.allowed = false;
    expect(await list.refresh()).to.deep.equal([]);
  });

  it('looks again when a camera has been opened, once', () => {
    const {devices, become} = setUp('One');
    const before = devices.looks;
    const live = liveCamera();
    become(live);
    become(live);
    expect(devices.looks).to.equal(before + 1);
  });

  it('follows cameras that come and go, until its host leaves', async () => {
    const {host, devices, list} = setUp('One');
    await devices.become('One', 'Two');
    expect(list.cameras).to.have.length(2);
    host.disconnect();
    await devices.become();
    expect(list.cameras).to.have.length(2);
  });

  it('is empty in a browser that lists nothing', async () => {
    const list = new CameraListController(new FakeHost(), undefined, () => ({kind: 'idle'}));
    expect(await list.refresh()).to.deep.equal([]);
  });
});
