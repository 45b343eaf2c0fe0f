import type {BrowserLauncher} from '@web/test-runner';
import {WebKitBrowser} from '../browser/webkit-browser.ts';

/** Has the test runner's pages opened by WebKitGTK, one after the other in its one window. */
export function webkitLauncher(program: string): BrowserLauncher {
  let browser: WebKitBrowser | null = null;
  let open: {readonly sessionId: string; readonly url: string} | null = null;
  const show = async (sessionId: string, url: string): Promise<void> => {
    open = {sessionId, url};
    await browser?.goTo(url);
  };
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async initialize() {
      browser = await WebKitBrowser.open(program);
    },
    startSession: show,
    startDebugSession: show,
    isActive: (sessionId) => open?.sessionId === sessionId,
    getBrowserUrl: () => open?.url ?? '',
    stopSession() {
      open = null;
      return Promise.resolve({});
    },
    async stop() {
      await browser?.close();
    },
  };
}
