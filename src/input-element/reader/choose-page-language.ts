import {chooseLanguage, type Language} from '../../app/settings/localization.ts';
import type {LanguageChoice} from '../public-types.ts';

/** The language for something on a page: the page's own before those of the browser. @param place what it lies in */
export function choosePageLanguage(choice: LanguageChoice, place: Element): Language {
  const around = place.closest<HTMLElement>('[lang]')?.lang ?? '';
  return chooseLanguage(choice, [around, ...navigator.languages]);
}
