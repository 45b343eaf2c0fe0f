import assert from 'node:assert/strict';
import fc from 'fast-check';
import {SettingsController} from '../../../src/app/settings/settings-controller.ts';
import {
  DEFAULT_SETTINGS,
  HOLD_RANGE,
  parseSettings,
  type Settings,
} from '../../../src/app/settings/settings.ts';
import {OwnWordsController} from '../../../src/app/words/own-words-controller.ts';
import {PhraseBook} from '../../../src/app/text/phrase-book.ts';
import {TextStore} from '../../../src/app/text/text-store.ts';
import {parseOwnWords} from '../../../src/contracts/own-words.ts';
import {parsePhrases} from '../../../src/contracts/phrases.ts';
import {spell} from '../../../src/core/text/spell.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {wildStored} from '../wild.ts';

const text = wildStored({text: 'HELLO YOU', caret: 5});
const settings = wildStored(DEFAULT_SETTINGS);
const ownWords = wildStored({format: 1, words: ['ADA', 'GRACE']});
const phrases = wildStored({format: 1, phrases: ['My name is …', 'Thank you']});
const nobody = {requestUpdate: () => undefined};

export const stored: FuzzTarget = {
  name: 'stored',
  promise:
    'Whatever lies in the storage, the app starts with a text, settings, words and phrases it can use.',
  weight: 4,
  property: () =>
    fc.property(
      text,
      settings,
      ownWords,
      phrases,
      fc.boolean(),
      (texts, choices, words, own, full) => {
        const storage = storageWith(
          {
            'fingerspell.text': texts,
            'fingerspell.settings': choices,
            'fingerspell.own-words': words,
            'fingerspell.phrases': own,
          },
          full,
        );
        checkText(storage);
        checkSettings(new SettingsController(nobody, storage, () => undefined).state);
        const ours = new OwnWordsController(nobody, storage).state.own;
        assert.deepEqual(parseOwnWords(ours), ours);
        const said = new PhraseBook(storage).state.own;
        assert.deepEqual(parsePhrases(said), said);
      },
    ),
};

function checkText(storage: Storage): void {
  const store = new TextStore(storage);
  const loaded = store.load();
  assert.equal(loaded.scores.length, loaded.text.length);
  assert.ok(loaded.caret >= 0 && loaded.caret <= loaded.text.length);
  const next = spell(loaded, {kind: 'letter', letter: 'Q'});
  assert.equal(next.text.length, loaded.text.length + 1);
  if (!store.save(next)) return;
  assert.equal(store.load().text, next.text.slice(0, store.load().text.length));
}

function checkSettings(found: Settings): void {
  assert.deepEqual(parseSettings(found), found, 'what was read is read the same again');
  assert.deepEqual(Object.keys(found).sort(), Object.keys(DEFAULT_SETTINGS).sort());
  assert.ok(found.holdMs >= HOLD_RANGE.min && found.holdMs <= HOLD_RANGE.max);
  assert.ok(found.camera === null || typeof found.camera === 'string');
}

/** @param full nothing more can be written */
function storageWith(items: Record<string, string>, full: boolean): Storage {
  const kept = new Map(Object.entries(items));
  return {
    length: kept.size,
    clear: () => kept.clear(),
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new Error('full');
      kept.set(key, value);
    },
  };
}
