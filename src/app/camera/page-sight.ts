/** When the page comes to be seen or not: hidden and shown, and frozen pages that go on. ref: https://wicg.github.io/page-lifecycle/ */
const SEEN_EVENTS = ['visibilitychange', 'resume'];

/** Whether somebody sees the page. */
export class PageSight {
  private readonly page: Document;
  private readonly onChange: () => void;

  constructor(page: Document, onChange: () => void) {
    this.page = page;
    this.onChange = onChange;
  }

  get isSeen(): boolean {
    return this.page.visibilityState === 'visible';
  }

  listen(): void {
    for (const name of SEEN_EVENTS) this.page.addEventListener(name, this.onChange);
  }

  stop(): void {
    for (const name of SEEN_EVENTS) this.page.removeEventListener(name, this.onChange);
  }
}
