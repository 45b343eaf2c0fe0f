import type {Page} from 'playwright-core';

/** What has been typed, without touching it. */
export async function readText(page: Page): Promise<string> {
  return textBox(page).inputValue();
}

/** What is used of the page's elements: this folder knows no DOM. */
interface TextBox {
  readonly value: string;
  getRootNode(): unknown;
}
interface TextField {
  readonly host: {getRootNode(): unknown};
}
interface Panel {
  querySelector(selector: string): {click(): void} | null;
}

/** Longest wait for a word's end, in milliseconds: most films have one every few seconds. */
const WORD_MS = 20_000;

/**
 * Takes what has been typed out of the app at the end of a word, with the app's own button and in one task of the page, so that no
 * letter can come between. Within a word a stroke may still change the letter before it: what begins as D or I becomes Z or J.
 */
export async function takeText(page: Page): Promise<string> {
  return textBox(page).evaluate(takeAtWordEnd, WORD_MS);
}

/** Runs in the page. Where no word ends in time the text is taken as it is. */
async function takeAtWordEnd(element: unknown, patienceMs: number): Promise<string> {
  const box = element as TextBox;
  const field = box.getRootNode() as TextField;
  const panel = field.host.getRootNode() as Panel;
  const until = performance.now() + patienceMs;
  for (;;) {
    const typed = box.value;
    const atWordEnd = !/\S$/u.test(typed);
    if (atWordEnd || performance.now() > until) {
      panel.querySelector('button.clear')?.click();
      return typed;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function textBox(page: Page) {
  return page.getByRole('textbox', {name: 'Your text'});
}
