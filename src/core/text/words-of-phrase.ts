/** The words that a phrase puts into the text: dots at its end only say that something follows. */
export function wordsOfPhrase(phrase: string): string {
  return phrase.replace(/\s*(?:…|\.{3})$/u, '');
}
