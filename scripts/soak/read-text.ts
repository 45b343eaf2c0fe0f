import type {Page} from 'playwright-core';

/** What has been typed, without touching it. */
export async function readText(page: Page): Promise<string> {
  return (await textBox(page).locator('[data-index]').allTextContents()).join('');
}

/** What is used of the page's elements: this folder knows no DOM. */
interface TextBox {
  querySelectorAll(selector: string): Iterable<{readonly textContent: string}>;
  getRootNode(): unknown;
}
interface Panel {
  querySelector(selector: string): {click(): void} | null;
}

/** Takes what has been typed out of the app, with its own button and in one task of the page, so that no letter can come between. */
export async function takeText(page: Page): Promise<string> {
  return textBox(page).evaluate((element: unknown) => {
    const box = element as TextBox;
    const typed = [...box.querySelectorAll('[data-index]')];
    const panel = box.getRootNode() as Panel;
    panel.querySelector('button.clear')?.click();
    return typed.map(({textContent}) => textContent).join('');
  });
}

function textBox(page: Page) {
  return page.getByRole('textbox', {name: 'Your text'});
}
