import type {RecognizerModule} from '../contracts/recognizer-protocol.ts';
import {createRecognizerSession} from './recognizer-session.ts';
import type {Clock} from '../contracts/clock.ts';

const workerClock: Clock = {
  now: () => performance.now(),
  setTimeout: (action, ms) => setTimeout(action, ms),
  clearTimeout: (timer) => clearTimeout(timer),
};

/** For a page whose workers cannot read: it imports this very file, and reads on its own thread (src/app/recognizer/page-recognizer.ts). */
export const openRecognizer: RecognizerModule<ImageBitmap>['openRecognizer'] = (reply) => {
  const session = createRecognizerSession(reply, workerClock);
  let last: Promise<void> = Promise.resolve();
  return (request) => {
    last = last.then(() => session.handle(request));
  };
};

const isWorker = !('document' in self);
if (isWorker) {
  const handle = openRecognizer((message) => self.postMessage(message));
  self.addEventListener('message', ({data}: MessageEvent<Parameters<typeof handle>[0]>) =>
    handle(data),
  );
}
