import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import type {Landmark, LetterScores} from '../../../src/contracts/recognition.ts';
import {LABELS, NO_LETTER} from '../../../src/core/scores/alphabet.ts';
import {gatherEvidence, type Evidence} from '../../../src/core/letters/gather-evidence.ts';
import {stepMotion, type HandMotion} from '../../../src/core/hand/hand-motion.ts';
import {
  DEFAULT_LETTER_CONFIG,
  FIRST_LETTER,
  stillnessOf,
  type LetterConfig,
} from '../../../src/core/letters/letter-config.ts';
import type {LetterEvent} from '../../../src/core/letters/reading-event.ts';
import {
  INITIAL_LETTER_STATE,
  stepLetter,
  type LetterState,
} from '../../../src/core/letters/step-letter.ts';
import {bentHand, handAt, IMAGE} from '../../support/hand-at.ts';
import {leading, torn} from '../../support/letter-scores.ts';

/** A person in front of a camera: shows scores for a while, frame by frame. */
class Signer {
  state: LetterState = INITIAL_LETTER_STATE;
  events: LetterEvent[] = [];
  leftScores: (number | null)[] = [];
  atMs = 1000;
  stepMs = 33;
  private evidence: Evidence = {kind: 'empty'};
  private motion: HandMotion | null = null;
  private readonly config: LetterConfig;

  constructor(config: Partial<LetterConfig> = {}) {
    this.config = {...DEFAULT_LETTER_CONFIG, ...config};
  }

  get typed(): string {
    return this.events.map(({letter}) => letter).join('');
  }

  show(scores: LetterScores | null, ms: number): this {
    return this.move(scores, ms, () => handAt(0, 0));
  }

  /** @param handAfter the landmarks so many milliseconds later */
  move(scores: LetterScores | null, ms: number, handAfter: (ms: number) => Landmark[]): this {
    const start = this.atMs;
    for (; this.atMs < start + ms; this.atMs += this.stepMs) {
      this.frame(scores, handAfter(this.atMs - start));
    }
    return this;
  }

  frame(scores: LetterScores | null, landmarks = handAt(0, 0)): void {
    if (scores !== null) this.motion = stepMotion(this.motion, landmarks, IMAGE, this.atMs);
    const stillness = stillnessOf(this.motion, this.config);
    this.evidence = gatherEvidence(this.evidence, scores, stillness, this.atMs);
    if (this.evidence.kind === 'empty') this.motion = null;
    const step = stepLetter(this.state, this.evidence, this.motion, this.atMs, this.config);
    this.state = step.state;
    if (step.event === null) return;
    this.events.push(step.event);
    this.leftScores.push(step.leftScore);
  }

  /** Milliseconds from now until a letter is typed. */
  timeToType(scores: LetterScores): number {
    const start = this.atMs;
    const before = this.events.length;
    while (this.events.length === before && this.atMs < start + 5000)
      this.show(scores, this.stepMs);
    return (this.events.at(-1)?.atMs ?? NaN) - start;
  }
}

const slideTo = (to: number, ms: number) => (after: number) =>
  handAt(to * Math.min(1, after / ms), 0);

describe('stepLetter', () => {
  it('types a letter once while it is held', () => {
    expect(new Signer().show(leading('A'), 5000).typed).to.equal('A');
  });

  it('does not type a letter that was held too briefly', () => {
    expect(new Signer().show(leading('A'), 100).show(null, 500).typed).to.equal('');
  });

  it('types clear letters sooner than torn ones, and says what a torn one may be instead', () => {
    const [clear, doubtful] = [new Signer(), new Signer()];
    const clearMs = clear.timeToType(leading('M', 0.98));
    const tornMs = doubtful.timeToType(torn('M', 'N'));
    expect(clearMs).to.be.within(100, 180);
    expect(tornMs).to.be.within(350, 550);
    expect(clear.events[0]).to.include({letter: 'M', rival: null});
    expect(doubtful.events[0]).to.include({letter: 'M', rival: 'N'});
  });

  it('waits longer where it is told to, and longest for what may be no letter', () => {
    const first = () => new Signer(FIRST_LETTER);
    expect(new Signer().timeToType(leading('A', 0.97))).to.be.below(200);
    expect(first().timeToType(leading('A', 0.97))).to.be.within(350, 480);
    expect(first().timeToType(leading('A', 0.8))).to.be.within(1050, 1400);
  });

  it('waits longest for a letter that hands rest in or point with, where a hand may not spell at all', () => {
    const firstMs = (letter: string) => new Signer(FIRST_LETTER).timeToType(leading(letter, 0.97));
    for (const letter of 'CG') {
      expect(firstMs(letter) - firstMs('A'), letter).to.be.within(400, 600);
      expect(new Signer().timeToType(leading(letter, 0.97)), letter).to.be.below(200);
    }
  });

  it('holds no letter of a hand that moves on and on where it has to be still', () => {
    const rub = (ms: number) => handAt(0.1 * Math.sin(ms / 60), 0);
    expect(new Signer().move(leading('E', 0.97), 2000, rub).typed).to.equal('E');
    expect(new Signer(FIRST_LETTER).move(leading('E', 0.97), 2000, rub).typed).to.equal('');
  });

  it('tells how sure it was of a letter that the hand left, and nothing of one it held', () => {
    const left = new Signer(FIRST_LETTER).show(leading('A', 0.9), 250);
    left.move(leading('B'), 100, (ms) => bentHand(ms / 100));
    expect(left.typed).to.equal('A');
    expect(left.leftScores[0]).to.be.within(0.8, 0.9);
    expect(new Signer().show(leading('A'), 500).leftScores).to.deep.equal([null]);
  });

  it('types a torn letter when the hand moves on from it', () => {
    const signer = new Signer().show(torn('M', 'N'), 260);
    expect(signer.typed).to.equal('');
    signer.move(leading('B'), 200, (ms) => bentHand(ms / 200));
    expect(signer.typed).to.equal('M');
  });

  it('takes as long at every frame rate, within a frame', () => {
    const times = [16, 33, 66, 100].map((stepMs) => {
      const signer = new Signer();
      signer.stepMs = stepMs;
      return signer.timeToType(leading('A', 0.98));
    });
    expect(Math.max(...times) - Math.min(...times)).to.be.at.most(100);
  });

  it('keeps the probabilities a letter was typed with', () => {
    const signer = new Signer().show(torn('M', 'N'), 1000);
    const scores = signer.events[0]!.scores!;
    expect(scores).to.have.length(LABELS.length);
    expect(scores[LABELS.indexOf('N')]).to.be.closeTo(0.44, 0.02);
  });

  it('types one letter while two take turns in leading', () => {
    const signer = new Signer();
    for (let i = 0; i < 12; i++) {
      signer.show(torn('M', 'N'), 66).show(torn('N', 'M'), 66);
    }
    expect(signer.typed).to.have.length(1);
  });

  it('types nothing for what a moving hand passes through', () => {
    const signer = new Signer();
    const wave = (ms: number) => bentHand(Math.abs(((ms / 150) % 2) - 1));
    expect(signer.move(leading('C'), 3000, wave).typed).to.equal('');
  });

  it('types nothing while all letters are unlikely or “no letter” leads', () => {
    expect(new Signer().show(leading('C', 0.3), 2000).typed).to.equal('');
    expect(new Signer().show(leading(NO_LETTER, 0.6), 2000).typed).to.equal('');
  });

  it('types the same letter again after the hand was away or showed none', () => {
    const away = new Signer().show(leading('L'), 400).show(null, 400).show(leading('L'), 400);
    expect(away.typed).to.equal('LL');
    const open = new Signer().show(leading('L'), 400).show(leading(NO_LETTER), 400);
    expect(open.show(leading('L'), 400).typed).to.equal('LL');
  });

  it('types a letter again when the hand slides aside, and when it bounces', () => {
    const slid = new Signer().show(leading('L'), 400).move(leading('L'), 150, slideTo(0.4, 150));
    expect(slid.move(leading('L'), 400, () => handAt(0.4, 0)).typed).to.equal('LL');
    const bounce = (ms: number) => handAt(0, 0.3 * Math.sin((Math.PI * ms) / 200));
    const bounced = new Signer().show(leading('L'), 400).move(leading('L'), 200, bounce);
    expect(bounced.show(leading('L'), 400).typed).to.equal('LL');
  });

  it('does not type twice when the hand drifts slowly or trembles', () => {
    const drifting = new Signer().move(leading('L'), 4000, slideTo(1, 4000));
    expect(drifting.typed).to.equal('L');
    const tremble = (ms: number) => handAt(0.02 * Math.sin(ms), 0.02 * Math.cos(ms * 1.7));
    expect(new Signer().move(leading('L'), 4000, tremble).typed).to.equal('L');
  });

  it('types a letter that is held on a second time, and no third, only where that is wished', () => {
    expect(new Signer({doubleAfterMs: 1000}).show(leading('L'), 6000).typed).to.equal('LL');
    expect(new Signer().show(leading('L'), 6000).typed).to.equal('L');
  });

  it('does not type twice when single frames are lost or another letter flickers up', () => {
    const signer = new Signer().show(leading('L'), 700);
    for (let i = 0; i < 20; i++) signer.show(null, 33).show(leading('L'), 300);
    expect(signer.show(leading('N'), 33).show(leading('L'), 700).typed).to.equal('L');
  });

  it('goes from letter to letter without a pause', () => {
    const signer = new Signer().show(leading('H'), 400).show(leading('I'), 400);
    expect(signer.typed).to.equal('HI');
  });

  it('counts what a quick hand showed of a letter before the last one was typed', () => {
    const quick = new Signer({extraMs: 250, quickMs: 400});
    for (const letter of ['A', 'M']) quick.show(leading(letter), 210);
    // On the way to the next, the letter before is still thought possible for a while.
    quick.show(torn('A', 'M'), 33).show(leading('A'), 99).show(leading('Z'), 99);
    expect(quick.typed).to.equal('AMA');
  });

  it('types nothing of the turned hand that a stroke ends with, but what is shown after it, the same shape too', () => {
    const turned = LABELS.map((label) => ({Y: 0.5, I: 0.3, G: 0.15})[label] ?? 0.05 / 22);
    for (const next of ['B', 'I']) {
      const signer = new Signer();
      const shape = {letter: 'I', rival: null, shownMs: 0, awayMs: 0, anchor: null};
      const typed = {...shape, repeated: true, isDrawn: true};
      signer.state = {...INITIAL_LETTER_STATE, typed};
      signer.show(turned, 500);
      expect(signer.typed).to.equal('');
      expect(signer.show(leading(next), 300).typed).to.equal(next);
    }
  });

  it('treats a best score under the network’s threshold as no letter', () => {
    const unsure = new Signer({rejectBelow: 0.7});
    expect(unsure.show(leading('A', 0.65), 2000).typed).to.equal('');
  });

  it('takes a hand torn between two letters for a letter, and one torn between many for none', () => {
    const shared = (letters: string) =>
      LABELS.map((label) => (letters.includes(label) ? 0.97 / letters.length : 0.03 / 25));
    const sure = () => new Signer({rejectBelow: 0.8, minScore: 0.2, minPair: 0.4});
    expect(sure().show(shared('MN'), 2000).typed).to.have.length(1);
    expect(sure().show(shared('MNST'), 2000).typed).to.equal('');
  });

  it('counts a doubt that there is a letter at all manifold', () => {
    const among = (none: number) =>
      LABELS.map((label) => (label === 'A' ? 0.55 : label === NO_LETTER ? none : 0.01));
    const sure = new Signer({rejectBelow: 0.2});
    expect(sure.show(among(0.1), 2000).typed).to.equal('');
    expect(sure.show(among(0.03), 2000).typed).to.equal('A');
  });

  it('fills the ring from 0 to 1 while a letter is held', () => {
    const signer = new Signer({holdMs: 1200});
    const seen: number[] = [];
    while (signer.typed === '') {
      signer.show(leading('A'), 33);
      if (signer.state.hold !== null) seen.push(signer.state.hold.progress);
    }
    expect(seen[0]).to.be.lessThan(0.1);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).to.be.within(0.9, 1);
  });

  it('holds as long as it is told to', () => {
    const [fast, slow] = [200, 1200].map((holdMs) => new Signer({holdMs}).timeToType(leading('A')));
    expect(slow! / fast!).to.be.within(4, 9);
  });

  it('does not type for a camera that froze during the hold', () => {
    const signer = new Signer({holdMs: 800}).show(leading('A'), 66);
    signer.atMs += 10_000;
    signer.frame(leading('A'));
    expect(signer.typed).to.equal('');
  });

  it('survives a clock that stands still or runs backwards', () => {
    const signer = new Signer().show(leading('A'), 66);
    const stopped = signer.atMs;
    for (let i = 0; i < 100; i++) {
      signer.atMs = stopped;
      signer.frame(leading('A'));
    }
    expect(signer.typed).to.equal('');
    signer.atMs -= 5000;
    expect(signer.show(leading('A'), 6000).typed).to.equal('A');
  });

  it('never types more letters than there was time to hold, whatever it is shown', () => {
    const anyFrame = fc.record({
      letter: fc.option(fc.constantFrom('A', 'B', 'M', NO_LETTER), {nil: null}),
      share: fc.double({min: 0.05, max: 0.99, noNaN: true}),
      stepMs: fc.integer({min: -50, max: 200}),
    });
    fc.assert(
      fc.property(fc.array(anyFrame, {maxLength: 60}), (frames) => {
        const signer = new Signer();
        let passedMs = 0;
        for (const {letter, share, stepMs} of frames) {
          signer.atMs += stepMs;
          passedMs += Math.min(150, Math.max(0, stepMs));
          signer.frame(letter === null ? null : leading(letter, share));
        }
        const {holdMs, clearFactor, leftFactor} = DEFAULT_LETTER_CONFIG;
        const leastMs = holdMs * Math.min(clearFactor, leftFactor);
        expect(signer.events.length).to.be.at.most(1 + passedMs / leastMs);
      }),
    );
  });
});
