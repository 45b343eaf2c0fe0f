import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  photoIdentity,
  UnknownFolderError,
} from '../../../../scripts/training/data/photo-identity.ts';

describe('photoIdentity', () => {
  it('reads source, label and signer', () => {
    assert.deepEqual(photoIdentity('massey/A/hand3_a_top_seg_1_cropped.jpg'), {
      source: 'massey',
      label: 'A',
      signer: 'massey-hand3',
      photo: 'massey/A/hand3_a_top_seg_1_cropped',
    });
  });

  it('knows the variations of one photo as one photo', () => {
    const [a, b] = ['roboflow/A/A11_4126b3.jpg', 'roboflow/A/A11_bf055d.jpg'].map(photoIdentity);
    assert.equal(a?.photo, b?.photo);
    assert.notEqual(a?.photo, photoIdentity('roboflow/A/A12_84c6af.jpg').photo);
  });

  it('knows one person behind two sources', () => {
    assert.equal(
      photoIdentity('insigh1/A/a_test.jpg').signer,
      photoIdentity('roboflow/A/A1_0.jpg').signer,
    );
  });

  it('takes non-letters and refuses folders it does not know', () => {
    assert.equal(photoIdentity('massey/7/hand1_7_bot_seg_1_cropped.jpg').label, '7');
    assert.throws(() => photoIdentity('mine/Ä/1.jpg'), UnknownFolderError);
    assert.throws(() => photoIdentity('A/1.jpg'), /expected SOURCE\/LETTER\/photo/);
  });
});
