/** The browsers that tests run in. */
export const TEST_BROWSERS = ['chromium', 'firefox', 'webkit'] as const;
export type TestBrowser = (typeof TEST_BROWSERS)[number];

/** The one that `npm test -- --browser NAME` chose, for the programs it starts. */
export function testBrowser(env: NodeJS.ProcessEnv = process.env): TestBrowser {
  return TEST_BROWSERS.find((name) => name === env.TEST_BROWSER) ?? 'chromium';
}
