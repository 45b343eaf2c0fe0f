import {expect} from '@esm-bundle/chai';
import {fetchAssets} from '../../src/recognizer/fetch-assets.ts';
import {ProblemError} from '../../src/recognizer/problem-error.ts';

const TEXT = 'letters';
const url = `data:text/plain,${TEXT}`;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function problemOf(asset: {url: string; bytes: number; sha256: string}): Promise<unknown> {
  return fetchAssets({network: asset}, () => undefined).then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );
}

describe('fetchAssets', () => {
  it('gives the bytes and tells how far it has come', async () => {
    const seen: number[] = [];
    const asset = {url, bytes: 7, sha256: await sha256(TEXT)};
    const {network} = await fetchAssets({network: asset}, ({loadedBytes}) =>
      seen.push(loadedBytes),
    );
    expect(new TextDecoder().decode(network)).to.equal(TEXT);
    expect(seen.at(-1)).to.equal(7);
  });

  it('names a file that is missing', async () => {
    const problem = await problemOf({url: '/no/such/file', bytes: 7, sha256: await sha256(TEXT)});
    expect(problem).to.include({kind: 'asset-missing', asset: 'network'});
  });

  it('says that a host sent a page in the place of a file', async () => {
    const problem = await problemOf({
      url: 'data:text/html;charset=utf-8,<!doctype html>',
      bytes: 7,
      sha256: await sha256(TEXT),
    });
    expect(problem).to.deep.equal({
      ...{kind: 'asset-missing', asset: 'network'},
      detail: 'the server lacks the file and sent a page instead',
    });
  });

  it('names a file that was cut off', async () => {
    const problem = await problemOf({url, bytes: 9, sha256: await sha256(TEXT)});
    expect(problem).to.include({kind: 'asset-damaged', asset: 'network'});
  });

  it('names a file with a single wrong byte', async () => {
    const problem = await problemOf({url, bytes: 7, sha256: await sha256('lettera')});
    expect(problem).to.include({kind: 'asset-damaged', asset: 'network'});
  });
});
