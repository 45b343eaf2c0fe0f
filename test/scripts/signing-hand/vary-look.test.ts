import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadRig} from '../../../scripts/signing-hand/load-rig.ts';
import {seededRandom} from '../../../scripts/support/numbers/random.ts';
import {SKIN_TONES} from '../../../src/signing-hand/hand-look.ts';
import {MODEL_SHAPE} from '../../../src/signing-hand/hand-shape.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import {varyLook} from '../../../src/signing-hand/vary-look.ts';
import {fingerOverlaps} from './finger-overlaps.ts';

const ANYBODY = {hand: null, skin: null} as const;

/** Letters whose fingertips touch, and where. */
const CONTACTS = [
  ['D', 'thumb 3 and middle 3'],
  ['F', 'thumb 3 and index 3'],
  ['O', 'thumb 3 and index 3'],
] as const;
/** Millimetres: half the thickness of thumb and finger together at their tips, and what flesh gives way. */
const THICKNESS = 17.5;
const SOFT = 6.5;

function people(count: number, chosen: Parameters<typeof varyLook>[0] = ANYBODY) {
  const random = seededRandom(5);
  return Array.from({length: count}, () => varyLook(chosen, () => random.next()));
}

void describe('a hand that varies', async () => {
  const rig = await loadRig();

  void it('is left or right, of every skin tone, sleeved or bare, and turned to either side', () => {
    const looks = people(200);
    assert.deepEqual(new Set(looks.map(({hand}) => hand)), new Set(['left', 'right']));
    assert.deepEqual(new Set(looks.map(({skin}) => skin)), new Set(SKIN_TONES));
    const bare = looks.filter(({sleeve}) => sleeve === null).length;
    assert.ok(bare > 50 && bare < 120, String(bare));
    const yaws = looks.map(({view}) => view.yaw);
    assert.ok(Math.min(...yaws) < -15 && Math.max(...yaws) > 15);
    assert.ok(Math.max(...yaws.map(Math.abs)) <= 22, 'slightly turned');
  });

  void it('is the one that was chosen', () => {
    for (const look of people(20, {hand: 'left', skin: SKIN_TONES[5] ?? null})) {
      assert.equal(look.hand, 'left');
      assert.equal(look.skin, SKIN_TONES[5]);
    }
  });

  for (const [letter, where] of CONTACTS) {
    void it(`has fingertips that touch in ${letter}, whatever its proportions`, () => {
      for (const {shape} of people(200)) {
        rig.setShape(shape);
        rig.bend(LETTER_POSES[letter]!);
        const thicker = THICKNESS * (shape.breadth / MODEL_SHAPE.breadth - 1);
        const overlap = fingerOverlaps(rig.landmarks()).find((one) => one.where === where);
        const depth = (overlap?.depth ?? -Infinity) + thicker;
        assert.ok(depth > 0 && depth < SOFT, `${String(depth)} mm`);
      }
    });
  }
});
