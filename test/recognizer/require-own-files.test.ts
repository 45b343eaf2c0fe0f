import {expect} from '@esm-bundle/chai';
import {ProblemError} from '../../src/recognizer/problem-error.ts';
import {requireOwnFiles} from '../../src/recognizer/require-own-files.ts';

const asset = (sha256: string) => ({url: './it', bytes: 1, sha256});
const CARD = {files: {network: 'aa', sight: 'bb', handModel: 'cc'}};

function problemOf(network: string, handModel: string): unknown {
  try {
    requireOwnFiles(CARD, {networkWeights: asset(network), handModel: asset(handModel)});
    return null;
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
}

describe('requireOwnFiles', () => {
  it('takes the files that the card names', () => {
    expect(problemOf('aa', 'cc')).to.equal(null);
  });

  it('refuses other weights by name', () => {
    const detail = 'files.network is aa, the app has dd';
    expect(problemOf('dd', 'cc')).to.deep.equal({kind: 'wrong-model-card', detail});
  });

  it('refuses another hand model by name', () => {
    const detail = 'files.handModel is cc, the app has aa';
    expect(problemOf('aa', 'aa')).to.deep.equal({kind: 'wrong-model-card', detail});
  });
});
