/**
 * Enough for the strokes of J and Z, and as many as the app has its reader see at least. Drawn without a graphics card each is as much work
 * as to read it.
 */
const DRAWINGS_A_SECOND = 15;

/** For a page's init script: the hand is drawn as often as it is read, and not as often as a screen can show. */
export const fewDrawings = `(${drawFew.toString()})(1000 / ${DRAWINGS_A_SECOND})`;

/** Runs in the page, so it names no functions of its own: the test's compiler marks those. */
function drawFew(betweenMs: number): void {
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  const takeBack = globalThis.cancelAnimationFrame.bind(globalThis);
  const takeBacks = new Map<number, () => void>();
  let [count, lastMs] = [0, -Infinity];
  globalThis.requestAnimationFrame = (callback) => {
    const id = ++count;
    const waiting = setTimeout(
      () => {
        const request = ask((now) => {
          takeBacks.delete(id);
          lastMs = now;
          callback(now);
        });
        takeBacks.set(id, () => takeBack(request));
      },
      lastMs + betweenMs - performance.now(),
    );
    takeBacks.set(id, () => clearTimeout(waiting));
    return id;
  };
  globalThis.cancelAnimationFrame = (id) => {
    takeBacks.get(id)?.();
    takeBacks.delete(id);
  };
}
