import {expect} from '@esm-bundle/chai';
import {
  addAnswer,
  answerLimit,
  FIRST_ANSWERS_MS,
} from '../../../src/core/recognizer/answer-limit.ts';

const answers = (...tookMs: number[]) => tookMs.reduce<readonly number[]>(addAnswer, []);
const many = (tookMs: number) => answers(...Array.from({length: 30}, () => tookMs));

describe('answerLimit', () => {
  it('is patient until it is known how long an answer takes', () => {
    expect(answerLimit([])).to.equal(FIRST_ANSWERS_MS);
    expect(answerLimit(answers(20, 20, 20))).to.equal(FIRST_ANSWERS_MS);
  });

  it('leaves time for a new start within two seconds on devices that read a frame in 150 ms', () => {
    for (const tookMs of [5, 30, 150]) expect(answerLimit(many(tookMs))).to.equal(1500);
  });

  it('grows with what the device needs, up to what the first frames have', () => {
    expect(answerLimit(many(400))).to.equal(4000);
    expect(answerLimit(many(3000))).to.equal(FIRST_ANSWERS_MS);
  });

  it('remembers the slowest of the last frames, and forgets it in time', () => {
    const stumbled = addAnswer(many(30), 900);
    expect(answerLimit(stumbled)).to.equal(2700);
    const recovered = Array.from({length: 60}, () => 30).reduce(addAnswer, stumbled);
    expect(answerLimit(recovered)).to.equal(1500);
  });
});
