/** Letters that are no accented form of another one. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Þ: 'TH',
  ẞ: 'SS',
};

/** As it would be fingerspelled: capitals without accents. What has no such form stays as it is. */
export function foldWord(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare.toUpperCase().replaceAll(/[ÆŒØĐÐŁÞẞ]/g, (letter) => SPELT_OUT[letter] ?? letter);
}
