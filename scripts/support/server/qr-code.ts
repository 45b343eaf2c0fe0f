import {encode} from 'uqr';

const blackOnWhite = '\u001b[30;107m';
const reset = '\u001b[0m';
/** Two modules, one above the other, as one character: dark is the foreground. */
const glyphs = {none: ' ', upper: '▀', lower: '▄', both: '█'} as const;

/** A QR code for a terminal, dark on light whatever the terminal's colours are, with the quiet edge that readers need. */
export function qrCode(text: string): string {
  const {data} = encode(text, {border: 2});
  const lines: string[] = [];
  for (let row = 0; row < data.length; row += 2) {
    const upper = data[row] ?? [];
    const lower = data[row + 1] ?? [];
    const line = upper.map((dark, column) => glyph(dark, lower[column] ?? false)).join('');
    lines.push(`${blackOnWhite}${line}${reset}`);
  }
  return lines.join('\n');
}

function glyph(upper: boolean, lower: boolean): string {
  if (upper) return lower ? glyphs.both : glyphs.upper;
  return lower ? glyphs.lower : glyphs.none;
}
