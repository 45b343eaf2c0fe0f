import type {CDPSession, Page} from 'playwright-core';

const WORKER_SCRIPT = '**/recognizer-worker*.js';

/**
 * Makes a page behave as on a processor so many times slower. DevTools throttles its thread. They cannot throttle a worker ("Operation is only supported for pages, not workers"),
 * so that keeps busy after each message until it has taken so many times as long. Before the worker starts: call it before the camera is started.
 * @returns what has to stay open for it
 */
export async function slowDown(page: Page, times: number): Promise<CDPSession> {
  await page.route(WORKER_SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: `${busyWorker(times)}\n${await response.text()}`});
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', {rate: times});
  return client;
}

/** Runs in the worker before its own script: an answer goes out only when it would on the slower processor. */
function busyWorker(times: number): string {
  return `{
    let receivedAt = performance.now();
    addEventListener('message', () => (receivedAt = performance.now()));
    const post = postMessage.bind(self);
    self.postMessage = (message, ...rest) => {
      if (message.kind === 'recognition') {
        const until = receivedAt + ${String(times)} * (performance.now() - receivedAt);
        while (performance.now() < until);
      }
      post(message, ...rest);
    };
  }`;
}
