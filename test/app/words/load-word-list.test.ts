import {expect} from '@esm-bundle/chai';
import {loadWordList} from '../../../src/app/words/load-word-list.ts';
import {sha256} from '../../../src/bytes/sha256.ts';
import {packWords} from '../../../src/core/words/pack-words.ts';
import {findWord} from '../../../src/core/words/word-trie.ts';

const packed = packWords([{word: 'HELLO', level: 9}]);
const asset = {url: './words.bin', bytes: packed.length, sha256: await sha256(packed)};
const idle = () => Promise.resolve();

function load(answer: () => Response | Promise<never>) {
  return loadWordList(asset, {fetch: async () => answer(), idle, sha256});
}

async function messageOf(loading: Promise<unknown>): Promise<string> {
  try {
    await loading;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it was loaded');
}

describe('loadWordList', () => {
  it('gives the words of the file', async () => {
    const trie = await load(() => new Response(packed as BufferSource));
    expect(findWord(trie, 'HELLO')).to.not.equal(null);
  });

  it('waits for the page to be idle before it fetches, and again before it opens the list', async () => {
    const steps: string[] = [];
    await loadWordList(asset, {
      fetch: () => {
        steps.push('fetch');
        return Promise.resolve(new Response(packed as BufferSource));
      },
      idle: () => {
        steps.push('idle');
        return Promise.resolve();
      },
      sha256,
    });
    expect(steps).to.deep.equal(['idle', 'fetch', 'idle']);
  });

  it('refuses what is missing, cut short or no word list', async () => {
    const gone = new Response('gone', {status: 404});
    expect(await messageOf(load(() => gone))).to.match(/404/);
    const short = packed.slice(0, -1);
    expect(await messageOf(load(() => new Response(short as BufferSource)))).to.match(/bytes came/);
    expect(await messageOf(load(() => Promise.reject(new Error('no network'))))).to.equal(
      'no network',
    );
  });

  it('refuses what was damaged on the way, however much it looks like a word list', async () => {
    const other = packWords([{word: 'JELLO', level: 9}]);
    expect(other.length).to.equal(packed.length);
    const message = await messageOf(load(() => new Response(other as BufferSource)));
    expect(message).to.match(/checksum is wrong/);
  });

  it('looks at the list itself where the browser hashes nothing', async () => {
    const loadUnhashed = (body: Uint8Array) =>
      loadWordList(asset, {
        fetch: () => Promise.resolve(new Response(body as BufferSource)),
        idle,
        sha256: null,
      });
    expect(findWord(await loadUnhashed(packed), 'HELLO')).to.not.equal(null);
    const odd = new Uint8Array(packed.length);
    expect(await messageOf(loadUnhashed(odd))).to.match(/no word list/);
  });
});
