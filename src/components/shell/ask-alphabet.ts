import type {BuiltAlphabet} from '../../contracts/built-alphabet.ts';
import {chooseAlphabet} from '../../app/common/chosen-alphabet.ts';
import {changeLanguage, chooseLanguage} from '../../app/settings/localization.ts';
import {loadSettings} from '../../app/settings/settings.ts';
import './alphabet-question.ts';

/** Asks which alphabet is signed, in the place of the app, and keeps the answer. */
export async function askAlphabet(
  alphabets: readonly BuiltAlphabet[],
  storage: Storage | null,
  page: Document,
): Promise<BuiltAlphabet> {
  const {language} = loadSettings(storage);
  await changeLanguage(chooseLanguage(language, navigator.languages), page);
  return new Promise((resolve) => {
    const question = page.createElement('fs-alphabet-question');
    question.alphabets = alphabets;
    question.addEventListener('fs-alphabet', ({wish}) => {
      const chosen = alphabets.find(({id}) => id === wish);
      if (chosen === undefined) return;
      chooseAlphabet(chosen.id, storage);
      question.remove();
      resolve(chosen);
    });
    page.body.append(question);
  });
}
