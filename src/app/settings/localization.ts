import {configureLocalization} from '@lit/localize';
import type {LanguageSetting} from './settings.ts';

export type Language = Exclude<LanguageSetting, 'auto'>;

const LANGUAGES: readonly Language[] = ['en', 'es'];

const {getLocale, setLocale} = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['es'],
  // One chunk a language, in the offline copy like every file.
  loadLocale: () => import('../../locales/es.ts'),
});

/** The language to use. @param preferred the browser's languages, such as `es-MX`, best first */
export function chooseLanguage(setting: LanguageSetting, preferred: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  const spoken = preferred.map((tag) => LANGUAGES.find((language) => isOf(tag, language)));
  return spoken.find((language) => language !== undefined) ?? 'en';
}

function isOf(tag: string, language: Language): boolean {
  return tag.toLowerCase().split('-')[0] === language;
}

/**
 * Speaks a language from now on: everything that shows texts is drawn again. A language whose texts do not arrive leaves them as they are.
 * @returns the language that is spoken now
 */
export async function speakLanguage(language: Language): Promise<Language> {
  await setLocale(language).catch(() => undefined);
  return getLocale() as Language;
}

/** Has the whole page speak a language from now on; screen readers are told. */
export async function changeLanguage(language: Language, page: Document): Promise<void> {
  page.documentElement.lang = await speakLanguage(language);
}
export {getLocale};
