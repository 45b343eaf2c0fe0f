import {expect} from '@esm-bundle/chai';
import {CopyController, OUTCOME_MS} from '../../../src/app/text/copy-controller.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

describe('CopyController', () => {
  it('copies and says so for a moment', async () => {
    const copied: string[] = [];
    const clock = new FakeClock();
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    const copying = new CopyController(new FakeHost(), {writeText}, clock);
    await copying.copy('HI');
    expect(copied).to.deep.equal(['HI']);
    expect(copying.state).to.equal('copied');
    clock.pass(OUTCOME_MS);
    expect(copying.state).to.equal('idle');
  });

  it('says when the browser refuses or has no clipboard', async () => {
    const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    for (const clipboard of [undefined, {writeText}]) {
      const copying = new CopyController(new FakeHost(), clipboard, new FakeClock());
      expect(await copying.copy('HI')).to.equal('failed');
    }
  });
});
