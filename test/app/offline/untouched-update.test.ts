import {expect} from '@esm-bundle/chai';
import {UntouchedUpdate} from '../../../src/app/offline/untouched-update.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

function setUp({isInstalled = true, isIdle = true, wasReloaded = false} = {}) {
  const [host, page] = [new FakeHost(), new EventTarget()];
  let isThere = false;
  let taken = 0;
  const update = new UntouchedUpdate(host, {
    window: page,
    isThere: () => isThere,
    isInstalled: () => isInstalled,
    isIdle: () => isIdle,
    wasReloaded,
    take: () => taken++,
  });
  host.connect();
  update.hostUpdate();
  /** How often a newer version that comes is taken. */
  const takenWhenItComes = () => {
    isThere = true;
    update.hostUpdate();
    update.hostUpdate();
    return taken;
  };
  return {host, page, takenWhenItComes};
}

describe('UntouchedUpdate', () => {
  it('takes a newer version of an app that was only opened, once', () => {
    expect(setUp().takenWhenItComes()).to.equal(1);
  });

  it('leaves it to the person once anything was done', () => {
    for (const touch of ['pointerdown', 'keydown']) {
      const {page, takenWhenItComes} = setUp();
      page.dispatchEvent(new Event(touch));
      expect(takenWhenItComes(), touch).to.equal(0);
    }
  });

  it('takes none in a tab, over something under way, or right after a reload', () => {
    expect(setUp({isInstalled: false}).takenWhenItComes()).to.equal(0);
    expect(setUp({isIdle: false}).takenWhenItComes()).to.equal(0);
    expect(setUp({wasReloaded: true}).takenWhenItComes()).to.equal(0);
  });

  it('listens no longer when its host is gone', () => {
    const {host, page, takenWhenItComes} = setUp();
    host.disconnect();
    page.dispatchEvent(new Event('keydown'));
    expect(takenWhenItComes()).to.equal(1);
  });
});
