/** Resolves with the first value that is not null or false, looked for again and again; the test's own timeout is the limit. */
export async function waitUntil<T>(look: () => T | null | false): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== null && found !== false) return found;
    // A task, not an animation frame: those stop in a tab that is not in front.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
