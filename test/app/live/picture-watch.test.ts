import {expect} from '@esm-bundle/chai';
import {
  FIRST_PICTURE_MS,
  PictureWatch,
  STALLED_AFTER_MS,
} from '../../../src/app/live/picture-watch.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';

function setUp() {
  const clock = new FakeClock();
  const told: (number | 'recovered')[] = [];
  const page = {isExpected: true};
  const watch = new PictureWatch({
    clock,
    isExpected: () => page.isExpected,
    onStalled: (times) => told.push(times),
    onRecovered: () => told.push('recovered'),
  });
  watch.start();
  return {clock, told, page, watch};
}

describe('PictureWatch', () => {
  it('tells that no new picture comes, and that one does again', () => {
    const {clock, told, watch} = setUp();
    watch.seen();
    clock.pass(STALLED_AFTER_MS - 1);
    watch.seen();
    clock.pass(STALLED_AFTER_MS - 1);
    expect(told).to.be.empty;
    clock.pass(1);
    expect(told).to.deep.equal([1]);
    watch.seen();
    expect(told).to.deep.equal([1, 'recovered']);
  });

  it('gives a camera more time for its first picture', () => {
    const {clock, told} = setUp();
    clock.pass(FIRST_PICTURE_MS - 1);
    expect(told).to.be.empty;
    clock.pass(1);
    expect(told).to.deep.equal([1]);
  });

  it('tells it again in longer and longer steps, a minute at most, also of a camera that was opened anew', () => {
    const {clock, told, watch} = setUp();
    watch.seen();
    clock.pass(STALLED_AFTER_MS);
    for (const seconds of [4, 8, 16, 32, 60, 60]) {
      watch.start();
      clock.pass(seconds * 1000 - 1);
      const before = told.length;
      clock.pass(1);
      expect(told.length).to.equal(before + 1);
    }
  });

  it('expects none of a page that is not seen, and does not count the time it was frozen', () => {
    const {clock, told, page, watch} = setUp();
    watch.seen();
    page.isExpected = false;
    clock.pass(60_000);
    page.isExpected = true;
    watch.seen();
    clock.sleep(3_600_000);
    expect(told).to.be.empty;
  });

  it('leaves no timer behind', () => {
    const {clock, watch} = setUp();
    watch.seen();
    watch.stop();
    expect(clock.pending).to.equal(0);
  });
});
