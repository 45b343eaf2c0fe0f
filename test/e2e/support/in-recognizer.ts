import type {Page, Route} from 'playwright-core';

const CHANNEL = 'asked by a test';

const answer = `{
  const channel = new BroadcastChannel('${CHANNEL}');
  channel.onmessage = ({data}) => channel.postMessage(globalThis[data]());
}`;

/**
 * Has the recogniser run a script before its own; `askRecognizer` calls what it leaves as global functions.
 * @param change of the recogniser's own script
 */
export function inRecognizer(
  script: string,
  change: (own: string) => string = (own) => own,
): (page: Page) => Promise<unknown> {
  return (page) =>
    page.route('**/recognizer-worker-*.js', async (route: Route) => {
      const own = await (await route.fetch()).text();
      const body = `${script};${answer};${change(own)}`;
      await route.fulfill({body, contentType: 'text/javascript'});
    });
}

/**
 * Calls a function without arguments in the recogniser. WebDriver, unlike DevTools, runs no script in a worker.
 *
 * @returns what the function returned
 */
export function askRecognizer(page: Page, name: string): Promise<unknown> {
  return page.evaluate(
    ([channelName, wanted]) =>
      new Promise<unknown>((resolve) => {
        const channel = new BroadcastChannel(channelName);
        channel.onmessage = ({data}) => {
          channel.close();
          resolve(data);
        };
        channel.postMessage(wanted);
      }),
    [CHANNEL, name] as const,
  );
}
