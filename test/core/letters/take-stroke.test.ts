import {expect} from '@esm-bundle/chai';
import type {LetterEvent} from '../../../src/core/letters/reading-event.ts';
import {INITIAL_LETTER_STATE} from '../../../src/core/letters/step-letter.ts';
import {stepRuns} from '../../../src/core/letters/step-runs.ts';
import {DEFAULT_LETTER_CONFIG} from '../../../src/core/letters/letter-config.ts';
import type {DrawnLetter} from '../../../src/core/strokes/step-strokes.ts';
import {leading} from '../../support/letter-scores.ts';
import {takeStroke, type HeldLetters} from '../../../src/core/letters/take-stroke.ts';

const NOTHING: HeldLetters = {state: INITIAL_LETTER_STATE, typed: [], waiting: []};
const ON = {waveErases: true};
const stroke = (letter: 'J' | 'Z', startedAt: number, repeats: 1 | 2 = 1): DrawnLetter => ({
  ...{kind: 'stroke', letter, startedAt, endedAt: startedAt + 400, repeats},
  sure: 0.9,
});
const typedAt = (...letters: [string, number][]) =>
  letters.map(([letter, atMs]) => ({letter, atMs}));

const waitingAt = (letter: string, atMs: number) => ({
  event: {kind: 'letter', letter, rival: null, scores: null, replaces: '', atMs} as const,
  score: 0.9,
  goesOn: false,
});

describe('takeStroke', () => {
  it('puts J in the place of the I it began as', () => {
    const recent = typedAt(['H', 100], ['I', 900]);
    const taken = takeStroke({held: NOTHING, recent}, stroke('J', 1200), 1800, ON);
    expect(taken.events).to.have.length(1);
    expect(taken.events[0]).to.include({kind: 'letter', letter: 'J', replaces: 'I'});
    expect(taken.recent.map(({letter}) => letter).join('')).to.equal('HJ');
  });

  it('puts Z in the place of all it was taken for', () => {
    for (const shape of ['D', 'X', 'G']) {
      const recent = typedAt(['O', 100], [shape, 900], ['L', 1300]);
      const {events} = takeStroke({held: NOTHING, recent}, stroke('Z', 1200), 1900, ON);
      expect(events[0]).to.include({letter: 'Z', replaces: `${shape}L`});
    }
  });

  it('takes back the space that a stroke downwards was taken for', () => {
    const recent = typedAt(['O', 100], ['D', 900], [' ', 1500]);
    const {events} = takeStroke({held: NOTHING, recent}, stroke('Z', 1000), 1900, ON);
    expect(events[0]).to.include({letter: 'Z', replaces: 'D '});
  });

  it('leaves letters alone that were typed earlier or with another hand', () => {
    const early = typedAt(['I', 100]);
    const {events} = takeStroke({held: NOTHING, recent: early}, stroke('J', 2000), 2600, ON);
    expect(events[0]).to.include({replaces: ''});
    const other = typedAt(['A', 900]);
    const taken = takeStroke({held: NOTHING, recent: other}, stroke('J', 1200), 1800, ON);
    expect(taken.events[0]).to.include({replaces: ''});
  });

  it('takes nothing for a stroke where so much else was read meanwhile that the hand spelled', () => {
    const spelled = typedAt(['G', 1300], ['U', 1500], ['E', 1700], ['S', 1900]);
    const taken = takeStroke({held: NOTHING, recent: spelled}, stroke('Z', 1200), 2000, ON);
    expect(taken.events).to.deep.equal([]);
    expect(taken.recent).to.deep.equal(spelled);
    const drawn = typedAt(['D', 1300], ['S', 1500], [' ', 1700], ['L', 1900]);
    const {events} = takeStroke({held: NOTHING, recent: drawn}, stroke('Z', 1200), 2000, ON);
    expect(events[0]).to.include({letter: 'Z', replaces: 'DS L'});
  });

  it('does not type the shape that a stroke ends with', () => {
    const {letter} = takeStroke({held: NOTHING, recent: []}, stroke('J', 1200), 1800, ON);
    expect(letter.typed?.letter).to.equal('I');
  });

  it('goes on with the letter that the hand showed after the stroke’s end, and with no other', () => {
    const shown = (letter: string, sinceMs: number) => {
      const motion = null;
      const frame = {scores: leading(letter), motion, stepMs: 33, atMs: sinceMs};
      return stepRuns([], frame, DEFAULT_LETTER_CONFIG).runs;
    };
    const runs = [...shown('G', 1500), ...shown('U', 1650), ...shown('I', 1650)];
    const held = {...NOTHING, state: {...INITIAL_LETTER_STATE, runs}};
    const {letter} = takeStroke({held, recent: []}, stroke('J', 1200), 1700, ON);
    expect(letter.runs.map((run) => run.letter)).to.deep.equal(['U']);
  });

  it('takes a hand that draws quickly for a quick one, and a slow stroke for nothing', () => {
    const {pace} = takeStroke({held: NOTHING, recent: []}, stroke('J', 1200), 1700, ON).letter;
    expect(pace.letterMs).to.equal(400);
    const slow = {...stroke('J', 1200), endedAt: 2200};
    const before = INITIAL_LETTER_STATE.pace.letterMs;
    expect(takeStroke({held: NOTHING, recent: []}, slow, 2300, ON).letter.pace.letterMs).to.equal(
      before,
    );
  });

  it('types two letters for a ZZ drawn at once', () => {
    const {events} = takeStroke({held: NOTHING, recent: []}, stroke('Z', 1200, 2), 1800, ON);
    expect(events.map((event) => event.kind === 'letter' && event.letter)).to.deep.equal([
      'Z',
      'Z',
    ]);
  });

  it('types what waited before a stroke, but not the shape the stroke began as', () => {
    const waiting = [waitingAt('A', 300), waitingAt('D', 900)];
    const taken = takeStroke(
      {held: {...NOTHING, waiting}, recent: []},
      stroke('Z', 1000),
      1900,
      ON,
    );
    const letters = taken.events.map((event) => event.kind === 'letter' && event.letter);
    expect(letters).to.deep.equal(['A', 'Z']);
    expect(taken.events[1]).to.include({replaces: ''});
    expect(taken.waiting).to.deep.equal([]);
  });

  it('takes back what was typed before letters that wait', () => {
    const recent = typedAt(['O', 100], [' ', 950]);
    const held = {...NOTHING, waiting: [waitingAt('D', 1000)]};
    const taken = takeStroke({held, recent}, stroke('Z', 940), 1900, ON);
    expect(taken.events).to.have.length(1);
    expect(taken.events[0]).to.include({letter: 'Z', replaces: ' '});
  });

  it('forgets with a wave what waited', () => {
    const wave = {kind: 'wave', startedAt: 1200} as const;
    const held = {...NOTHING, waiting: [waitingAt('B', 1000)]};
    expect(takeStroke({held, recent: []}, wave, 2000, ON).waiting).to.deep.equal([]);
  });

  it('erases with a wave what the wave was taken for and the letter before', () => {
    const recent = typedAt(['A', 100], ['B', 1300]);
    const wave = {kind: 'wave', startedAt: 1200} as const;
    const taken = takeStroke({held: NOTHING, recent}, wave, 2000, ON);
    expect(taken.events).to.deep.equal([{kind: 'erase', replaces: 'B', atMs: 2000}]);
    expect(taken.recent).to.deep.equal([]);
  });

  it('lets letters pass, and a wave where it is turned off', () => {
    const event: LetterEvent = {
      ...{kind: 'letter', letter: 'B', rival: null, scores: null, replaces: '', atMs: 5},
    };
    const held = {...NOTHING, typed: [event]};
    expect(takeStroke({held, recent: []}, null, 5, ON).events).to.deep.equal([event]);
    const wave = {kind: 'wave', startedAt: 0} as const;
    const off = {waveErases: false};
    expect(takeStroke({held, recent: []}, wave, 5, off).events).to.deep.equal([event]);
  });
});
