import {expect} from '@esm-bundle/chai';
import {systemOf} from '../../../src/app/common/system.ts';

const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

describe('systemOf', () => {
  it('tells phones and desks by what their browsers say', () => {
    const systemOfAgent = (userAgent: string, maxTouchPoints = 0) =>
      systemOf({userAgent: `Mozilla/5.0 (${userAgent}) ${SAFARI}`, maxTouchPoints});
    expect(systemOfAgent('iPhone; CPU iPhone OS 18_0 like Mac OS X', 5)).to.equal('ios');
    expect(systemOfAgent('Linux; Android 15; Pixel 9', 5)).to.equal('android');
    expect(systemOfAgent('Windows NT 10.0; Win64; x64', 10)).to.equal('windows');
    expect(systemOfAgent('X11; Linux x86_64')).to.equal('other');
  });

  it('tells an iPad from the Mac it says it is', () => {
    const userAgent = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI}`;
    expect(systemOf({userAgent, maxTouchPoints: 5})).to.equal('ios');
    expect(systemOf({userAgent, maxTouchPoints: 0})).to.equal('mac');
  });
});
