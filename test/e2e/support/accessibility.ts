import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {packageFolder} from '../../../scripts/support/files/paths.ts';

export interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly failureSummary?: string;
    }[];
  }[];
}

/** The narrowest window the app is laid out for, and a desk's; light and dark. */
const LOOKS = [
  {colorScheme: 'light', viewport: {width: 320, height: 640}},
  {colorScheme: 'dark', viewport: {width: 1440, height: 900}},
] as const;

/** Sides of what can be tapped, in CSS pixels. */
const LEAST_TARGET = 44;
const TARGETS = 'button, textarea, select, input:not([type=file], [type=checkbox]), [role=button]';

/** What a page has to be opened with for `assertAccessible`. */
export const OPENED_TO_CHECK = {reducedMotion: 'reduce', bypassCSP: true} as const;

/** Axe finds nothing on the page, nothing is cut off sideways and nothing is too small to tap, in either look. */
export async function assertAccessible(page: Page): Promise<void> {
  for (const {colorScheme, viewport} of LOOKS) {
    await page.emulateMedia({colorScheme});
    await page.setViewportSize(viewport);
    const found = {
      violations: await findViolations(page),
      small: await smallTargets(page),
      overflow: await sidewaysOverflow(page),
    };
    assert.deepEqual(found, {violations: [], small: [], overflow: 0}, colorScheme);
  }
}

async function findViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readAxe());
  return toLines(
    await page.evaluate(() =>
      // Nobody asks for the places where a rule found nothing.
      (globalThis as unknown as {axe: Axe}).axe.run({resultTypes: ['violations']}),
    ),
  );
}

interface Axe {
  run(options: {readonly resultTypes: readonly string[]}): Promise<AxeResults>;
}

/** @returns the script that gives a page `axe` */
export function readAxe(): Promise<string> {
  return readFile(path.join(packageFolder('axe-core'), 'axe.min.js'), 'utf8');
}

/** What axe found, a line each. */
export function toLines({violations}: AxeResults): readonly string[] {
  return violations.flatMap(({id, nodes}) =>
    nodes.map((node) => `${id} at ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** CSS pixels of the page that lie outside the window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** What can be tapped but is too small for a thumb. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.locator(TARGETS).evaluateAll(
    (targets, least) =>
      targets
        .filter((target) => {
          const {width, height} = target.getBoundingClientRect();
          return (
            target.checkVisibility({visibilityProperty: true}) && Math.min(width, height) < least
          );
        })
        .map((target) => target.outerHTML),
    LEAST_TARGET,
  );
}
