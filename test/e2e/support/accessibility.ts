import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {packageFolder} from '../../../scripts/support/paths.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly failureSummary?: string;
    }[];
  }[];
}

/** The narrowest window the app is laid out for, and a desk's; light and dark. */
export const LOOKS = [
  {colorScheme: 'light', viewport: {width: 320, height: 640}},
  {colorScheme: 'dark', viewport: {width: 1440, height: 900}},
] as const;

/** Sides of what can be tapped, in CSS pixels. */
const LEAST_TARGET = 44;

/** What axe finds on a page that was opened with `bypassCSP`, a line each. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const axe = await readFile(path.join(packageFolder('axe-core'), 'axe.min.js'), 'utf8');
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run(),
  );
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
export async function smallTargets(page: Page): Promise<readonly string[]> {
  const small: string[] = [];
  for (const role of ['button', 'radio', 'textbox', 'slider', 'combobox'] as const) {
    for (const target of await page.getByRole(role).all()) {
      const box = await target.boundingBox();
      if (box !== null && box.width >= LEAST_TARGET && box.height >= LEAST_TARGET) continue;
      small.push(`${role} ${await target.innerHTML()}`);
    }
  }
  return small;
}
