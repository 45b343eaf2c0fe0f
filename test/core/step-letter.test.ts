import {expect} from '@esm-bundle/chai';
import type {LetterScores} from '../../src/contracts/recognition.ts';
import {NO_LETTER} from '../../src/core/alphabet.ts';
import {smoothScores, type SmoothedScores} from '../../src/core/smooth-scores.ts';
import {
  DEFAULT_LETTER_CONFIG,
  INITIAL_LETTER_STATE,
  stepLetter,
  type LetterConfig,
  type LetterState,
} from '../../src/core/step-letter.ts';
import {leading} from '../support/letter-scores.ts';

const FRAME_MS = 33;

/** A person in front of a camera: shows scores for a while, frame by frame. */
class Signer {
  state: LetterState = INITIAL_LETTER_STATE;
  typed = '';
  atMs = 1000;
  private readonly config: LetterConfig;

  constructor(config: Partial<LetterConfig> = {}) {
    this.config = {...DEFAULT_LETTER_CONFIG, ...config};
  }

  show(scores: LetterScores | null, ms: number): this {
    for (const end = this.atMs + ms; this.atMs < end; this.atMs += FRAME_MS) this.frame(scores);
    return this;
  }

  frame(scores: LetterScores | null): void {
    const {state, event} = stepLetter(this.state, scores, this.atMs, this.config);
    this.state = state;
    this.typed += event?.letter ?? '';
  }
}

describe('stepLetter', () => {
  it('types a letter once while it is held', () => {
    expect(new Signer().show(leading('A'), 5000).typed).to.equal('A');
  });

  it('does not type a letter that was held too briefly', () => {
    expect(new Signer().show(leading('A'), 400).show(null, 500).typed).to.equal('');
  });

  it('types within 0.6 s of the letter first being seen, smoothing included', () => {
    let smoothed: SmoothedScores = {kind: 'empty'};
    let state = INITIAL_LETTER_STATE;
    let typedAfter = Infinity;
    for (let at = 0; at <= 1600; at += FRAME_MS) {
      smoothed = smoothScores(smoothed, leading(at < 800 ? NO_LETTER : 'A', 0.95), at);
      const step = stepLetter(state, smoothed.kind === 'seen' ? smoothed.scores : null, at);
      state = step.state;
      if (step.event !== null) typedAfter = Math.min(typedAfter, at - 800);
    }
    expect(typedAfter).to.be.at.most(600);
  });

  it('types the same letter again after the hand was away', () => {
    const signer = new Signer().show(leading('L'), 700).show(null, 200).show(leading('L'), 700);
    expect(signer.typed).to.equal('LL');
  });

  it('types the same letter again after a hand that shows no letter', () => {
    const signer = new Signer().show(leading('L'), 700).show(leading(NO_LETTER), 200);
    expect(signer.show(leading('L'), 700).typed).to.equal('LL');
  });

  it('does not type twice when single frames are lost', () => {
    const signer = new Signer().show(leading('L'), 700);
    for (let i = 0; i < 20; i++) signer.show(null, FRAME_MS).show(leading('L'), 300);
    expect(signer.typed).to.equal('L');
  });

  it('does not type twice when another letter flickers up', () => {
    const signer = new Signer().show(leading('M'), 700).show(leading('N'), 66);
    expect(signer.show(leading('M'), 700).typed).to.equal('M');
  });

  it('goes from letter to letter without a pause', () => {
    const signer = new Signer().show(leading('H'), 560).show(leading('I'), 560);
    expect(signer.typed).to.equal('HI');
  });

  it('treats a best score under the network’s threshold as no letter', () => {
    const unsure = new Signer({rejectBelow: 0.7});
    expect(unsure.show(leading('A', 0.65), 2000).typed).to.equal('');
  });

  it('needs a surer score to begin a hold than to go on with it', () => {
    const {minScore, keepScore} = DEFAULT_LETTER_CONFIG;
    const between = leading('A', (minScore + keepScore) / 2);
    expect(new Signer().show(between, 2000).typed).to.equal('');
    expect(new Signer().show(leading('A'), 100).show(between, 600).typed).to.equal('A');
  });

  it('fills the ring from 0 to 1 while a letter is held', () => {
    const signer = new Signer();
    const seen: number[] = [];
    while (signer.typed === '') {
      signer.show(leading('A'), FRAME_MS);
      if (signer.state.kind === 'holding') seen.push(signer.state.progress);
    }
    expect(seen[0]).to.equal(0);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).to.be.within(0.9, 1);
  });

  it('costs a hold little when one frame is lost', () => {
    const signer = new Signer().show(leading('A'), 450).show(null, FRAME_MS);
    expect(signer.show(leading('A'), 250).typed).to.equal('A');
  });

  it('holds as long as it is told to', () => {
    expect(new Signer({holdMs: 1200}).show(leading('A'), 1100).typed).to.equal('');
    expect(new Signer({holdMs: 200}).show(leading('A'), 300).typed).to.equal('A');
  });

  it('does not type for a camera that froze during the hold', () => {
    const signer = new Signer().show(leading('A'), 100);
    signer.atMs += 10_000;
    signer.frame(leading('A'));
    expect(signer.typed).to.equal('');
  });

  it('survives a clock that stands still or runs backwards', () => {
    const signer = new Signer().show(leading('A'), 200);
    const stopped = signer.atMs;
    for (let i = 0; i < 100; i++) {
      signer.atMs = stopped;
      signer.frame(leading('A'));
    }
    expect(signer.typed).to.equal('');
    signer.atMs -= 5000;
    expect(signer.show(leading('A'), 600).typed).to.equal('A');
  });
});
