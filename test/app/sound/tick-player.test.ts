import {expect} from '@esm-bundle/chai';
import {createTickPlayer} from '../../../src/app/sound/tick-player.ts';

describe('createTickPlayer', () => {
  it('makes a short sound that ends, in one context for all ticks', async () => {
    let made = 0;
    const context = new OfflineAudioContext(1, 4_410, 44_100);
    const play = createTickPlayer(() => {
      made++;
      return context as unknown as AudioContext;
    });
    play();
    play();
    const samples = (await context.startRendering()).getChannelData(0);
    const loudest = (from: number, to: number) =>
      Math.max(...samples.slice(from, to).map(Math.abs));
    expect(made).to.equal(1);
    expect(loudest(0, 1_000)).to.be.above(0.05);
    expect(loudest(2_400, 4_410)).to.equal(0);
  });

  it('stays silent where there is no sound card', () => {
    const play = createTickPlayer(() => {
      throw new DOMException('none', 'NotSupportedError');
    });
    expect(play).to.not.throw();
  });
});
