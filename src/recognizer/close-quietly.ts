/** A graph that has failed throws its failure once more when it is closed: it is on its way already. */
export function closeQuietly(closing: {close(): void} | null): void {
  try {
    closing?.close();
  } catch {
    // Nothing is left of it either way.
  }
}
