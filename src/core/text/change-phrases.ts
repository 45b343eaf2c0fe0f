import {MOST_PHRASE_CHARACTERS, MOST_PHRASES, type Phrases} from '../../contracts/phrases.ts';
import {wordsOfPhrase} from './words-of-phrase.ts';

/** What may become of the phrases; one that is there is named by its words. */
export type PhraseChange =
  | {readonly kind: 'add'; readonly words: string}
  | {readonly kind: 'edit'; readonly phrase: string; readonly words: string}
  /** One place nearer to the front or to the end. */
  | {readonly kind: 'move'; readonly phrase: string; readonly by: -1 | 1}
  | {readonly kind: 'remove'; readonly phrase: string};

/** Why a phrase is not taken. */
export type PhraseRefusal =
  | {readonly kind: 'empty' | 'full'}
  | {readonly kind: 'long'; readonly characters: number}
  | {readonly kind: 'known'; readonly phrase: string};

export type ChangedPhrases =
  /** The same object where there was nothing to do. */
  | {readonly kind: 'changed'; readonly phrases: Phrases}
  | {readonly kind: 'refused'; readonly reason: PhraseRefusal};

/** The phrases after a change. Blanks round a phrase and several in a row are taken for slips. */
export function changePhrases(now: Phrases, change: PhraseChange): ChangedPhrases {
  switch (change.kind) {
    case 'add':
      return take(now, change.words, (words) => [...now.phrases, words]);
    case 'edit':
      return edit(now, change.phrase, change.words);
    case 'move':
      return changed(now, move(now.phrases, change.phrase, change.by));
    case 'remove':
      return changed(now, without(now.phrases, change.phrase));
  }
}

function take(
  now: Phrases,
  typed: string,
  put: (words: string) => readonly string[],
): ChangedPhrases {
  const words = typed.trim().replace(/\s+/gu, ' ');
  const reason = whyNot(words);
  if (reason !== null) return {kind: 'refused', reason};
  if (now.phrases.includes(words)) {
    return {kind: 'refused', reason: {kind: 'known', phrase: words}};
  }
  const phrases = put(words);
  if (phrases.length > MOST_PHRASES) return {kind: 'refused', reason: {kind: 'full'}};
  return {kind: 'changed', phrases: {...now, phrases}};
}

function whyNot(words: string): PhraseRefusal | null {
  if (wordsOfPhrase(words) === '') return {kind: 'empty'};
  const {length: characters} = words;
  return characters > MOST_PHRASE_CHARACTERS ? {kind: 'long', characters} : null;
}

function edit(now: Phrases, phrase: string, typed: string): ChangedPhrases {
  const others = without(now.phrases, phrase);
  if (others === now.phrases) return {kind: 'changed', phrases: now};
  return take({...now, phrases: others}, typed, (words) =>
    now.phrases.map((one) => (one === phrase ? words : one)),
  );
}

function changed(now: Phrases, phrases: readonly string[]): ChangedPhrases {
  return {kind: 'changed', phrases: phrases === now.phrases ? now : {...now, phrases}};
}

function move(phrases: readonly string[], phrase: string, by: -1 | 1): readonly string[] {
  const from = phrases.indexOf(phrase);
  const other = phrases[from + by];
  if (from === -1 || other === undefined) return phrases;
  return phrases.map((one) => (one === phrase ? other : one === other ? phrase : one));
}

function without(phrases: readonly string[], phrase: string): readonly string[] {
  return phrases.includes(phrase) ? phrases.filter((one) => one !== phrase) : phrases;
}
