import {expect} from '@esm-bundle/chai';
import type {CameraNotice} from '../../../src/app/camera/camera-notice.ts';
import {CameraDesk, type ChosenCamera} from '../../../src/app/camera/camera-desk.ts';
import {fakeCameras, trackOf, type FakeTrack} from '../../support/fakes/fake-camera.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {waitUntil} from '../../support/wait-until.ts';

const FRONT = {label: 'Front', facingMode: 'user'};
const BACK = {label: 'Back', facingMode: 'environment'};
const ONE = {label: 'One'};
const TWO = {label: 'Two'};

async function setUp(
  cameras: readonly FakeTrack[],
  chosen: string | null = null,
  facing: ChosenCamera['facing'] = null,
) {
  const {devices, asked} = fakeCameras(...cameras);
  const kept: ChosenCamera[] = [];
  const notices: CameraNotice[] = [];
  const desk: CameraDesk = new CameraDesk(new FakeHost(), {
    surroundings: {mediaDevices: devices, isSecureContext: true, document},
    chosen: () => kept.at(-1) ?? (chosen === null ? null : {deviceId: chosen, facing}),
    onChosen: (camera) => {
      kept.push(camera);
      desk.follow();
    },
    onNotice: (notice) => notices.push(notice),
  });
  desk.start();
  const openId = () => {
    const {state} = desk.camera;
    return state.kind === 'live' && !state.changing && state.deviceId;
  };
  await waitUntil(openId);
  await desk.list.refresh();
  return {desk, devices, asked, kept, notices, openId};
}

describe('CameraDesk', () => {
  it('opens the camera that was chosen', async () => {
    const {openId, notices} = await setUp([ONE, TWO], 'id of Two');
    expect(openId()).to.equal('id of Two');
    expect(notices).to.be.empty;
  });

  it('opens another when the chosen one is gone, and says so', async () => {
    const {openId, notices} = await setUp([ONE], 'id of Two');
    expect(openId()).to.equal('id of One');
    expect(notices).to.deep.equal(['chosen-gone']);
  });

  it('opens the rear camera again though its id is another one, and keeps that', async () => {
    const {openId, notices, asked, kept} = await setUp([FRONT, BACK], 'old id', 'environment');
    await waitUntil(() => kept.length > 0);
    expect(openId()).to.equal('id of Back');
    expect(notices).to.be.empty;
    expect(asked).to.deep.equal(['old id', 'environment']);
    expect(kept).to.deep.equal([{deviceId: 'id of Back', facing: 'environment'}]);
  });

  it('says so when only a camera that looks the other way is left', async () => {
    const {openId, notices, kept} = await setUp([FRONT], 'old id', 'environment');
    expect(openId()).to.equal('id of Front');
    expect(notices).to.deep.equal(['chosen-gone']);
    expect(kept).to.be.empty;
  });

  it('remembers which way a camera looks that was chosen by its name', async () => {
    const {desk, kept} = await setUp([FRONT, BACK]);
    await desk.apply({kind: 'choose', deviceId: 'id of Back'});
    await waitUntil(() => kept.length > 1);
    expect(kept.at(-1)).to.deep.equal({deviceId: 'id of Back', facing: 'environment'});
  });

  it('switches a phone to the camera that looks the other way and back, and keeps it', async () => {
    const {desk, asked, kept} = await setUp([FRONT, BACK]);
    await desk.apply({kind: 'switch'});
    expect(desk.camera.state).to.include({facing: 'environment', changing: false});
    await desk.apply({kind: 'switch'});
    expect(desk.camera.state).to.include({facing: 'user'});
    expect(kept).to.deep.equal([
      {deviceId: 'id of Back', facing: 'environment'},
      {deviceId: 'id of Front', facing: 'user'},
    ]);
    expect(asked).to.deep.equal(['user', 'environment', 'user']);
  });

  it('switches to the next camera where nothing tells which way they look', async () => {
    const {desk, openId} = await setUp([ONE, TWO]);
    await desk.apply({kind: 'switch'});
    expect(openId()).to.equal('id of Two');
    await desk.apply({kind: 'switch'});
    expect(openId()).to.equal('id of One');
  });

  it('goes by the cameras’ names where tracks do not tell ways', async () => {
    const {desk, openId} = await setUp([
      {label: 'Front camera'},
      {label: 'USB'},
      {label: 'Back camera'},
    ]);
    await desk.apply({kind: 'switch'});
    expect(openId()).to.equal('id of Back camera');
    expect(desk.camera.state).to.include({facing: 'environment'});
  });

  it('switches to the main one of several rear cameras, whatever the phone’s language', async () => {
    const {desk, openId} = await setUp([
      {label: 'Cámara frontal', facingMode: 'user'},
      {label: 'Cámara trasera ultra gran angular', facingMode: 'environment'},
      {label: 'Cámara trasera', facingMode: 'environment'},
    ]);
    await desk.apply({kind: 'switch'});
    expect(openId()).to.equal('id of Cámara trasera');
  });

  it('switches to the first of the rear cameras that Android numbers', async () => {
    const {desk, openId} = await setUp([
      {label: 'camera2 1, facing front', facingMode: 'user'},
      {label: 'camera2 12, facing back', facingMode: 'environment'},
      {label: 'camera2 2, facing back', facingMode: 'environment'},
      {label: 'camera2 0, facing back', facingMode: 'environment'},
    ]);
    await desk.apply({kind: 'switch'});
    expect(openId()).to.equal('id of camera2 0, facing back');
  });

  it('switches to the next camera when none looks the other way', async () => {
    const {desk, openId} = await setUp([FRONT, {label: 'Second', facingMode: 'user'}]);
    await desk.apply({kind: 'switch'});
    expect(openId()).to.equal('id of Second');
  });

  it('opens a camera that is chosen from the list, once', async () => {
    const {desk, asked, openId} = await setUp([ONE, TWO]);
    await desk.apply({kind: 'choose', deviceId: 'id of Two'});
    await waitUntil(() => openId() === 'id of Two');
    desk.follow();
    expect(asked).to.deep.equal(['user', 'id of Two']);
  });

  it('leaves a single camera alone', async () => {
    const {desk, asked, kept} = await setUp([ONE]);
    await desk.apply({kind: 'switch'});
    expect(asked).to.have.length(1);
    expect(kept).to.be.empty;
  });

  it('goes on with another camera when the one in use is unplugged, and says so', async () => {
    const {desk, devices, openId, notices} = await setUp([ONE, TWO], 'id of Two');
    const {state} = desk.camera;
    await devices.become('One');
    if (state.kind === 'live') trackOf(state.stream).dispatchEvent(new Event('ended'));
    await waitUntil(() => openId() === 'id of One');
    await waitUntil(() => notices.includes('lost'));
  });

  it('switches a torch on and off', async () => {
    const {desk} = await setUp([{...BACK, torch: true}]);
    expect(desk.camera.state).to.include({torch: 'off'});
    const {state} = desk.camera;
    const applied: unknown[] = [];
    if (state.kind === 'live') {
      trackOf(state.stream).applyConstraints = (constraints) => {
        applied.push(constraints);
        return Promise.resolve();
      };
    }
    await desk.apply({kind: 'torch', on: true});
    expect(desk.camera.state).to.include({torch: 'on'});
    await desk.apply({kind: 'torch', on: false});
    expect(desk.camera.state).to.include({torch: 'off'});
    expect(applied).to.deep.equal([{advanced: [{torch: true}]}, {advanced: [{torch: false}]}]);
  });
});
