/** What is wrong with an alphabet's file, in words. */
export class AlphabetError extends Error {
  override readonly name = 'AlphabetError';
}

/** @throws AlphabetError with that message */
export function requireThat(isTrue: boolean, message: string): asserts isTrue {
  if (!isTrue) throw new AlphabetError(message);
}

/** @throws AlphabetError when it is no object */
export function requireRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  requireThat(
    typeof value === 'object' && value !== null && !Array.isArray(value),
    `${what} is not an object`,
  );
  return value as Readonly<Record<string, unknown>>;
}
