/** Spreadsheets take text that begins like this for a formula, and would run it. ref: https://owasp.org/www-community/attacks/CSV_Injection */
const LOOKS_LIKE_FORMULA = /^[\s"']*[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** Spreadsheets take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as comma-separated values after RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => `${row.map(toField).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function toField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = LOOKS_LIKE_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
