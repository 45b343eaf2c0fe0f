import {expect} from '@esm-bundle/chai';
import {REST_MS} from '../../src/core/recognizer/rest-ms.ts';
import {keepWhileUsed} from '../../src/recognizer/keep-while-used.ts';
import {FakeClock} from '../support/fakes/fake-clock.ts';

function setUp() {
  const clock = new FakeClock();
  const made: {isClosed: boolean; close(): void}[] = [];
  const kept = keepWhileUsed(() => {
    const one = {
      isClosed: false,
      close() {
        this.isClosed = true;
      },
    };
    made.push(one);
    return Promise.resolve(one);
  }, clock);
  return {clock, made, kept};
}

describe('what is kept while it is used', () => {
  it('is made once, and closed after a minute without use', async () => {
    const {clock, made, kept} = setUp();
    for (let i = 0; i < 3; i++) {
      await kept.get();
      clock.pass(REST_MS - 1);
    }
    expect(made).to.have.length(1);
    expect(made[0]?.isClosed).to.equal(false);
    clock.pass(1);
    expect(made[0]?.isClosed).to.equal(true);
    await kept.get();
    expect(made).to.have.length(2);
  });

  it('leaves no timer behind when it is closed', async () => {
    const {clock, made, kept} = setUp();
    await kept.get();
    kept.close();
    expect(made[0]?.isClosed).to.equal(true);
    expect(clock.pending).to.equal(0);
  });

  it('is whoever took it to close', async () => {
    const {clock, made, kept} = setUp();
    await kept.get();
    kept.release();
    clock.pass(2 * REST_MS);
    kept.close();
    expect(made[0]?.isClosed).to.equal(false);
  });
});
