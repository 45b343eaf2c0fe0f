import {expect} from '@esm-bundle/chai';
import {findCameraPolicy} from '../../../src/input-element/reader/find-camera-policy.ts';
import {pageProblemWords} from '../../../src/input-element/reader/page-problem-words.ts';
import {PROBLEMS} from '../../support/problems.ts';

const told = PROBLEMS.map((problem) => pageProblemWords(problem));

describe('what the package says of a problem', () => {
  it('promises nothing that only the app has', () => {
    for (const {title, happened, remedy} of told) {
      expect(`${title} ${happened} ${remedy}`).not.to.match(
        /offline too|text stays|“Learn”|this app|Settings of|Typing/,
      );
    }
  });

  it('tells in a frame that the page round it has its say, too', () => {
    const remedy = (isInFrame: boolean) =>
      pageProblemWords({kind: 'camera-denied'}, isInFrame).remedy;
    expect(remedy(true)).to.contain('allow="camera"');
    expect(remedy(false)).not.to.contain('allow="camera"');
  });

  it('names no button that a page which draws itself has not', () => {
    for (const {remedy} of told) expect(remedy).not.to.match(/“(?:Try|Ask) again”/);
  });

  it('tells every problem by a title of its own, and ends in what to do', () => {
    const kinds = PROBLEMS.filter(({kind}) => kind !== 'camera-forbidden');
    const titles = kinds.map((problem) => pageProblemWords(problem).title);
    expect(new Set(titles).size).to.equal(titles.length);
    for (const {remedy} of told) expect(remedy).to.match(/\.$/);
  });

  it('names the command that fills the folder where a file is missing or of another version', () => {
    const asset = 'worker.js';
    const detail = '';
    for (const kind of ['asset-missing', 'asset-damaged'] as const) {
      expect(pageProblemWords({kind, asset, detail}).remedy).to.contain(
        '“npx fingerspell-input copy-assets DIR”',
      );
    }
  });

  it('tells whoever made the page where its folder and its policy have to be', () => {
    expect(pageProblemWords({kind: 'files-elsewhere', detail: ''}).remedy).to.contain(
      'from the page’s own origin',
    );
    expect(pageProblemWords({kind: 'camera-forbidden'}).remedy).to.contain('allow="camera"');
  });
});

describe('the policies of a page', () => {
  const page = (allowed: boolean) =>
    ({featurePolicy: {allowsFeature: () => allowed}}) as unknown as Document;

  it('forbid the camera where the browser says so', () => {
    expect(findCameraPolicy(page(false))).to.deep.equal({kind: 'camera-forbidden'});
    expect(findCameraPolicy(page(true))).to.equal(null);
    expect(findCameraPolicy({} as Document)).to.equal(null);
  });
});
