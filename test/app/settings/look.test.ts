import {expect} from '@esm-bundle/chai';
import {applyLook} from '../../../src/app/settings/look.ts';
import {LookController} from '../../../src/app/settings/look-controller.ts';
import {DEFAULT_SETTINGS, type Settings} from '../../../src/app/settings/settings.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

function emptyPage(): Document {
  const page = document.implementation.createHTMLDocument();
  page.head.append(Object.assign(page.createElement('meta'), {name: 'theme-color'}));
  return page;
}

const barColour = (page: Document) =>
  page.querySelector('meta[name="theme-color"]')?.getAttribute('content');

describe('applyLook', () => {
  it('follows the system until a theme is chosen', () => {
    const page = emptyPage();
    applyLook(page, {theme: 'auto', textSize: 1}, true);
    expect(page.documentElement.dataset.theme).to.equal('dark');
    applyLook(page, {theme: 'light', textSize: 1}, true);
    expect(page.documentElement.dataset.theme).to.equal('light');
    applyLook(page, {theme: 'dark', textSize: 1}, false);
    expect(page.documentElement.dataset.theme).to.equal('dark');
  });

  it('colours the browser’s bars like the page', () => {
    const page = emptyPage();
    applyLook(page, {theme: 'dark', textSize: 1}, false);
    expect(barColour(page)).to.equal('#101214');
    applyLook(page, {theme: 'auto', textSize: 1}, false);
    expect(barColour(page)).to.equal('#f3f2ee');
  });

  it('sizes the text as a multiple of the browser’s own', () => {
    const page = emptyPage();
    applyLook(page, {theme: 'auto', textSize: 1.5}, false);
    expect(page.documentElement.style.fontSize).to.equal('150%');
  });
});

describe('LookController', () => {
  function start() {
    const page = emptyPage();
    const dark = Object.assign(new EventTarget(), {matches: false});
    const window = {document: page, matchMedia: () => dark as unknown as MediaQueryList};
    const host = new FakeHost();
    let settings: Settings = DEFAULT_SETTINGS;
    const controller = new LookController(host, {window, settings: () => settings});
    host.connect();
    controller.hostUpdate();
    return {
      host,
      theme: () => page.documentElement.dataset.theme,
      change(part: Partial<Settings>) {
        settings = {...settings, ...part};
        controller.hostUpdate();
      },
      nightFalls() {
        dark.matches = true;
        dark.dispatchEvent(new Event('change'));
      },
    };
  }

  it('turns dark when the system does, while it is on auto', () => {
    const look = start();
    look.nightFalls();
    expect(look.theme()).to.equal('dark');
    look.change({theme: 'light'});
    expect(look.theme()).to.equal('light');
    look.change({theme: 'auto'});
    expect(look.theme()).to.equal('dark');
  });

  it('listens no longer when the app is gone', () => {
    const look = start();
    look.host.disconnect();
    look.nightFalls();
    expect(look.theme()).to.equal('light');
  });
});
