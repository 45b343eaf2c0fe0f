import {expect} from '@esm-bundle/chai';
import type {CameraOption} from '../../../src/app/camera/camera-list-controller.ts';
import {toCameraTools} from '../../../src/app/camera/camera-tools.ts';
import {liveCamera} from '../../support/fakes/live-camera.ts';

const camera = (label: string, facing: CameraOption['facing'] = null): CameraOption => ({
  deviceId: label,
  label,
  facing,
  isSpecialLens: false,
});

describe('toCameraTools', () => {
  it('offers a switch for two cameras, nothing for one', () => {
    const tools = (...cameras: CameraOption[]) => toCameraTools(liveCamera(), cameras);
    expect(tools(camera('One'))).to.deep.equal({canSwitch: false, torch: 'none', menu: []});
    expect(tools(camera('One'), camera('Two'))).to.deep.include({canSwitch: true, menu: []});
  });

  it('offers a menu for more than two, with the open one marked', () => {
    const cameras = ['One', 'Two', 'Three'].map((label) => camera(label));
    const {canSwitch, menu} = toCameraTools(liveCamera({deviceId: 'Two'}), cameras);
    expect(canSwitch).to.equal(false);
    expect(menu.map(({name}) => name)).to.deep.equal(['One', 'Two', 'Three']);
    expect(menu.map(({isOpen}) => isOpen)).to.deep.equal([false, true, false]);
  });

  it('offers both on a phone with several rear cameras', () => {
    const cameras = [
      camera('Front', 'user'),
      camera('Back', 'environment'),
      camera('Wide', 'environment'),
    ];
    const {canSwitch, menu} = toCameraTools(liveCamera(), cameras);
    expect(canSwitch).to.equal(true);
    expect(menu).to.have.length(3);
  });

  it('offers nothing for a drawn hand, and no switch while another is being opened', () => {
    const two = [camera('One'), camera('Two')];
    const drawn = toCameraTools(liveCamera({facing: 'drawn'}), two);
    expect(drawn).to.deep.equal({canSwitch: false, torch: 'none', menu: []});
    expect(toCameraTools(liveCamera({changing: true}), two).canSwitch).to.equal(false);
  });
});
