/** Licences of the photo sources, as data/SOURCES.md states them; what is not listed has none. */
const LICENCES: Readonly<Record<string, string>> = {
  roboflow: 'Public Domain',
  massey: 'offered for research',
  t32rahman: 'MIT',
  'kaggle-asl-alphabet': 'GPL-2.0',
  insigh1: 'MIT',
  aditi: 'GPL-3.0',
  anushka: 'MIT',
  gunsai: 'MIT',
  hawkcodes: 'MIT',
  kaushal: 'GPL-3.0',
  mandeep: 'MIT (with another author’s name)',
  meyyappan: 'MIT',
  preda: 'MIT (with another author’s name)',
  seeeeeeel: 'MIT (with another author’s name)',
  'mediapipe-gestures': 'Apache-2.0',
  'sign-mnist': 'CC0-1.0',
};

export function licenceOf(source: string): string {
  return LICENCES[source] ?? 'none stated';
}
