import {expect} from '@esm-bundle/chai';
import {
  APPEAR_MS,
  INITIAL_HINT,
  MIN_SHOWN_MS,
  stepHint,
  type HintInput,
  type HintState,
} from '../../../src/core/hints/step-hint.ts';
import {OPEN_HAND} from '../../support/made-up-hand.ts';

const FRAME_MS = 33;

type Frame = Partial<Omit<HintInput, 'atMs'>>;

/** Frames of a steady camera; each change of what is shown is kept with its time. */
class Watch {
  state: HintState = INITIAL_HINT;
  readonly changes: (readonly [atMs: number, hint: HintState['shown']])[] = [];
  private atMs = 0;
  private handAt = 0;

  show(ms: number, frame: (i: number) => Frame = () => ({})): this {
    for (let i = 0; i * FRAME_MS < ms; i++) {
      this.atMs += FRAME_MS;
      const change = frame(i);
      if (change.landmarks !== null) this.handAt = this.atMs;
      const before = this.state.shown;
      this.state = stepHint(this.state, {
        ...{
          landmarks: OPEN_HAND,
          image: {width: 480, height: 480},
          light: 0.5,
          hands: 1,
          sameMs: 0,
        },
        ...{stillness: 1, typed: false, withoutHandMs: this.atMs - this.handAt},
        ...change,
        atMs: this.atMs,
      });
      if (this.state.shown !== before) this.changes.push([this.atMs, this.state.shown]);
    }
    return this;
  }

  get hints(): readonly HintState['shown'][] {
    return this.changes.map(([, hint]) => hint);
  }
}

const away = (): Frame => ({landmarks: null});
const dark = (): Frame => ({light: 0.05});

describe('stepHint', () => {
  it('says nothing of a hand that is read', () => {
    expect(new Watch().show(5000).hints).to.deep.equal([]);
  });

  it('waits a second before it speaks', () => {
    const watch = new Watch().show(3000, dark);
    expect(watch.hints).to.deep.equal(['too-dark']);
    expect(watch.changes[0]![0]).to.be.within(APPEAR_MS, APPEAR_MS + 3 * FRAME_MS);
  });

  it('does not speak of a hand that is down only between two words', () => {
    const watch = new Watch().show(500).show(700, away).show(500).show(700, away).show(500);
    expect(watch.hints).to.deep.equal([]);
  });

  it('asks for the whole hand where one at the edge is found and lost by turns', () => {
    const cut = OPEN_HAND.map(({x, y, z}) => ({x: x + 0.24, y, z}));
    const watch = new Watch();
    for (let i = 0; i < 8; i++) watch.show(200, () => ({landmarks: cut})).show(200, away);
    expect(watch.hints).to.deep.equal(['whole-hand']);
  });

  it('takes a hand that is lowered out of the picture once for one at rest', () => {
    const low = OPEN_HAND.map(({x, y, z}) => ({x, y: y + 0.09, z}));
    const watch = new Watch()
      .show(1000)
      .show(100, () => ({landmarks: low}))
      .show(3000, away);
    expect(watch.hints).to.deep.equal(['no-hand']);
  });

  it('keeps a hint for a second though its cause is gone at once', () => {
    const watch = new Watch().show(APPEAR_MS + 2 * FRAME_MS, dark).show(3000);
    expect(watch.hints).to.deep.equal(['too-dark', null]);
    const [[begun], [ended]] = watch.changes as [[number, null], [number, null]];
    expect(ended - begun).to.be.within(MIN_SHOWN_MS, MIN_SHOWN_MS + 2 * FRAME_MS);
  });

  it('never flickers between two causes that come by turns', () => {
    const watch = new Watch().show(20_000, (i) => ({
      light: i % 2 === 0 ? 0.05 : 0.5,
      hands: i % 3 === 0 ? 2 : 1,
    }));
    const times = watch.changes.map(([atMs]) => atMs);
    const gaps = times.slice(1).map((atMs, i) => atMs - times[i]!);
    expect(Math.min(Infinity, ...gaps)).to.be.at.least(MIN_SHOWN_MS);
  });

  it('goes over from one hint to the next without a gap', () => {
    const watch = new Watch().show(2500, dark).show(3000, away);
    expect(watch.hints).to.deep.equal(['too-dark', 'no-hand']);
  });

  it('asks a restless hand to hold still, until it does', () => {
    const watch = new Watch().show(6000, () => ({stillness: 0})).show(4000);
    expect(watch.hints).to.deep.equal(['hold-still', null]);
  });

  it('does not ask a hand to hold still that spells while it moves', () => {
    const spelling = (i: number) => ({stillness: i % 3 === 0 ? 1 : 0, typed: i % 15 === 0});
    expect(new Watch().show(20_000, spelling).hints).to.deep.equal([]);
  });

  it('takes a letter as a sign that all is well, until the hand has been away', () => {
    const typing = (i: number) => ({light: 0.05, typed: i % 60 === 0});
    const watch = new Watch().show(6000, typing);
    expect(watch.hints).to.deep.equal([]);
    watch.show(1500, away).show(2500, dark);
    expect(watch.hints.at(-1)).to.equal('too-dark');
  });

  it('begins anew when the clock runs backwards', () => {
    const {state} = new Watch().show(3000, dark);
    const [input] = [
      {...state, landmarks: OPEN_HAND, image: {width: 480, height: 480}, light: 0.5},
    ];
    const next = stepHint(state, {
      ...input,
      ...{atMs: 1, hands: 1, sameMs: 0, withoutHandMs: 0, stillness: 1, typed: false},
    });
    expect(next.shown).to.equal(null);
  });
});
