import fs from 'node:fs';

/** Photos that show another letter than they are said to, or none, and what they seem to show: found by networks that did not know their people, and looked at. */
const DOUBTFUL_LABELS = JSON.parse(
  fs.readFileSync(new URL('doubtful-labels.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

/** Photos that may be learnt from and measured on. */
export function withoutDoubtful<T extends {readonly file: string}>(photos: readonly T[]): T[] {
  return photos.filter(({file}) => !(file in DOUBTFUL_LABELS));
}
