import {expect} from '@esm-bundle/chai';
import {problemWords} from '../../../src/app/live/problem-words.ts';
import {PROBLEMS} from '../../support/problems.ts';

/** The others are told by pages that are not the app. */
const OWN = PROBLEMS.filter(({kind}) => kind !== 'camera-forbidden' && kind !== 'files-elsewhere');

describe('problemWords', () => {
  it('has its own words for every problem', () => {
    const titles = OWN.map((problem) => problemWords(problem).title);
    expect(new Set(titles).size).to.equal(OWN.length);
  });

  it('says what happened, what to do, and offers a way on', () => {
    for (const problem of OWN) {
      const {happened, remedy, action} = problemWords(problem);
      expect(happened, problem.kind).to.match(/\.$/);
      expect(remedy, problem.kind).to.match(/\.$/);
      expect(action.label, problem.kind).not.to.be.empty;
    }
  });

  it('names another place to allow the camera on each system, in a browser and as an app', () => {
    const systems = ['mac', 'windows', 'android', 'ios', 'other'] as const;
    const remedies = [
      problemWords({kind: 'camera-denied'}).remedy,
      ...systems.map((system) => problemWords({kind: 'camera-denied-by-system', system}).remedy),
      ...(['android', 'ios', 'mac'] as const).map(
        (app) => problemWords({kind: 'camera-denied', app}).remedy,
      ),
    ];
    expect(new Set(remedies).size).to.equal(remedies.length);
    expect(remedies.slice(1).join()).not.to.contain('address');
  });

  it('names the file that is missing or damaged', () => {
    const detail = problemWords({
      kind: 'asset-missing',
      asset: 'weights.bin',
      detail: '404',
    }).detail;
    expect(detail).to.equal('weights.bin: 404');
  });

  it('fetches wrong or damaged files again by a reload', () => {
    expect(problemWords({kind: 'wrong-model-card', detail: ''}).action.kind).to.equal('reload');
    expect(problemWords({kind: 'camera-denied'}).action.kind).to.equal('retry');
  });
});
