import {expect} from '@esm-bundle/chai';
import type {TaughtFrame} from '../../../src/contracts/taught-hand.ts';
import {LABELS, NO_LETTER, STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import {ownHand} from '../../../src/core/teach/own-hand.ts';

/** Embeddings of this size have one direction for each letter of this network. */
const SIZE = 24;

/** A hand that shows a letter: right in the middle of it, or moved by so much towards another. */
function embeddingOf(letter: string, towards = letter, share = 0): Float32Array {
  const embedding = new Float32Array(SIZE);
  embedding[STATIC_LETTERS.indexOf(letter)] = 1 - share;
  const index = STATIC_LETTERS.indexOf(towards);
  embedding[index] = (embedding[index] ?? 0) + share;
  return embedding;
}

/** Logits under which `first` is best and `second` is behind it by `margin`. */
function logitsOf(first: string, second: string, margin: number): Float32Array {
  return Float32Array.from(LABELS, (label) => {
    if (label === first) return 8;
    return label === second ? 8 - margin : 0;
  });
}

/** Five frames of a letter that the network reads as `read`. */
function lesson(letter: string, read = letter, margin = 3, shows = letter): TaughtFrame[] {
  return Array.from({length: 5}, (_, i) => ({
    letter,
    logits: logitsOf(read, read === letter ? 'Y' : letter, margin),
    embedding: embeddingOf(shows, 'X', 0.02 * i),
  }));
}

function best(logits: ArrayLike<number>): string {
  const values = Array.from(logits);
  return LABELS[values.indexOf(Math.max(...values))] ?? '';
}

describe('ownHand', () => {
  it('leaves the network as it is when nothing was taught', () => {
    const logits = logitsOf('A', 'B', 2);
    expect([...ownHand([]).adapt(logits, embeddingOf('A'))]).to.deep.equal([...logits]);
  });

  it('reads a letter that the network took for another', () => {
    const own = ownHand([...lesson('E', 'S'), ...lesson('S')]);
    expect(best(own.adapt(logitsOf('S', 'E', 3), embeddingOf('E')))).to.equal('E');
    expect(best(own.adapt(logitsOf('S', 'E', 3), embeddingOf('S')))).to.equal('S');
  });

  it('learns from a single frame', () => {
    const own = ownHand([...lesson('E', 'S').slice(0, 1), ...lesson('S').slice(0, 1)]);
    expect(best(own.adapt(logitsOf('S', 'E', 3), embeddingOf('E')))).to.equal('E');
  });

  it('reads a taught letter that the network took for none', () => {
    const own = ownHand(lesson('F', NO_LETTER));
    expect(best(own.adapt(logitsOf(NO_LETTER, 'F', 3), embeddingOf('F')))).to.equal('F');
  });

  it('does not let a neighbour that was taught take a letter that was not', () => {
    const own = ownHand([...lesson('M'), ...lesson('A')]);
    const near = embeddingOf('N', 'M', 0.6);
    expect(best(own.adapt(logitsOf('N', 'M', 1), near))).to.equal('N');
  });

  it('does let the neighbour take it once both were taught', () => {
    const own = ownHand([...lesson('M'), ...lesson('N'), ...lesson('A')]);
    const near = embeddingOf('N', 'M', 0.6);
    expect(best(own.adapt(logitsOf('N', 'M', 1), near))).to.equal('M');
  });

  it('leaves a hand alone that is far from all that was taught', () => {
    const own = ownHand([...lesson('M'), ...lesson('A')]);
    const logits = logitsOf(NO_LETTER, 'M', 1);
    expect([...own.adapt(logits, embeddingOf('W'))]).to.deep.equal([...logits]);
  });

  it('changes neither the logits nor the frames it is given', () => {
    const frames = lesson('E', 'S');
    const [logits, embedding] = [logitsOf('S', 'E', 3), embeddingOf('E')];
    const before = JSON.stringify([frames, logits, embedding]);
    ownHand(frames).adapt(logits, embedding);
    expect(JSON.stringify([frames, logits, embedding])).to.equal(before);
  });

  it('reads alike whatever the scale of the embeddings is', () => {
    const scaled = (frame: TaughtFrame) => ({
      ...frame,
      embedding: frame.embedding.map((x) => 50 * x),
    });
    const frames = [...lesson('E', 'S'), ...lesson('S')];
    const hand = embeddingOf('E', 'S', 0.2);
    const plain = ownHand(frames).adapt(logitsOf('S', 'E', 3), hand);
    const large = ownHand(frames.map(scaled)).adapt(
      logitsOf('S', 'E', 3),
      hand.map((x) => 50 * x),
    );
    plain.forEach((logit, i) => expect(large[i]).to.be.closeTo(logit, 1e-3));
  });
});

describe('a letter taught wrong', () => {
  it('is doubted when it lies where the person’s other letter does', () => {
    const own = ownHand([...lesson('S'), ...lesson('E', 'S', 3, 'S')]);
    expect(own.lessons).to.deep.equal([
      {kind: 'doubtful', letter: 'E', looksLike: 'S'},
      {kind: 'used', letter: 'S'},
    ]);
  });

  it('takes nothing from the letter that was shown', () => {
    const own = ownHand([...lesson('S'), ...lesson('E', 'S', 3, 'S')]);
    const logits = logitsOf('S', 'E', 0.1);
    expect(best(own.adapt(logits, embeddingOf('S')))).to.equal('S');
  });

  it('is doubted when the network is clear that it shows a letter not taught', () => {
    const own = ownHand(lesson('E', 'S', 6));
    expect(own.lessons).to.deep.equal([{kind: 'doubtful', letter: 'E', looksLike: 'S'}]);
  });

  it('is doubted when two letters were swapped', () => {
    const own = ownHand([...lesson('M', 'N', 8, 'N'), ...lesson('N', 'M', 8, 'M')]);
    expect(own.lessons).to.deep.equal([
      {kind: 'doubtful', letter: 'M', looksLike: 'N'},
      {kind: 'doubtful', letter: 'N', looksLike: 'M'},
    ]);
  });

  it('is not doubted because the network is wrong, when the person’s own two letters differ', () => {
    const own = ownHand([...lesson('E', 'S', 6), ...lesson('S')]);
    expect(own.lessons.map(({kind}) => kind)).to.deep.equal(['used', 'used']);
  });

  it('is told apart from a few frames of another letter, which alone are left out', () => {
    const strays = lesson('E', 'S', 6, 'S').slice(0, 2);
    const own = ownHand([...lesson('E').slice(0, 3), ...strays, ...lesson('S')]);
    expect(own.lessons[0]).to.deep.equal({
      kind: 'mixed',
      letter: 'E',
      looksLike: 'S',
      strays: [3, 4],
    });
    const clean = ownHand([...lesson('E').slice(0, 3), ...lesson('S')]);
    const [logits, hand] = [logitsOf('S', 'E', 3), embeddingOf('E', 'S', 0.4)];
    expect([...own.adapt(logits, hand)]).to.deep.equal([...clean.adapt(logits, hand)]);
  });
});
