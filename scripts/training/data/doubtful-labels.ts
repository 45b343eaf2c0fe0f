import fs from 'node:fs';

/**
 * Photos that show another letter than they are said to, and which one: found by networks that did not know their people, and looked at. A key is how
 * the photos' files begin, below the folder of sources.
 */
const DOUBTFUL_LABELS = JSON.parse(
  fs.readFileSync(new URL('doubtful-labels.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

const BEGINNINGS = Object.keys(DOUBTFUL_LABELS);

/** Photos that may be learnt from and measured on. */
export function withoutDoubtful<T extends {readonly file: string}>(photos: readonly T[]): T[] {
  return photos.filter(({file}) => !BEGINNINGS.some((beginning) => file.startsWith(beginning)));
}
