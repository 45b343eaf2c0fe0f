import {expect} from '@esm-bundle/chai';
import {GraphicsMemory} from '../../../src/app/live/graphics-memory.ts';
import {DEFAULT_SETTINGS, loadSettings, saveSettings} from '../../../src/app/settings/settings.ts';
import {OwnHandStore} from '../../../src/app/teach/own-hand-store.ts';
import {loadTeachChoices, saveTeachChoices} from '../../../src/app/teach/teach-store.ts';
import {TextStore} from '../../../src/app/text/text-store.ts';
import {EMPTY_SPELLING} from '../../../src/core/text/spell.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {lessonOf} from '../../support/taught-frames.ts';

interface Kept {
  /** Writes the first, then the second of two values; whether it was kept. */
  readonly write: (storage: Storage, value: 'B' | 'E') => boolean;
  /** What of the two there is. */
  readonly read: (storage: Storage) => string;
}

/** All that is written to the device, but for what has tests of its own: words of one's own and practice. */
const KEPT: Readonly<Record<string, Kept>> = {
  text: {
    write: (storage, text) => new TextStore(storage).save({...EMPTY_SPELLING, text, caret: 1}),
    read: (storage) => new TextStore(storage).load().text,
  },
  settings: {
    write: (storage, voice) => saveSettings(storage, {...DEFAULT_SETTINGS, voice}),
    read: (storage) => String(loadSettings(storage).voice),
  },
  'what was taught': {
    write: (storage, letter) => new OwnHandStore(storage, 'abc').save(lessonOf(letter)),
    read: (storage) => {
      const stored = new OwnHandStore(storage, 'abc').load();
      return stored.kind === 'taught' ? (stored.frames[0]?.letter ?? '') : '';
    },
  },
  'what was chosen in teaching': {
    write: (storage, letter) => saveTeachChoices(storage, {skipped: [letter], leftOut: []}),
    read: (storage) => loadTeachChoices(storage).skipped.join(''),
  },
};

/** Takes nothing more from now on. */
function fill(storage: Storage): void {
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

describe('a storage that is full', () => {
  for (const [name, {write, read}] of Object.entries(KEPT)) {
    it(`keeps ${name} as it was, and says that it took nothing new`, () => {
      const storage = memoryStorage();
      expect(write(storage, 'B')).to.equal(true);
      fill(storage);
      expect(write(storage, 'E')).to.equal(false);
      expect(read(storage)).to.equal('B');
    });
  }

  it('costs no text, whatever else is written', () => {
    const storage = memoryStorage();
    KEPT.text?.write(storage, 'B');
    fill(storage);
    for (const {write} of Object.values(KEPT)) write(storage, 'E');
    new GraphicsMemory(storage, 'Browser').markBlind();
    expect(KEPT.text?.read(storage)).to.equal('B');
  });
});
