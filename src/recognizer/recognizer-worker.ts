import type {RecognizerRequest} from '../contracts/recognizer-protocol.ts';
import {createRecognizerSession} from './recognizer-session.ts';

const session = createRecognizerSession(
  (message) => self.postMessage(message),
  () => performance.now(),
);

/** One request at a time, in the order they came. */
let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({data}: MessageEvent<RecognizerRequest<ImageBitmap>>) => {
  last = last.then(() => session.handle(data));
});
