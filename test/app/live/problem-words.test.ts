import {expect} from '@esm-bundle/chai';
import {problemWords} from '../../../src/app/live/problem-words.ts';
import type {Problem} from '../../../src/contracts/problem.ts';

const PROBLEMS: readonly Problem[] = [
  {kind: 'insecure-page'},
  {kind: 'no-camera'},
  {kind: 'camera-denied'},
  {kind: 'camera-dismissed'},
  {kind: 'camera-denied-by-system', system: 'other'},
  {kind: 'camera-withdrawn'},
  {kind: 'camera-busy', detail: 'device in use'},
  {kind: 'camera-ended'},
  {kind: 'camera-failed', detail: 'odd'},
  {kind: 'hand-not-drawn', detail: 'no WebGL'},
  {kind: 'no-simd'},
  {kind: 'wasm-forbidden'},
  {kind: 'no-webgl'},
  {kind: 'asset-missing', asset: 'weights.bin', detail: 'HTTP 404'},
  {kind: 'asset-damaged', asset: 'weights.bin', detail: '12 of 900 bytes'},
  {kind: 'wrong-model-card', detail: 'labels'},
  {kind: 'other-alphabet', detail: 'ngt'},
  {kind: 'recognizer-failed', detail: 'out of memory'},
];

describe('problemWords', () => {
  it('has its own words for every problem', () => {
    const titles = PROBLEMS.map((problem) => problemWords(problem).title);
    expect(new Set(titles).size).to.equal(PROBLEMS.length);
  });

  it('says what happened, what to do, and offers a way on', () => {
    for (const problem of PROBLEMS) {
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
