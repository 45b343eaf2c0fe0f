import {BASE64_DIGITS} from './base64-digits.ts';

/** By the character's code. */
const VALUES = Uint8Array.from({length: 128}, (_, code) =>
  Math.max(0, BASE64_DIGITS.indexOf(String.fromCharCode(code))),
);

/** @returns the bytes, or null when the text is no base64 with padding. ref: RFC 4648, section 4 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const padding = text.length - text.replace(/=+$/, '').length;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const digit = (at: number) => VALUES[text.charCodeAt(at)] ?? 0;
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const bits =
      (digit(from) << 18) | (digit(from + 1) << 12) | (digit(from + 2) << 6) | digit(from + 3);
    // What would lie behind the end comes of padding: an array of bytes takes no notice of it.
    bytes[to] = bits >> 16;
    bytes[to + 1] = bits >> 8;
    bytes[to + 2] = bits;
  }
  return bytes;
}
