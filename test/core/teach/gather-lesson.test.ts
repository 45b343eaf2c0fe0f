import {expect} from '@esm-bundle/chai';
import type {Landmark, RecognizedHand} from '../../../src/contracts/recognition.ts';
import type {TaughtFrame} from '../../../src/contracts/taught-hand.ts';
import {NO_LETTER} from '../../../src/core/scores/alphabet.ts';
import {
  beginLesson,
  DEFAULT_LESSON,
  isGathered,
  stepLesson,
  type LessonProgress,
} from '../../../src/core/teach/gather-lesson.ts';
import {handAt, IMAGE} from '../../support/hand-at.ts';
import {traitsOf} from '../../support/taught-frames.ts';

const FRAME_MS = 33;

/** A hand in a frame; null for none. */
interface Seen {
  readonly shows: string;
  /** What the network takes it for. */
  readonly reads?: string;
  /** How far it is turned from its usual view, 0..1. */
  readonly turned?: number;
  readonly landmarks?: readonly Landmark[];
}

/** One lesson, frame after frame. */
class Watched {
  progress: LessonProgress;
  atMs = 0;

  constructor(letter: string, before: TaughtFrame | null = null) {
    this.progress = beginLesson(letter, before);
  }

  /** Shows the same for some time. */
  show(seen: Seen | null, ms: number): this {
    return this.film(() => seen, ms);
  }

  film(seenAt: (atMs: number) => Seen | null, ms: number): this {
    for (const end = this.atMs + ms; this.atMs < end; this.atMs += FRAME_MS) {
      const seen = seenAt(this.atMs);
      const hand = seen === null ? null : handShowing(seen);
      this.progress = stepLesson(this.progress, {hand, image: IMAGE, capturedAt: this.atMs});
    }
    return this;
  }

  get count(): number {
    return this.progress.frames.length;
  }
}

function handShowing({shows, reads = shows, turned = 0, landmarks = handAt(0, 0)}: Seen) {
  return {landmarks, traits: traitsOf(shows, {reads, turned})} as unknown as RecognizedHand;
}

const frameOf = (letter: string, reads = letter): TaughtFrame => ({
  letter,
  ...traitsOf(letter, {reads}),
});

/** A hand that is moved through the picture quickly. */
const moving =
  (shows: string, reads = shows) =>
  (atMs: number) => ({
    shows,
    reads,
    landmarks: handAt(((atMs / 100) % 2) - 1, 0),
  });

describe('a lesson of one letter', () => {
  it('waits for a hand, then for the hand to be held', () => {
    const watched = new Watched('B');
    expect(watched.show(null, 2000).progress.wait).to.equal('hand');
    expect(watched.show({shows: 'B'}, DEFAULT_LESSON.settleMs / 2).progress.wait).to.equal('hold');
    expect(watched.count).to.equal(0);
    watched.show({shows: 'B'}, DEFAULT_LESSON.settleMs);
    expect(watched.count).to.equal(1);
    expect(watched.progress.reads).to.equal('B');
  });

  it('takes nothing while the person still looks at the letter asked for', () => {
    const watched = new Watched('B').show({shows: 'B'}, DEFAULT_LESSON.lookMs - FRAME_MS);
    expect(watched.count).to.equal(0);
    expect(watched.show({shows: 'B'}, 3 * FRAME_MS).count).to.equal(1);
  });

  it('takes five frames of a hand that turns, within three seconds and a half', () => {
    const watched = new Watched('B').film((atMs) => ({shows: 'B', turned: atMs / 8000}), 3500);
    expect(isGathered(watched.progress)).to.equal(true);
  });

  it('asks for a turn when the views are alike, and takes them all the same in the end', () => {
    const watched = new Watched('B').show({shows: 'B'}, 1900);
    expect(watched.count).to.equal(1);
    expect(watched.progress.wait).to.equal('turn');
    expect(isGathered(watched.show({shows: 'B'}, 4500).progress)).to.equal(true);
  });

  it('takes nothing of a hand that moves', () => {
    const watched = new Watched('B').film(moving('B'), 5000);
    expect(watched.count).to.equal(0);
    expect(watched.progress.wait).to.equal('hold');
  });

  it('gives a hand that may only rest more time than one that shows another letter', () => {
    const takenAfter = (reads: string) => {
      const watched = new Watched('B').show(null, DEFAULT_LESSON.lookMs + FRAME_MS);
      const from = watched.atMs;
      while (watched.count === 0) watched.show({shows: 'B', reads}, FRAME_MS);
      return watched.atMs - from;
    };
    const [right, other, none] = [takenAfter('B'), takenAfter('E'), takenAfter(NO_LETTER)];
    expect(right).to.be.within(500, 600);
    expect(other).to.be.within(1200, 1300);
    expect(none).to.be.within(2500, 2600);
  });

  it('keeps the vectors of the hand under the letter that is asked for', () => {
    const watched = new Watched('E').show({shows: 'S', reads: 'S'}, 2500);
    expect(watched.progress.frames[0]).to.deep.equal({...frameOf('S'), letter: 'E'});
  });

  it('needs the vectors: a frame without them is as good as none', () => {
    const hand = {landmarks: handAt(0, 0)} as unknown as RecognizedHand;
    const next = stepLesson(beginLesson('B'), {hand, image: IMAGE, capturedAt: 0});
    expect(next.wait).to.equal('hand');
  });
});

describe('the lesson after another', () => {
  it('takes nothing while the hand still shows the letter before', () => {
    const watched = new Watched('B', frameOf('A')).show({shows: 'A'}, 10_000);
    expect(watched.count).to.equal(0);
    expect(watched.progress.wait).to.equal('change');
  });

  it('does not take a hand that only shifts for one that changed', () => {
    const watched = new Watched('B', frameOf('A'));
    watched.film(moving('A'), 300).show({shows: 'A'}, 1500);
    expect(watched.progress.wait).to.equal('change');
  });

  it('does not take one lost frame for a hand that changed', () => {
    const watched = new Watched('B', frameOf('A')).show({shows: 'A'}, 500);
    watched.show(null, FRAME_MS).show({shows: 'A'}, 1500);
    expect(watched.progress.wait).to.equal('change');
  });

  it('goes on as soon as another letter is held, though nobody saw the hand move', () => {
    const watched = new Watched('B', frameOf('A')).show({shows: 'A'}, 1000);
    expect(watched.show({shows: 'B'}, 1000).count).to.equal(1);
  });

  it('believes a hand that moved and is read as before, after a while', () => {
    const watched = new Watched('N', frameOf('M', 'N')).show({shows: 'M', reads: 'N'}, 500);
    const alike = {shows: 'M', reads: 'N', turned: 0.2};
    watched.film(moving('M', 'N'), 300).show(alike, 1000);
    expect(watched.progress.wait).to.equal('change');
    expect(watched.show(alike, DEFAULT_LESSON.stuckMs).count).to.be.above(0);
  });
});
