import {expect} from '@esm-bundle/chai';
import type {RecognizerProblem} from '../../../src/contracts/problem.ts';
import {CheckedWorker} from '../../../src/input-element/worker/checked-worker.ts';
import {FakeRecognizerWorker} from '../../support/fakes/fake-recognizer-worker.ts';

const MISSING: RecognizerProblem = {kind: 'asset-missing', asset: 'worker.js', detail: '404'};

/** @param fault what the script turns out to be */
function start(fault: Promise<RecognizerProblem | null>) {
  const worker = new FakeRecognizerWorker();
  const checked = new CheckedWorker(worker, fault);
  const heard: unknown[] = [];
  checked.onmessage = ({data}) => heard.push(data.kind === 'failed' ? data.problem : data.kind);
  checked.onerror = ({message}) => heard.push(message);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {worker, checked, heard, settled};
}

describe('a worker whose script is checked', () => {
  it('tells that the script is missing in place of that it broke, once', async () => {
    const {worker, heard, settled} = start(Promise.resolve(MISSING));
    worker.crash('Script error.');
    await settled();
    expect(heard[0]).to.deep.equal(MISSING);
    expect(heard).not.to.include('Script error.');
  });

  it('tells so of a script that never says a word', async () => {
    const {heard, settled} = start(Promise.resolve(MISSING));
    await settled();
    expect(heard).to.deep.equal([MISSING]);
  });

  it('tells what broke where the script is right', async () => {
    const {worker, heard, settled} = start(Promise.resolve(null));
    worker.crash('no memory');
    await settled();
    expect(heard).to.deep.equal(['no memory']);
  });

  it('believes the worker where the script cannot be checked', async () => {
    const {worker, heard, settled} = start(Promise.reject(new TypeError('Failed to fetch')));
    await settled();
    worker.ready();
    expect(heard).to.deep.equal(['ready']);
  });

  it('tells that nothing arrived where neither comes, as without a network', async () => {
    const {worker, heard, settled} = start(Promise.reject(new TypeError('Failed to fetch')));
    worker.crash('');
    await settled();
    const asset = 'recognizer-worker';
    const detail = 'Failed to fetch';
    expect(heard).to.deep.equal([{kind: 'asset-missing', asset, detail}]);
  });

  it('no longer asks once the worker is ready or gone', async () => {
    const one = start(Promise.resolve(MISSING));
    one.worker.ready();
    const other = start(Promise.resolve(MISSING));
    other.checked.terminate();
    await one.settled();
    expect(one.heard).to.deep.equal(['ready']);
    expect(other.heard).to.deep.equal([]);
    expect(other.worker.terminated).to.equal(true);
  });
});
