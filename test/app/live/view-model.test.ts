import {expect} from '@esm-bundle/chai';
import {toLetterView, toStageView, type LiveSnapshot} from '../../../src/app/live/view-model.ts';
import type {LetterScores} from '../../../src/contracts/recognition.ts';
import {NO_LETTER} from '../../../src/core/scores/alphabet.ts';
import {INITIAL_LETTER_STATE} from '../../../src/core/letters/step-letter.ts';
import {fakeRecognition} from '../../support/fakes/fake-recognizer-worker.ts';
import {liveCamera} from '../../support/fakes/live-camera.ts';
import {leading} from '../../support/letter-scores.ts';

const seen = (scores: LetterScores) =>
  ({kind: 'seen', scores, latest: scores, letterScore: 0.9, weightMs: 100, atMs: 0}) as const;

function snapshot(parts: Partial<LiveSnapshot> = {}): LiveSnapshot {
  return {
    camera: liveCamera(),
    recognizer: {kind: 'ready', rejectBelow: 0.3},
    recognition: fakeRecognition(0, 0, leading('A')),
    evidence: seen(leading('A')),
    letter: INITIAL_LETTER_STATE,
    figures: {fps: 30, medianMs: 20, p95Ms: 30},
    cameras: [],
    isMirrored: true,
    hint: null,
    notice: null,
    ...parts,
  };
}

function typedLetter(letter: string, rival: string | null) {
  return {letter, rival, shownMs: 0, awayMs: 0, anchor: null, repeated: false, isDrawn: false};
}

describe('toStageView', () => {
  it('mirrors what is to be mirrored', () => {
    expect(toStageView(snapshot())).to.include({kind: 'live', mirrored: true, hint: null});
    expect(toStageView(snapshot({isMirrored: false}))).to.include({mirrored: false});
  });

  it('shows a drawn hand as it is and asks nothing of it', () => {
    const drawn = liveCamera({facing: 'drawn'});
    const view = toStageView(
      snapshot({camera: drawn, isMirrored: false, recognition: null, evidence: {kind: 'empty'}}),
    );
    expect(view).to.include({kind: 'live', source: 'drawn', mirrored: false, hint: null});
  });

  it('offers the drawn hand first to those who have no camera', () => {
    const offer = (
      kind: 'no-camera' | 'camera-denied' | 'camera-ended' | 'camera-withdrawn' | 'insecure-page',
    ) => toStageView(snapshot({camera: {kind: 'problem', problem: {kind}}}));
    expect(offer('no-camera')).to.include({demo: 'first'});
    expect(offer('camera-denied')).to.include({demo: 'first'});
    expect(offer('camera-ended')).to.include({demo: 'second'});
    expect(offer('camera-withdrawn')).to.include({demo: 'second'});
    expect(offer('insecure-page')).to.include({demo: 'none'});
  });

  it('says that no new picture comes', () => {
    const camera = liveCamera({stalled: true});
    const view = toStageView(snapshot({camera, hint: 'too-far'}));
    expect(view).to.have.property('hint').that.contains('No new picture');
  });

  it('offers to open a camera anew that shows nothing, unless it says why', () => {
    for (const hint of ['black', 'frozen'] as const) {
      expect(toStageView(snapshot({hint}))).to.include({offersReopening: true});
      const camera = liveCamera({interrupted: true});
      expect(toStageView(snapshot({hint, camera}))).to.include({offersReopening: false});
    }
    expect(toStageView(snapshot({hint: 'too-dark'}))).to.include({offersReopening: false});
  });

  it('tells in megabytes how far loading has come', () => {
    const recognizer = {kind: 'loading', loadedBytes: 11_234_567, totalBytes: 27_000_000} as const;
    const view = toStageView(snapshot({recognizer}));
    expect(view).to.have.nested.property('loading.amount', '11.2 of 27.0 MB');
    expect(view).to.have.nested.property('loading.share').closeTo(0.416, 0.001);
  });

  it('says what would help, and before that what has become of the camera', () => {
    const hint = 'too-dark';
    expect(toStageView(snapshot({hint})))
      .to.have.property('hint')
      .match(/light/);
    const notice = 'chosen-gone';
    expect(toStageView(snapshot({hint, notice})))
      .to.have.property('hint')
      .match(/not connected/);
    const camera = liveCamera({changing: true});
    expect(toStageView(snapshot({hint, notice, camera})))
      .to.have.property('hint')
      .match(/Chang/);
  });

  it('shows a problem of the camera or of the recogniser instead of the picture', () => {
    const denied = {kind: 'problem', problem: {kind: 'camera-denied'}} as const;
    const noSimd = {kind: 'problem', problem: {kind: 'no-simd'}} as const;
    expect(toStageView(snapshot({camera: denied})).kind).to.equal('problem');
    expect(toStageView(snapshot({recognizer: noSimd})).kind).to.equal('problem');
  });
});

describe('toLetterView', () => {
  it('shows the held letter, its progress and the next two', () => {
    const scores = leading('A', 0.6).map((score, index) => score + [0, 0, 0.2, 0.1][index % 4]!);
    const hold = {letter: 'A', rival: null, progress: 0.2, stillMs: 60, scores, letterScore: 0.9};
    const letter = {...INITIAL_LETTER_STATE, hold};
    const view = toLetterView(snapshot({letter, evidence: seen(scores)}));
    expect(view).to.include({kind: 'holding', letter: 'A', progress: 0.2});
    expect(view.candidates.map((one) => one.letter))
      .to.have.length(2)
      .and.not.include('A');
    expect(view.candidates[0]!.share).to.be.at.least(view.candidates[1]!.share);
  });

  it('shows no other letter where there is no doubt', () => {
    const sure = leading('A', 0.99).map((score, index) => (index === 0 ? score : 0.0004));
    const view = toLetterView(snapshot({evidence: seen(sure)}));
    expect(view).to.include({kind: 'maybe', letter: 'A'});
    expect(view.candidates).to.be.empty;
  });

  it('shows a full ring for a letter that was just typed', () => {
    const letter = {...INITIAL_LETTER_STATE, typed: typedLetter('A', null)};
    expect(toLetterView(snapshot({letter}))).to.include({kind: 'typed', letter: 'A', progress: 1});
  });

  it('names both letters when it was torn between two', () => {
    const letter = {...INITIAL_LETTER_STATE, typed: typedLetter('M', 'N')};
    expect(toLetterView(snapshot({letter}))).to.include({letter: 'M', rival: 'N'});
  });

  it('never offers “no letter” as a letter', () => {
    const view = toLetterView(snapshot({evidence: seen(leading(NO_LETTER, 0.7))}));
    expect(view.kind).to.equal('none');
    expect(view.candidates).to.be.empty;
  });

  it('shows nothing when no hand was there', () => {
    expect(toLetterView(snapshot({evidence: {kind: 'empty'}})).kind).to.equal('none');
  });
});
