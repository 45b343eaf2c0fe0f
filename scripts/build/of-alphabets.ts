import {alphabetNamed, USUAL_ALPHABET} from '../support/alphabet/alphabet-folder.ts';
import {readAlphabet} from '../support/alphabet/read-alphabet.ts';
import {hasLettersToLearn} from './define-alphabet.ts';

/** How static/index.html and the manifest name the alphabet. */
const USUAL_NAME = 'the American manual alphabet';
/** Pictures of American letters. */
const AMERICAN_PICTURES = 'alphabet/';

interface Manifest {
  readonly description: string;
  readonly shortcuts: readonly {readonly short_name: string; readonly description: string}[];
  readonly screenshots?: readonly unknown[];
}

/** What of static/ and the manifest is right for the app of these alphabets. */
export interface OfAlphabets {
  readonly keeps: (file: string) => boolean;
  readonly page: (html: string) => string;
  readonly manifest: (json: string) => string;
}

/** @param folders of the alphabets of the app, absolute */
export function ofAlphabets(folders: readonly string[]): OfAlphabets {
  const names = new Intl.ListFormat('en', {type: 'disjunction'}).format(
    folders.map((folder) => `the ${readAlphabet(folder).name}`),
  );
  const hasAmerican = folders.includes(alphabetNamed(USUAL_ALPHABET));
  const manifest = (json: string) => {
    // As it stands in the repository.
    if (hasAmerican && folders.length === 1) return json;
    const usual = JSON.parse(json) as Manifest;
    const {screenshots, ...rest} = usual;
    const changed = {
      ...rest,
      description: usual.description.replace(USUAL_NAME, names),
      shortcuts: shortcutsFor(usual.shortcuts, folders),
      ...(hasAmerican ? {screenshots} : {}),
    };
    return `${JSON.stringify(changed, null, 2)}\n`;
  };
  return {
    keeps: (file) => hasAmerican || !file.startsWith(AMERICAN_PICTURES),
    page: (html) => html.replaceAll(USUAL_NAME, escapeHtml(names)),
    manifest,
  };
}

/** Learn shows no letter that is neither drawn nor described, and American ones are more than others have. */
function shortcutsFor(
  shortcuts: Manifest['shortcuts'],
  folders: readonly string[],
): Manifest['shortcuts'] {
  const canLearn = folders.some(hasLettersToLearn);
  return shortcuts.flatMap((shortcut) => {
    if (shortcut.short_name !== 'Learn') return [shortcut];
    return canLearn ? [{...shortcut, description: 'How each letter is made.'}] : [];
  });
}

function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '"': '&quot;'};
  return text.replaceAll(/[&<"]/g, (sign) => signs[sign] ?? sign);
}
