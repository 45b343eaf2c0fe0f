import {expect} from '@esm-bundle/chai';
import type {OwnHandState} from '../../../src/app/teach/own-hand-controller.ts';
import type {TeachChoices} from '../../../src/app/teach/teach-store.ts';
import {toDoubtView, toLessonView, toOverview} from '../../../src/app/teach/teach-view-model.ts';
import type {LiveSnapshot} from '../../../src/app/live/view-model.ts';
import type {TaughtFrame} from '../../../src/contracts/taught-hand.ts';
import {STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import {compareTaught} from '../../../src/core/teach/compare-taught.ts';
import {beginLesson, type LessonWait} from '../../../src/core/teach/gather-lesson.ts';
import {judgeLessons} from '../../../src/core/teach/judge-lessons.ts';
import {lessonOf} from '../../support/taught-frames.ts';

const READING = {camera: {kind: 'live'}, recognizer: {kind: 'ready'}} as unknown as LiveSnapshot;
const LOADING = {camera: {kind: 'live'}, recognizer: {kind: 'loading'}} as unknown as LiveSnapshot;
const WITHOUT = {camera: {kind: 'idle'}, recognizer: {kind: 'off'}} as unknown as LiveSnapshot;

function overviewOf(
  frames: readonly TaughtFrame[],
  choices: Partial<TeachChoices> = {},
  own: Partial<OwnHandState> = {},
) {
  const {lessons} = judgeLessons(frames);
  const skipped = choices.skipped ?? [];
  const taught = new Set(frames.map(({letter}) => letter));
  return toOverview({
    findings: {lessons, comparison: compareTaught(frames)},
    choices: {skipped, leftOut: [], ...choices},
    open: STATIC_LETTERS.filter((letter) => !taught.has(letter) && !skipped.includes(letter)),
    own: {frames, lost: null, isKept: true, ...own},
  });
}

const tileOf = (view: ReturnType<typeof overviewOf>, letter: string) =>
  view.tiles.find((tile) => tile.letter === letter)!;

describe('the view of a lesson', () => {
  it('says one sentence for whatever is waited for', () => {
    const sentences = (['hand', 'change', 'hold', 'turn'] as LessonWait[]).map(
      (wait) => toLessonView({...beginLesson('E'), wait}, READING).sentence,
    );
    expect(new Set(sentences).size).to.equal(4);
    for (const sentence of sentences) expect(sentence).to.match(/\bE\b.*\.$/);
  });

  it('says what is missing while nothing is read', () => {
    expect(toLessonView(beginLesson('E'), WITHOUT).sentence).to.match(/Start the camera/);
    expect(toLessonView(beginLesson('E'), LOADING).sentence).to.match(/loading/);
  });

  it('counts the letters and the frames', () => {
    const view = toLessonView({...beginLesson('B'), frames: lessonOf('B').slice(0, 2)}, READING);
    expect(view).to.include({place: '2 of 24', taken: 2, needed: 5, canGoBack: true});
    expect(toLessonView(beginLesson('A'), READING).canGoBack).to.equal(false);
  });
});

describe('the view of a doubt', () => {
  it('says what the letter looked like and what can be done', () => {
    const view = toDoubtView({
      kind: 'doubt',
      letter: 'T',
      looksLike: 'S',
      taught: 'T',
      alone: false,
    });
    expect(view.title).to.equal('This looked like S.');
    expect(view.sentence).to.match(/^Show T again, or leave it out/);
  });

  it('names a letter that was shown earlier', () => {
    const view = toDoubtView({
      kind: 'doubt',
      letter: 'M',
      looksLike: 'N',
      taught: 'N',
      alone: false,
    });
    expect(view.title).to.equal('M looks like your N.');
  });
});

describe('the overview of what was taught', () => {
  it('offers to begin, to go on, to come back to what was skipped, and nothing when all is taught', () => {
    expect(overviewOf([]).begin).to.equal('Begin');
    expect(overviewOf([], {skipped: ['A']}).begin).to.equal('Go on with B');
    expect(overviewOf(lessonOf('A')).begin).to.equal('Go on with B');
    const all = STATIC_LETTERS.flatMap((letter) => lessonOf(letter));
    const some = all.filter(({letter}) => letter !== 'C');
    expect(overviewOf(some, {skipped: ['C']}).begin).to.equal('Show the skipped letters');
    expect(overviewOf(all).begin).to.equal(null);
  });

  it('sums up how the frames are read before and after', () => {
    const {figures} = overviewOf([...lessonOf('E', 'E', {reads: 'S'}), ...lessonOf('S')]);
    expect(figures).to.include({frames: 10, before: 5, after: 10});
    expect(figures?.sentence).to.match(/10 views.*without.* 5 .*with them 10/i);
    expect(overviewOf([]).figures).to.equal(null);
  });

  it('says of each letter what came of it', () => {
    const strays = lessonOf('F', 'S', {margin: 6}).slice(0, 2);
    const mixed = [...lessonOf('F').slice(0, 3), ...strays.map((one) => ({...one, letter: 'F'}))];
    const view = overviewOf(
      [
        ...lessonOf('E', 'E', {reads: 'S'}),
        ...lessonOf('S'),
        ...lessonOf('T', 'S', {second: 'T', margin: 6}),
        ...mixed,
      ],
      {skipped: ['X']},
    );
    const words = (letter: string) => [tileOf(view, letter).kind, tileOf(view, letter).words];
    expect(words('E')).to.deep.equal(['taught', '0 → 5 of 5']);
    expect(words('S')).to.deep.equal(['taught', '5 of 5']);
    expect(words('T')).to.deep.equal(['doubtful', 'not used: looked like S']);
    expect(words('F')).to.deep.equal(['taught', '2 not used: looked like S']);
    expect(words('X')).to.deep.equal(['skipped', 'skipped']);
    expect(words('Y')).to.deep.equal(['open', 'not yet']);
    expect(view.tiles).to.have.length(24);
  });

  it('says why an earlier teaching is gone, and when nothing can be kept', () => {
    expect(overviewOf([]).notes).to.be.empty;
    expect(overviewOf([], {}, {lost: 'other-network'}).notes[0]).to.match(/network is new.*again/i);
    expect(overviewOf([], {}, {lost: 'unreadable'}).notes[0]).to.match(/could not be read.*again/i);
    expect(overviewOf([], {}, {isKept: false}).notes[0]).to.match(/until the page is closed/);
  });
});
