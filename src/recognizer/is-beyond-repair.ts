/** What WebAssembly programs and browsers say when there is no memory left, or when a program ended in the middle of its work. */
const NO_MEMORY = /out of memory|\boom\b|memory access out of bounds|allocation failed|^aborted\(/i;

/**
 * Whether an error means that nothing in this worker can be relied on any more: there is no memory left, or a WebAssembly program stopped where it
 * was. A new detector beside it would meet the same; a new worker has a memory of its own.
 */
export function isBeyondRepair(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) return true;
  return NO_MEMORY.test(error instanceof Error ? error.message : String(error));
}
