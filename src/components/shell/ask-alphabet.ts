import type {BuiltAlphabet} from '../../contracts/built-alphabet.ts';
import {openAlphabet} from '../../app/common/chosen-alphabet.ts';
import {changeLanguage, chooseLanguage} from '../../app/settings/localization.ts';
import {loadSettings} from '../../app/settings/settings.ts';
import './alphabet-question.ts';

/** Asks which alphabet is signed, in the place of the app, keeps the answer and opens its app. */
export async function askAlphabet(
  alphabets: readonly BuiltAlphabet[],
  storage: Storage | null,
  page: Document,
): Promise<void> {
  const {language} = loadSettings(storage);
  await changeLanguage(chooseLanguage(language, navigator.languages), page);
  const question = page.createElement('fs-alphabet-question');
  question.alphabets = alphabets;
  // The question and the app each bring their own Lit, and a page takes one.
  question.addEventListener('fs-alphabet', ({wish}) => openAlphabet(wish, storage, page.location));
  page.body.append(question);
}
