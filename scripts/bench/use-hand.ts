import type {Page} from 'playwright-core';
import {measureMemory, timeFrames, type PageMemory} from '../support/built-app/watched-page.ts';
import {patience} from '../support/checks/slowness.ts';

/** Longest wait for anything with software graphics, in milliseconds. */
const patienceMs = () => patience(150_000);

export interface MemoryOverTime {
  /** Milliseconds from the first use to the last measurement. */
  readonly durationMs: number;
  /** One after each word, or each opening and closing. */
  readonly samples: readonly PageMemory[];
}

/** Has the hand spell words to the app, and measures after each. */
export async function spellWords(page: Page, words: Iterable<string>): Promise<MemoryOverTime> {
  await openDemo(page);
  const startedAt = performance.now();
  const samples: PageMemory[] = [];
  for (const word of words) {
    await spell(page, word);
    // The letters that were read are no memory of the hand's.
    await page.getByRole('button', {name: 'Clear'}).click();
    samples.push(await measureMemory(page));
  }
  return {durationMs: performance.now() - startedAt, samples};
}

async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Try it without a camera'}).click();
  await page.getByText('The hand signs').waitFor({timeout: patienceMs()});
}

async function spell(page: Page, word: string): Promise<void> {
  await page.getByRole('textbox', {name: 'A word for the hand to spell'}).fill(word);
  await page.locator('fs-demo-bar').getByRole('button', {name: 'Spell'}).click();
  await page.getByText('The hand signs').waitFor({timeout: patienceMs()});
  await page.getByText('Spelled.').waitFor({timeout: patienceMs()});
}

/** Opens Learn, waits until the hand is drawn, and goes back. */
export async function openAndCloseLearn(page: Page): Promise<void> {
  const screens = page.getByRole('navigation');
  await screens.getByRole('button', {name: 'Learn'}).click();
  await page.locator('fs-hand-view').waitFor();
  await page.locator('fs-hand-view img').waitFor({state: 'detached', timeout: patienceMs()});
  await screens.getByRole('button', {name: 'Spell'}).click();
  await page.locator('fs-hand-view').waitFor({state: 'detached', timeout: patienceMs()});
}

/** Opens and closes the hand so many times, and measures after each. */
export async function openAndCloseOften(page: Page, times: number): Promise<MemoryOverTime> {
  const startedAt = performance.now();
  const samples: PageMemory[] = [];
  for (let i = 0; i < times; i++) {
    await openAndCloseLearn(page);
    samples.push(await measureMemory(page));
  }
  return {durationMs: performance.now() - startedAt, samples};
}

/** Has the app read so many frames of its camera. @returns milliseconds that each took in the worker */
export async function readFrames(page: Page, count: number): Promise<readonly number[]> {
  await page.getByRole('button', {name: 'Start the camera'}).click();
  await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs()});
  // The first frames look for the hand, which takes longer than to follow it.
  await timeFrames(page, Math.ceil(count / 4));
  const times = await timeFrames(page, count);
  await page.getByRole('button', {name: 'Stop'}).click();
  return times;
}
