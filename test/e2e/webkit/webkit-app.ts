import {readFile} from 'node:fs/promises';
import {SKIP_WELCOME} from '../../../scripts/support/built-app/skip-welcome.ts';
import {builtApp} from '../support/app.ts';
import {WebKitPage} from './webkit-page.ts';

/** The built app in WebKit. */
export class WebKitApp extends WebKitPage {
  /** Starts a server and the browser and opens the app, as after a first visit. */
  static async open(): Promise<WebKitApp> {
    const app = new WebKitApp(await WebKitPage.start({root: builtApp()}));
    await app.goTo('');
    await app.run(SKIP_WELCOME);
    await app.reload();
    return app;
  }

  /** Runs the app afresh. */
  override async reload(): Promise<void> {
    await super.reload();
    await this.waitFor(`named('button', 'Settings')`);
  }

  /** @returns the text that was typed */
  async text(): Promise<string> {
    return String(await this.run(`return seen('textarea')[0]?.value ?? ''`));
  }

  /** Gives the file chooser of a part of the app a file from this machine. */
  async choose(part: string, file: string, name: string): Promise<void> {
    const bytes = (await readFile(file)).toString('base64');
    await this.run(`
      const bytes = Uint8Array.from(atob('${bytes}'), (one) => one.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], ${JSON.stringify(name)}));
      const [chooser] = all().filter((one) => one.matches(${JSON.stringify(part)}));
      const input = chooser.shadowRoot.querySelector('input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change', {bubbles: true, composed: true}));`);
  }
}
