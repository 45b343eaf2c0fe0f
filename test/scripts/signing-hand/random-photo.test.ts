import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import {randomPhoto} from '../../../scripts/signing-hand/random-photo.ts';
import {licenceFilter} from '../../../scripts/training/data/licences.ts';
import {photoIdentity} from '../../../scripts/training/data/photo-identity.ts';

const PHOTOS = Array.from({length: 1440}, (_, number) => randomPhoto(1, number));

void describe('the training pictures', () => {
  void it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(randomPhoto(1, 17), PHOTOS[17]);
    assert.notDeepEqual(randomPhoto(2, 17), PHOTOS[17]);
  });

  void it('show every letter equally often', () => {
    const counts = STATIC_LETTERS.map(
      (letter) => PHOTOS.filter(({folder}) => folder === letter).length,
    );
    assert.deepEqual(
      counts,
      STATIC_LETTERS.map(() => 40),
    );
  });

  void it('lie in folders that npm run prepare knows, and are of one signer', () => {
    for (const folder of new Set(PHOTOS.map((photo) => photo.folder))) {
      assert.equal(photoIdentity(`rendered/${folder}/1-000001.jpg`).signer, 'rendered');
    }
  });

  void it('may be learnt from where only open licences are', () => {
    assert.ok(licenceFilter('open')('rendered'));
  });

  void it('show left and right hands', () => {
    const left = PHOTOS.filter(({picture}) => picture.look.hand === 'left').length;
    assert.ok(left > 200 && left < 600, String(left));
  });
});
