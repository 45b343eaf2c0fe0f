/** Whether these ASCII characters stand at this place. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[at + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** Where these ASCII characters stand first, from `from` on and before `to`; -1 for nowhere. */
export function findText(bytes: Uint8Array, text: string, from = 0, to = bytes.length): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at < to; at = bytes.indexOf(first, at + 1)) {
    if (hasText(bytes, at, text)) return at;
  }
  return -1;
}

/** A number of `count` bytes, the highest first; 0 past the end. */
export function bigEndian(bytes: Uint8Array, at: number, count: number): number {
  return bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** A number of `count` bytes, the lowest first; 0 past the end. */
export function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  return bytes.subarray(at, at + count).reduceRight((sum, byte) => sum * 256 + byte, 0);
}
