import {expect} from '@esm-bundle/chai';
import {panelSide} from '../../../src/app/live/panel-side.ts';

const handAt = (x: number) => [
  {x: x - 0.05, y: 0.7, z: 0, visibility: 0},
  {x: x + 0.05, y: 0.9, z: 0, visibility: 0},
];

describe('panelSide', () => {
  it('stands on the side where the hand is not, as it is shown', () => {
    expect(panelSide('start', handAt(0.2), false)).to.equal('end');
    expect(panelSide('end', handAt(0.8), false)).to.equal('start');
    expect(panelSide('end', handAt(0.2), true)).to.equal('start');
    expect(panelSide('start', handAt(0.8), true)).to.equal('end');
  });

  it('stays while the hand is in the middle or away', () => {
    for (const side of ['start', 'end'] as const) {
      expect(panelSide(side, handAt(0.45), false)).to.equal(side);
      expect(panelSide(side, handAt(0.55), true)).to.equal(side);
      expect(panelSide(side, null, true)).to.equal(side);
    }
  });
});
