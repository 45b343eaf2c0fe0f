import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {toCsv} from '../../../src/core/photo/to-csv.ts';

/** What a spreadsheet makes of it: fields by RFC 4180. */
function parse(csv: string): string[][] {
  const text = csv.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

describe('toCsv', () => {
  it('gives a line a row, numbers as they are', () => {
    expect(
      toCsv([
        ['File', 'Score'],
        ['a.jpg', 0.5],
      ]),
    ).to.equal('\uFEFFFile,Score\r\na.jpg,0.5\r\n');
  });

  it('quotes what would break a line or a field', () => {
    expect(toCsv([['a,"b"\r\nc']])).to.equal('\uFEFF"a,""b""\r\nc"\r\n');
  });

  it('lets no text run as a formula', () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '"=1"', "'=1"];
    for (const [field] of parse(toCsv(dangerous.map((text) => [text])))) {
      expect(field![0], field).to.equal("'");
    }
  });

  it('gives every text back, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), {minLength: 1, maxLength: 5}), (row) => {
        const [back] = parse(toCsv([row]));
        expect(back!.map((text, i) => (text === row[i] ? text : text.slice(1)))).to.deep.equal(row);
      }),
    );
  });
});
