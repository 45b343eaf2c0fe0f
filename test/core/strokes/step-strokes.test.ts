import {expect} from '@esm-bundle/chai';
import {framesOf, tellAll} from '../../support/drawing-hand.ts';
import type {Drawing, Place} from '../../support/drawing-hand.ts';

const J: Drawing = {
  fingers: ['folded', 'folded', 'folded', 'straight'],
  path: [
    [0, -60],
    [0, 40],
    [15, 62],
    [45, 66],
    [70, 40],
  ],
  durationMs: 700,
  frameRate: 30,
  hand: 'right',
  letter: 'I',
  holdMs: 400,
  lost: [],
};
const Z: Drawing = {
  ...J,
  fingers: ['straight', 'folded', 'folded', 'folded'],
  path: [
    [50, -40],
    [-50, -40],
    [50, 40],
    [-50, 40],
  ],
  letter: 'D',
  durationMs: 900,
};
const OPEN: Drawing['fingers'] = ['straight', 'straight', 'straight', 'straight'];
const WAVE: Drawing = {...J, fingers: OPEN, path: toAndFro(5), letter: 'none', durationMs: 1500};

describe('what is drawn in the air', () => {
  it('is J when the little finger goes down and hooks to the signer’s left', () => {
    expect(lettersOf(J)).to.deep.equal(['J']);
  });

  it('is Z when the index finger goes to and fro', () => {
    expect(lettersOf(Z)).to.deep.equal(['Z']);
  });

  it('is Z twice when two bent fingers draw it', () => {
    const bent: Drawing['fingers'] = ['bent', 'bent', 'folded', 'folded'];
    const [event, ...others] = tellAll(framesOf({...Z, fingers: bent, letter: 'V'}));
    expect(event).to.include({kind: 'stroke', letter: 'Z', repeats: 2});
    expect(others).to.be.empty;
  });

  it('is read of a left hand as the mirror image of the right', () => {
    expect(lettersOf({...J, hand: 'left'})).to.deep.equal(['J']);
    expect(lettersOf({...Z, hand: 'left'})).to.deep.equal(['Z']);
    expect(lettersOf({...J, path: mirrored(J.path)})).to.be.empty;
  });

  it('is read at any frame rate and speed', () => {
    for (const frameRate of [10, 15, 30, 60]) {
      for (const durationMs of [500, 1400]) {
        expect(lettersOf({...J, frameRate, durationMs}), `J ${frameRate}`).to.deep.equal(['J']);
        expect(lettersOf({...Z, frameRate, durationMs}), `Z ${frameRate}`).to.deep.equal(['Z']);
      }
    }
  });

  it('is read large and small, and tilted', () => {
    for (const [scale, tilt] of [
      [0.7, 0.35],
      [1.8, -0.35],
    ] as const) {
      const change = ({path}: Drawing) => path.map((place) => tilted(place, scale, tilt));
      expect(lettersOf({...J, path: change(J)})).to.deep.equal(['J']);
      expect(lettersOf({...Z, path: change(Z)})).to.deep.equal(['Z']);
    }
  });

  it('is read although the hand is not found in every frame', () => {
    expect(lettersOf({...J, lost: [15, 16, 21, 25]})).to.deep.equal(['J']);
    expect(lettersOf({...Z, lost: [14, 20, 21, 22, 30]})).to.deep.equal(['Z']);
  });

  it('replaces what was read since the hand was held up to draw', () => {
    const [event] = tellAll(framesOf(J));
    const [first] = framesOf(J);
    expect(event?.startedAt).to.equal(first?.capturedAt);
  });

  it('does not replace a letter that was held elsewhere before', () => {
    const moving = framesOf({...Z, path: [[-160, 60], Z.path[0]!], durationMs: 400});
    const still: Drawing = {...Z, path: [Z.path[0]!], durationMs: 1, holdMs: 250};
    const times = (start: number, frames: ReturnType<typeof framesOf>) =>
      frames.map((frame) => ({...frame, capturedAt: frame.capturedAt + start}));
    const arrivedAt = moving.at(-1)!.capturedAt;
    const rest = times(arrivedAt - 980, framesOf(still));
    const drawn = times(rest.at(-1)!.capturedAt - 980, framesOf({...Z, holdMs: 200}));
    const [event] = tellAll([...moving, ...rest, ...drawn]);
    expect(event).to.include({kind: 'stroke', letter: 'Z'});
    expect(event?.startedAt).to.be.within(arrivedAt - 700, arrivedAt + 200);
  });

  it('is nothing when another hand goes the same way', () => {
    const fist: Drawing['fingers'] = ['folded', 'folded', 'folded', 'folded'];
    for (const {path, durationMs} of [J, Z]) {
      const other = {...J, path, durationMs, letter: 'S'};
      expect(tellAll(framesOf({...other, fingers: fist}))).to.be.empty;
      const open = tellAll(framesOf({...other, fingers: OPEN}));
      expect(open.filter(({kind}) => kind === 'stroke')).to.be.empty;
    }
  });

  it('is nothing while the hand is held still or only trembles', () => {
    expect(tellAll(framesOf({...J, path: [[0, 0]], durationMs: 3000}))).to.be.empty;
    const tiny = ({path}: Drawing) => path.map((place) => tilted(place, 0.1, 0));
    expect(tellAll(framesOf({...J, path: tiny(J)}))).to.be.empty;
    expect(tellAll(framesOf({...Z, path: tiny(Z)}))).to.be.empty;
  });

  it('begins anew when time stands still or runs backwards', () => {
    const frames = framesOf(J);
    const stopped = frames.map((frame) => ({...frame, capturedAt: 5}));
    const backwards = frames.map((frame) => ({...frame, capturedAt: -frame.capturedAt}));
    expect(tellAll([...frames, ...stopped, ...backwards, ...frames])).to.have.length(2);
  });
});

describe('a wave', () => {
  it('is told once, as long as it goes on', () => {
    expect(tellAll(framesOf(WAVE)).map(({kind}) => kind)).to.deep.equal(['wave']);
    const long = {...WAVE, path: toAndFro(24), durationMs: 7000};
    expect(tellAll(framesOf(long)).map(({kind}) => kind)).to.deep.equal(['wave']);
  });

  it('is told again after the hand was still', () => {
    const first = framesOf({...WAVE, holdMs: 800});
    const shift = first.at(-1)!.capturedAt - 900;
    const second = first.map((frame) => ({...frame, capturedAt: frame.capturedAt + shift}));
    expect(tellAll([...first, ...second]).map(({kind}) => kind)).to.deep.equal(['wave', 'wave']);
  });

  it('is read at any frame rate and of both hands', () => {
    for (const frameRate of [10, 15, 30]) {
      for (const hand of ['left', 'right'] as const)
        expect(tellAll(framesOf({...WAVE, frameRate, hand}))).to.have.length(1);
    }
  });

  it('is nothing when the hand crosses the picture once, or is not open', () => {
    expect(tellAll(framesOf({...WAVE, path: toAndFro(1), durationMs: 400}))).to.be.empty;
    expect(tellAll(framesOf({...WAVE, fingers: Z.fingers}))).to.be.empty;
  });
});

function lettersOf(drawing: Drawing): string[] {
  return tellAll(framesOf(drawing)).map((event) =>
    event.kind === 'stroke' ? event.letter.repeat(event.repeats) : event.kind,
  );
}

function toAndFro(swings: number): Place[] {
  return Array.from({length: swings + 1}, (_, i): Place => [i % 2 === 0 ? -45 : 45, 0]);
}

function mirrored(path: readonly Place[]): Place[] {
  return path.map(([x, y]) => [-x, y]);
}

function tilted([x, y]: Place, scale: number, tilt: number): Place {
  const [cos, sin] = [scale * Math.cos(tilt), scale * Math.sin(tilt)];
  return [x * cos - y * sin, x * sin + y * cos];
}
