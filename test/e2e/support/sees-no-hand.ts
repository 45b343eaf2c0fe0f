import type {Page} from 'playwright-core';
import type {
  RecognizerReply,
  RecognizerRequest,
} from '../../../src/contracts/recognizer-protocol.ts';

/**
 * Has frames answered at once with what the recogniser tells of a picture without a hand. For tests of what is round the reading: to start
 * the recogniser is more work than all the rest of them.
 */
export async function seesNoHand(page: Page): Promise<void> {
  const body = `(${answerAll.toString()})()`;
  await page.route('**/recognizer-worker-*.js', (route) =>
    // A page that checks the script gets the one that it would have.
    route.request().resourceType() === 'fetch'
      ? route.continue()
      : route.fulfill({body, contentType: 'text/javascript'}),
  );
}

/** Runs in the worker, so it names no functions of its own: the test's compiler marks those. */
function answerAll(): void {
  addEventListener('message', ({data}: MessageEvent<RecognizerRequest<ImageBitmap>>) => {
    const replies: RecognizerReply[] = [];
    if (data.kind === 'start') replies.push({kind: 'ready', delegate: 'cpu', rejectBelow: 0.3});
    if (data.kind === 'stop') replies.push({kind: 'stopped'});
    if (data.kind === 'frame') {
      const {frameId, capturedAt, image, secondLook} = data;
      const timings = {detectMs: 20, classifyMs: 0, totalMs: 20};
      const size = {width: image.width, height: image.height};
      image.close();
      replies.push({
        kind: 'recognition',
        recognition: {frameId, capturedAt, image: size, hand: null, timings},
      });
      if (secondLook !== undefined)
        replies.push({kind: 'looked-again', hands: 0, tookMs: 10, doubtsGraphics: false});
    }
    for (const reply of replies) postMessage(reply);
  });
}
