import assert from 'node:assert/strict';
import type {BrowserContext} from 'playwright-core';

/** Runs in every page before the app: what the content policy stops is an event of the page, and Chromium does not tell all of it on the console. */
const reportViolations = `addEventListener('securitypolicyviolation', (event) => console.error(
  'content policy: ' + event.effectiveDirective + ' stopped ' + (event.blockedURI || event.sample)));`;

/** Gathers what no test should see: uncaught errors, errors on the console of pages and workers, and whatever the content policy stopped. */
export class PageFaults {
  private readonly found: string[] = [];

  /** @param expected messages the test brings about itself */
  async watch(context: BrowserContext, expected?: RegExp): Promise<void> {
    const add = (fault: string) => {
      if (expected?.test(fault) !== true) this.found.push(fault);
    };
    context.on('console', (message) => {
      if (message.type() === 'error') add(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => add(`uncaught: ${error.error().message}`));
    await context.addInitScript(reportViolations);
  }

  /** @throws AssertionError naming them */
  assertNone(): void {
    assert.deepEqual(this.found, []);
  }
}
