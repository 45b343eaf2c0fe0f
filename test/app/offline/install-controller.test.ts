import {expect} from '@esm-bundle/chai';
import {InstallController} from '../../../src/app/offline/install-controller.ts';
import type {System} from '../../../src/contracts/problem.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {waitUntil} from '../../support/wait-until.ts';

class FakePrompt extends Event {
  asked = 0;
  private readonly outcome: 'accepted' | 'dismissed';
  constructor(outcome: 'accepted' | 'dismissed') {
    super('beforeinstallprompt', {cancelable: true});
    this.outcome = outcome;
  }
  prompt(): Promise<{outcome: 'accepted' | 'dismissed'}> {
    this.asked++;
    return Promise.resolve({outcome: this.outcome});
  }
}

interface Setting {
  readonly standalone?: boolean;
  readonly asApp?: boolean;
  readonly system?: System;
}

function setUp({standalone, asApp = false, system = 'ios'}: Setting = {}) {
  const page = new EventTarget();
  const host = new FakeHost();
  const install = new InstallController(host, {
    window: Object.assign(page, {matchMedia: () => ({matches: asApp})}) as unknown as Window,
    standalone,
    system,
  });
  host.connect();
  return {page, host, install};
}

describe('InstallController', () => {
  it('holds the browser’s offer back and asks when the person does', async () => {
    const {page, install} = setUp();
    expect(install.state.kind).to.equal('unknown');
    const offer = new FakePrompt('accepted');
    page.dispatchEvent(offer);
    expect(offer.defaultPrevented).to.equal(true);
    expect(offer.asked).to.equal(0);
    expect(install.state.kind).to.equal('offered');
    await install.install();
    expect(offer.asked).to.equal(1);
    expect(install.state.kind).to.equal('installed');
  });

  it('asks no second time after a no, until the browser offers again', async () => {
    const {page, install} = setUp();
    const offer = new FakePrompt('dismissed');
    page.dispatchEvent(offer);
    await install.install();
    await install.install();
    expect(offer.asked).to.equal(1);
    expect(install.state.kind).to.equal('unknown');
    page.dispatchEvent(new FakePrompt('dismissed'));
    expect(install.state.kind).to.equal('offered');
  });

  it('knows when it was installed by the browser’s own menu', async () => {
    const {page, install} = setUp();
    page.dispatchEvent(new Event('appinstalled'));
    await waitUntil(() => install.state.kind === 'installed');
  });

  it('knows where it runs from the home screen', () => {
    expect(setUp({asApp: true}).install.state.kind).to.equal('installed');
    expect(setUp({standalone: true}).install.state.kind).to.equal('installed');
  });

  it('knows an iPhone, where only the person can do it', () => {
    expect(setUp({standalone: false}).install.state.kind).to.equal('by-hand');
  });

  it('does not tell a Mac what to press on an iPhone', () => {
    expect(setUp({standalone: false, system: 'mac'}).install.state.kind).to.equal('by-menu');
    expect(setUp({standalone: false, system: 'other'}).install.state.kind).to.equal('unknown');
  });

  it('listens no longer when it is gone', () => {
    const {page, host, install} = setUp();
    host.disconnect();
    page.dispatchEvent(new FakePrompt('accepted'));
    expect(install.state.kind).to.equal('unknown');
  });
});
