import {expect} from '@esm-bundle/chai';
import {isOwnOrigin} from '../../../src/app/common/is-own-origin.ts';

describe('isOwnOrigin', () => {
  it('is so for what lies beside the page, and for nothing else', () => {
    expect(isOwnOrigin('./worker.js')).to.equal(true);
    expect(isOwnOrigin(`${location.origin}/worker.js`)).to.equal(true);
    expect(isOwnOrigin('https://elsewhere.example/worker.js')).to.equal(false);
    expect(isOwnOrigin('data:text/javascript,1')).to.equal(false);
    expect(() => isOwnOrigin('http://[')).to.throw(TypeError);
  });
});
