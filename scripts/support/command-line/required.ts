/** The value itself. @throws Error naming `what` when there is none: a fault of the program, not of its user */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
}
