import {expect} from '@esm-bundle/chai';
import {PageRecognizer} from '../../../src/app/recognizer/page-recognizer.ts';
import type {
  RecognizerModule,
  RecognizerReply,
  RecognizerRequest,
} from '../../../src/contracts/recognizer-protocol.ts';
import {waitUntil} from '../../support/wait-until.ts';

/** The worker's script as the page imports it, answering only what a test tells it to. */
function setUp(failure?: Error) {
  const requests: RecognizerRequest<ImageBitmap>[] = [];
  const answers: RecognizerReply[] = [];
  const errors: string[] = [];
  let reply: (message: RecognizerReply) => void = () => undefined;
  const script: RecognizerModule<ImageBitmap> = {
    openRecognizer(toPage) {
      reply = toPage;
      return (request) => requests.push(request);
    },
  };
  const recognizer = new PageRecognizer(() =>
    failure === undefined ? Promise.resolve(script) : Promise.reject(failure),
  );
  recognizer.onmessage = ({data}) => answers.push(data);
  recognizer.onerror = ({message}) => errors.push(message);
  const tell = (message: RecognizerReply) => reply(message);
  return {recognizer, requests, answers, errors, tell};
}

describe('PageRecognizer', () => {
  it('passes on what a worker would get, in order, and answers as one', async () => {
    const {recognizer, requests, answers, tell} = setUp();
    recognizer.postMessage({kind: 'set-handedness', handedness: 'left'});
    recognizer.postMessage({kind: 'count-resources'});
    await waitUntil(() => requests.length === 2);
    expect(requests.map(({kind}) => kind)).to.deep.equal(['set-handedness', 'count-resources']);
    tell({kind: 'stopped'});
    expect(answers).to.deep.equal([{kind: 'stopped'}]);
  });

  it('stops the recogniser when it is ended, and is silent from then on', async () => {
    const {recognizer, requests, answers, tell} = setUp();
    recognizer.terminate();
    recognizer.postMessage({kind: 'count-resources'});
    await waitUntil(() => requests.length > 0);
    expect(requests).to.deep.equal([{kind: 'stop'}]);
    tell({kind: 'stopped'});
    expect(answers).to.be.empty;
  });

  it('fails as a worker does whose script does not arrive, and closes the pictures it was given', async () => {
    const {recognizer, errors} = setUp(new TypeError('not fetched'));
    const image = await createImageBitmap(new ImageData(2, 2));
    recognizer.postMessage({kind: 'frame', frameId: 0, capturedAt: 0, image});
    await waitUntil(() => image.width === 0 && errors.length > 0);
    expect(errors).to.deep.equal(['not fetched']);
  });
});
