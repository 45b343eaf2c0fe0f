import {expect} from '@esm-bundle/chai';
import {timeDetector} from '../../../src/recognizer/detect/choose-delegate.ts';
import type {HandDetector} from '../../../src/recognizer/detect/hand-detector.ts';

/** A detector whose runs take the given milliseconds, one after the other. */
function detectorTaking(...runs: number[]) {
  let clockMs = 0;
  const seenAt: number[] = [];
  const detector: HandDetector = {
    delegate: 'cpu',
    detect(_image, atMs) {
      seenAt.push(atMs);
      clockMs += runs[seenAt.length - 1] ?? 0;
      return null;
    },
    detectAll: () => [],
    close: () => undefined,
  };
  return {detector, seenAt, now: () => clockMs};
}

const image = {} as ImageBitmap;

describe('timeDetector', () => {
  it('gives a middling run and leaves the first, which warms up, out', () => {
    const {detector, now} = detectorTaking(900, 40, 44, 41, 300);
    expect(timeDetector(detector, image, 0, now)).to.be.within(41, 44);
  });

  it('does not wait for a detector that is hopelessly behind', () => {
    const {detector, seenAt, now} = detectorTaking(5000, 1000, 1000, 1000, 1000);
    expect(timeDetector(detector, image, 0, now, 40)).to.equal(1000);
    expect(seenAt).to.have.length(2);
  });

  it('shows it times that only grow', () => {
    const {detector, seenAt, now} = detectorTaking(1, 1, 1, 1, 1);
    timeDetector(detector, image, 70, now);
    expect(seenAt).to.deep.equal([70, 71, 72, 73, 74]);
  });
});
