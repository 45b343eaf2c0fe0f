import {expect} from '@esm-bundle/chai';
import {toReaderOptions} from '../../../src/input-element/field/reader-options.ts';

const GIVEN = {
  hand: 'left',
  sureness: 'high',
  pause: '800',
  language: 'es',
  assetsUrl: '/a/',
} as const;

describe('the options of a reader', () => {
  it('are what the attributes say', () => {
    expect(toReaderOptions(GIVEN)).to.deep.equal({...GIVEN, pause: 800});
    expect(toReaderOptions({...GIVEN, pause: 'none'}).pause).to.equal(null);
  });

  it('are the usual ones where an attribute says something odd', () => {
    const odd = {...GIVEN, pause: '-1', hand: 'third', sureness: '', language: 'xx'};
    const options = toReaderOptions(odd as unknown as typeof GIVEN);
    expect(options).to.deep.equal({
      ...{assetsUrl: '/a/', hand: 'auto', sureness: 'normal', language: 'auto'},
    });
  });
});
