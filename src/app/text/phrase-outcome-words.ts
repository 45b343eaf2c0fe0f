import {msg, str} from '@lit/localize';
import {MOST_PHRASE_CHARACTERS, MOST_PHRASES} from '../../contracts/phrases.ts';
import type {PhraseChange, PhraseRefusal} from '../../core/text/change-phrases.ts';
import type {PhrasesOutcome} from './phrases-state.ts';

/** How the last change of the phrases went, in a sentence; empty where there is nothing to say. */
export function phraseOutcomeWords(outcome: PhrasesOutcome): string {
  switch (outcome.kind) {
    case 'none':
      return '';
    case 'unreadable':
      return msg('Your phrases could not be read. Please add them again.');
    case 'refused':
      return refusalWords(outcome.reason);
    case 'changed': {
      const words = changeWords(outcome.change);
      if (outcome.isKept) return words;
      return `${words} ${msg('This browser keeps nothing, so it counts until the page is closed.')}`;
    }
  }
}

function refusalWords(refusal: PhraseRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return msg('Type a phrase first.');
    case 'long':
      return msg(
        str`A phrase may have up to ${MOST_PHRASE_CHARACTERS} characters; this one has ${refusal.characters}.`,
      );
    case 'known':
      return msg(str`“${refusal.phrase}” is among your phrases already.`);
    case 'full':
      return msg(str`There is room for ${MOST_PHRASES} phrases: remove one first.`);
  }
}

function changeWords(change: PhraseChange): string {
  switch (change.kind) {
    case 'add':
      return msg(str`“${change.words.trim()}” is added.`);
    case 'edit':
      return msg(str`“${change.words.trim()}” is kept.`);
    case 'move':
      return change.by < 0
        ? msg(str`“${change.phrase}” stands further up.`)
        : msg(str`“${change.phrase}” stands further down.`);
    case 'remove':
      return msg(str`“${change.phrase}” is removed.`);
  }
}
