import {BASE64_DIGITS} from './base64-digits.ts';

/** Bytes as base64 with padding; `btoa` is not everywhere this code runs. ref: RFC 4648, section 4 */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0]
      .map((shift) => BASE64_DIGITS[(bits >> shift) & 63] ?? '')
      .join('');
    const count = Math.min(3, bytes.length - i) + 1;
    parts.push(digits.slice(0, count).padEnd(4, '='));
  }
  return parts.join('');
}
