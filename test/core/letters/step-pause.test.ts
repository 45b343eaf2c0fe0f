import {expect} from '@esm-bundle/chai';
import {INITIAL_PAUSE, stepPause} from '../../../src/core/letters/step-pause.ts';

const HANDS = {L: 'there', '.': 'there', '~': 'moving', _: 'away'} as const;

/** Frames 50 ms apart: `L` types a letter, `.` shows a hand, `~` one that moves, `_` none. How many frames in, the spaces come. */
function spacesIn(film: string, pauseMs: number | null, times?: readonly number[]): number[] {
  let state = INITIAL_PAUSE;
  const spaces: number[] = [];
  Array.from(film).forEach((frame, i) => {
    const atMs = times?.[i] ?? i * 50;
    const step = stepPause(
      state,
      {atMs, hand: HANDS[frame as keyof typeof HANDS], typed: frame === 'L'},
      pauseMs,
    );
    state = step.state;
    if (step.space) spaces.push(i);
  });
  return spaces;
}

describe('stepPause', () => {
  it('ends a word once when the hand is away for long enough', () => {
    expect(spacesIn('L.______________', 400)).to.deep.equal([9]);
  });

  it('ends no word while the hand is there or comes back soon', () => {
    expect(spacesIn('L...............', 400)).to.deep.equal([]);
    expect(spacesIn('L____.____.____.', 400)).to.deep.equal([]);
  });

  it('ends no word for one or two frames of a slow phone in which no hand was found', () => {
    const slow = Array.from({length: 8}, (_, i) => i * 200);
    expect(spacesIn('L._.__..', 400, slow)).to.deep.equal([]);
    expect(spacesIn('L.______', 400, slow)).to.deep.equal([4]);
  });

  it('counts no move for or against it', () => {
    expect(spacesIn(`L${'~'.repeat(40)}`, 400)).to.deep.equal([]);
    expect(spacesIn('L.____~~~~____', 400)).to.deep.equal([13]);
  });

  it('waits for a letter before it ends the next word', () => {
    expect(spacesIn('________________', 400)).to.deep.equal([]);
    expect(spacesIn('L_________.L_________', 400)).to.have.length(2);
  });

  it('never ends a word when that is turned off', () => {
    expect(spacesIn(`L${'_'.repeat(100)}`, null)).to.deep.equal([]);
  });

  it('does not take a frozen camera or a clock that runs backwards for a pause', () => {
    expect(spacesIn('L__', 1000, [0, 50, 60_000])).to.deep.equal([]);
    expect(spacesIn('L__', 400, [1000, 500, 0])).to.deep.equal([]);
  });
});
