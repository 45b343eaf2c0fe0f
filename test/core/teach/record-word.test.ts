import {expect} from '@esm-bundle/chai';
import type {RecordedFrame} from '../../../src/core/teach/pack-word.ts';
import {
  BEGUN_RECORDING,
  endRecording,
  stepRecording,
  type WordRecording,
} from '../../../src/core/teach/record-word.ts';
import {recordedFrames, recordedFrame, RECORDED_FRAME_MS} from '../../support/recorded-frames.ts';

function after(frames: readonly RecordedFrame[], from = BEGUN_RECORDING): WordRecording {
  return frames.reduce((past, frame) => stepRecording(past, frame), from);
}

const gone = (ms: number) => '-'.repeat(Math.ceil(ms / RECORDED_FRAME_MS) + 1);

describe('stepRecording', () => {
  it('waits for the hand to go before it waits for it to come, where it is there from before', () => {
    expect(after(recordedFrames('BBBB')).wait).to.equal('away');
    expect(after(recordedFrames('BBBB--')).wait).to.equal('away');
    expect(after(recordedFrames('-')).wait).to.equal('hand');
    expect(after(recordedFrames(`BBBB${gone(300)}`)).wait).to.equal('hand');
  });

  it('keeps all frames from the one with the hand to a second without it', () => {
    const before = gone(300);
    const recording = after(recordedFrames(`${before}.BBB-BB.EEE${gone(1000)}BBB`));
    expect(recording.wait).to.equal('done');
    expect(recording.frames[0]?.capturedAt).to.equal(before.length * RECORDED_FRAME_MS);
    const shown = recording.frames.map(({hand}) => (hand === null ? '-' : 'x')).join('');
    expect(shown).to.equal(`xxxx-xxxxxx${gone(1000)}`);
  });

  it('takes no short absence for the end', () => {
    expect(after(recordedFrames(`${gone(300)}BBBB${gone(700)}EEEE`)).wait).to.equal('spelling');
  });

  it('takes no glimpse for a word', () => {
    const recording = after(recordedFrames(`${gone(300)}BB${gone(1000)}`));
    expect(recording.wait).to.equal('hand');
    expect(recording.frames).to.be.empty;
  });

  it('ends by hand where enough was seen, and else goes on', () => {
    expect(endRecording(after(recordedFrames(`${gone(300)}BBBB`))).wait).to.equal('done');
    expect(endRecording(after(recordedFrames(`${gone(300)}BB`))).wait).to.equal('spelling');
    expect(endRecording(BEGUN_RECORDING)).to.equal(BEGUN_RECORDING);
  });

  it('ends a word that never ends', () => {
    const recording = after(recordedFrames(gone(300) + 'B'.repeat(1300)));
    expect(recording.wait).to.equal('done');
    expect(recording.frames.length).to.be.lessThan(1001);
  });

  it('leaves out frames whose time does not go on, and begins anew where it runs back', () => {
    const begun = after(recordedFrames(`${gone(300)}BBB`));
    const {atMs} = begun;
    expect(stepRecording(begun, recordedFrame('B', (atMs ?? 0) + 0.2))).to.equal(begun);
    expect(stepRecording(begun, recordedFrame('B', NaN))).to.equal(begun);
    const back = stepRecording(begun, recordedFrame('B', 3));
    expect([back.wait, back.frames.length]).to.deep.equal(['away', 0]);
  });

  it('begins anew in a picture of another shape', () => {
    const begun = after(recordedFrames(`${gone(300)}BBB`));
    const turned = {...recordedFrame('B', 5000), image: {width: 300, height: 400}};
    expect(stepRecording(begun, turned).wait).to.equal('away');
  });

  it('takes what cannot be a hand for none, and keeps nothing else of one', () => {
    const odd = recordedFrame('B', 5000);
    const hand = {...odd.hand, picture: [1, 2, 3], landmarks: [{x: NaN, y: 0, z: 0}]};
    const begun = after(recordedFrames(gone(300)));
    expect(stepRecording(begun, {...odd, hand} as unknown as RecordedFrame).wait).to.equal('hand');
    const sound = {...odd, hand: {...odd.hand, picture: [1, 2, 3]}} as unknown as RecordedFrame;
    expect(Object.keys(stepRecording(begun, sound).frames[0]?.hand ?? {}).sort()).to.deep.equal([
      'handedness',
      'landmarks',
      'scores',
      'sight',
      'worldLandmarks',
    ]);
  });
});
