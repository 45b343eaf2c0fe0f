import path from 'node:path';
import {alphabetFolder} from '../../support/alphabet/alphabet-folder.ts';
import {fail} from '../../support/command-line/command-line.ts';
import {ALPHABET_TRAINING} from './alphabet-training.ts';

/** What a source may be used for: its words on the model card, and whether anybody may use, change and pass it on. */
interface Licence {
  readonly words: string;
  readonly open: boolean;
}

/** Names as `--licences` takes them. */
const LICENCES = {
  'public-domain': {words: 'Public Domain', open: true},
  'cc0-1.0': {words: 'CC0-1.0', open: true},
  'cc-by-4.0': {words: 'CC-BY-4.0', open: true},
  'cc-by-sa-4.0': {words: 'CC-BY-SA-4.0', open: true},
  mit: {words: 'MIT', open: true},
  'apache-2.0': {words: 'Apache-2.0', open: true},
  'gpl-2.0': {words: 'GPL-2.0', open: true},
  'gpl-3.0': {words: 'GPL-3.0', open: true},
  // Whoever signed the text may not be who took the photos: not counted as open.
  'mit-other-author': {words: 'MIT (with another author’s name)', open: false},
  research: {words: 'offered for research', open: false},
  none: {words: 'none stated', open: false},
} as const satisfies Record<string, Licence>;

export type LicenceName = keyof typeof LICENCES;

/**
 * Those an alphabet's own `training.json` does not name. Photo sources as data/SOURCES.md states them, recordings as data/landmarks/README.md does, or as the photos of the same repository. What
 * is not listed has none.
 */
const LICENCE_OF: Readonly<Record<string, LicenceName>> = {
  roboflow: 'public-domain',
  massey: 'research',
  t32rahman: 'mit',
  'kaggle-asl-alphabet': 'gpl-2.0',
  insigh1: 'mit',
  aditi: 'gpl-3.0',
  anushka: 'mit',
  gunsai: 'mit',
  hawkcodes: 'mit',
  kaushal: 'gpl-3.0',
  mandeep: 'mit-other-author',
  meyyappan: 'mit',
  preda: 'mit-other-author',
  seeeeeeel: 'mit-other-author',
  alphasibi: 'cc0-1.0',
  amanrana: 'gpl-3.0',
  chariz: 'mit-other-author',
  chiskhanhv: 'mit-other-author',
  evriel714: 'mit-other-author',
  faseehakr: 'mit',
  fawwazmw: 'mit-other-author',
  fizmir: 'mit-other-author',
  grp1605: 'gpl-3.0',
  lakshmibhavani: 'gpl-3.0',
  lolzorus: 'mit',
  lyulucas: 'mit',
  midinti: 'mit-other-author',
  sakshamsood: 'mit',
  techyrushi: 'mit',
  thanakritmos: 'mit-other-author',
  umangi: 'gpl-3.0',
  utkgitdev: 'gpl-3.0',
  'mediapipe-gestures': 'apache-2.0',
  'sign-mnist': 'cc0-1.0',
  // Drawn by "npm run render-photos": nobody's photo.
  rendered: 'apache-2.0',
  'landmarks/13lack13lood': 'apache-2.0',
  'landmarks/ademola200': 'mit',
  'landmarks/arushreddy': 'mit',
  'landmarks/borisgraudt': 'mit',
  'landmarks/gunsai75': 'mit',
  'landmarks/hawkcodesz': 'mit',
  'landmarks/insitee-keypoint-5497': 'apache-2.0',
  'landmarks/insitee-keypoint_set2-e41a': 'apache-2.0',
  'landmarks/danielkwan-dev': 'mit',
  'landmarks/m-alateegi': 'mit',
  'landmarks/mandeep888': 'mit-other-author',
  'landmarks/matthewnguyen1230': 'mit',
  'landmarks/meyyappan-dm': 'mit',
  'landmarks/seeeeeeel': 'mit-other-author',
  'landmarks/t32rahman': 'mit',
};

/** A source's licence in words, for the model card. */
export function licenceOf(source: string): string {
  return LICENCES[nameOf(source)].words;
}

/**
 * Reads a list of licences: names with commas between them; "open" stands for all open ones.
 * @returns what tells whether a source may be learnt from
 * @throws CommandError naming the licence that does not exist and those that do
 */
export function licenceFilter(list: string): (source: string) => boolean {
  const names = Object.keys(LICENCES) as LicenceName[];
  const allowed = list.split(',').flatMap((text): readonly LicenceName[] => {
    const wanted = text.trim().toLowerCase();
    if (wanted === 'open') return names.filter((name) => LICENCES[name].open);
    const found = names.find((name) => name === wanted);
    if (found !== undefined) return [found];
    return fail(`there is no licence "${text}"; known are open, ${names.join(', ')}`);
  });
  return (source) => allowed.includes(nameOf(source));
}

function nameOf(source: string): LicenceName {
  const own = ALPHABET_TRAINING.licences?.[source];
  if (own === undefined) return LICENCE_OF[source] ?? 'none';
  if (isLicence(own)) return own;
  const file = path.join(alphabetFolder(), 'training.json');
  const known = Object.keys(LICENCES).join(', ');
  return fail(`${file}: licences.${source}: there is no licence "${own}"; known are ${known}`);
}

function isLicence(name: string): name is LicenceName {
  return Object.hasOwn(LICENCES, name);
}
