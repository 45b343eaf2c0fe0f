/**
 * Where two JSON values differ, in words; null when they do not.
 * @param place what the values are part of, for the words; empty for all of it
 */
export function firstDifference(before: unknown, now: unknown, place = ''): string | null {
  if (isRecord(before) && isRecord(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    const differences = keys.map((key) => {
      const inner = place === '' ? key : `${place}.${key}`;
      return firstDifference(before[key], now[key], inner);
    });
    return differences.find((difference) => difference !== null) ?? null;
  }
  const [a, b] = [JSON.stringify(before), JSON.stringify(now)];
  return a === b ? null : `${place} was ${shorten(a)} and is ${shorten(b)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shorten(json: string | undefined): string {
  const text = json ?? 'absent';
  return text.length > 60 ? `${text.slice(0, 60)} …` : text;
}
