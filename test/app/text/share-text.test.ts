import {expect} from '@esm-bundle/chai';
import {shareText} from '../../../src/app/text/share-text.ts';

describe('shareText', () => {
  it('hands the text over', async () => {
    const shared: string[] = [];
    const share = (text: string) => Promise.resolve(void shared.push(text));
    expect(await shareText(share, 'HI')).to.equal('shared');
    expect(shared).to.deep.equal(['HI']);
  });

  it('tells a person who turned it down from a system that cannot', async () => {
    const refuse = (name: string) => () => Promise.reject(new DOMException('no', name));
    expect(await shareText(refuse('AbortError'), 'HI')).to.equal('turned-down');
    expect(await shareText(refuse('NotAllowedError'), 'HI')).to.equal('impossible');
    expect(await shareText(undefined, 'HI')).to.equal('impossible');
  });
});
