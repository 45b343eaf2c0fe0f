import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  findBrowser,
  findFirefox,
  findWebKit,
  type Machine,
} from '../../../../scripts/support/browser/find-browser.ts';
import {launchBrowser} from '../../../../scripts/support/browser/launch-browser.ts';

function machineWith(programs: readonly string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: {PATH: '/usr/bin:/bin'},
    isProgram: (file) => Promise.resolve(programs.includes(file)),
    install: () => Promise.resolve(null),
    ...changes,
  };
}

describe('findBrowser', () => {
  it('takes CHROME_PATH before anything else', async () => {
    const machine = machineWith(['/my/chrome', '/usr/bin/chromium'], {
      env: {CHROME_PATH: '/my/chrome', PATH: '/usr/bin'},
    });
    assert.equal(await findBrowser(machine), '/my/chrome');
  });

  it('says so when CHROME_PATH names nothing, though another browser is there', async () => {
    const machine = machineWith(['/usr/bin/chromium'], {env: {CHROME_PATH: '/gone'}});
    await assert.rejects(findBrowser(machine), /CHROME_PATH.*\/gone/);
  });

  it('looks along PATH', async () => {
    const machine = machineWith(['/nix/bin/chromium'], {env: {PATH: '/bin:/nix/bin'}});
    assert.equal(await findBrowser(machine), '/nix/bin/chromium');
  });

  it('finds Chrome among the applications of a Mac', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(await findBrowser(machineWith([chrome], {platform: 'darwin'})), chrome);
  });

  it('finds Edge among the programs of Windows', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = {'PROGRAMFILES(X86)': 'C:\\Program Files (x86)'};
    assert.equal(await findBrowser(machineWith([edge], {platform: 'win32', env})), edge);
  });

  it('installs a browser only when none is there', async () => {
    const install = (): Promise<string> => Promise.resolve('/new/chromium');
    assert.equal(await findBrowser(machineWith([], {install})), '/new/chromium');
    const present = machineWith(['/usr/bin/chromium'], {install});
    assert.equal(await findBrowser(present), '/usr/bin/chromium');
  });

  it('says in one line what to do when nothing can be installed', async () => {
    await assert.rejects(
      findBrowser(machineWith([])),
      /^Error: [^\n]*install Chrome[^\n]*CHROME_PATH[^\n]*$/,
    );
  });
});

for (const {find, variable, program, wanted} of [
  {
    find: findFirefox,
    variable: 'FIREFOX_PATH',
    program: 'firefox-esr',
    wanted: /^Error: No Firefox[^\n]*firefox-esr[^\n]*FIREFOX_PATH[^\n]*$/,
  },
  {
    find: findWebKit,
    variable: 'WEBKIT_DRIVER_PATH',
    program: 'WebKitWebDriver',
    wanted: /^Error: No WebKit[^\n]*webkit2gtk-driver[^\n]*WEBKIT_DRIVER_PATH[^\n]*$/,
  },
]) {
  describe(find.name, () => {
    it(`takes ${variable} before what is on the PATH`, async () => {
      const programs = ['/my/own', `/usr/bin/${program}`];
      assert.equal(await find(machineWith(programs)), `/usr/bin/${program}`);
      const env = {[variable]: '/my/own', PATH: '/usr/bin'};
      assert.equal(await find(machineWith(programs, {env})), '/my/own');
    });

    it('says in one line what to install, and installs nothing itself', async () => {
      const install = () => assert.fail('It is not for a test run to install a browser.');
      await assert.rejects(find(machineWith(['/usr/bin/chromium'], {install})), wanted);
    });
  });
}

describe('launchBrowser', () => {
  it('runs a page’s script', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      assert.equal(await page.evaluate(() => 6 * 7), 42);
    } finally {
      await browser.close();
    }
  });
});
