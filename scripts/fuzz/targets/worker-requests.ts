import assert from 'node:assert/strict';
import fc, {type Arbitrary} from 'fast-check';
import type {
  RecognizerReply,
  RecognizerRequest,
} from '../../../src/contracts/recognizer-protocol.ts';
import {createRecognizerSession} from '../../../src/recognizer/recognizer-session.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {FakeClock} from '../../../test/support/fakes/fake-clock.ts';
import {PretendImage, pretendAssets} from '../pretend.ts';

type Request = RecognizerRequest<PretendImage>;

const request: Arbitrary<() => Request> = fc.constantFrom<() => Request>(
  () => ({kind: 'start', assets: pretendAssets, delegate: 'cpu', handedness: 'auto'}),
  () => ({kind: 'frame', frameId: 1, capturedAt: 1, image: new PretendImage()}),
  () => ({kind: 'photo', photoId: 1, image: new PretendImage(), handedness: 'auto'}),
  () => ({kind: 'end-photos'}),
  () => ({kind: 'set-handedness', handedness: 'left'}),
  () => ({kind: 'set-own-hand', frames: []}),
  () => ({kind: 'set-traits', wanted: true}),
  () => ({kind: 'count-resources'}),
  () => ({kind: 'stop'}),
);

/** The worker's side of the protocol, with files that never come. */
export const workerRequests: FuzzTarget = {
  name: 'worker-requests',
  promise:
    'Requests to a worker that is not ready, in any order: each picture is closed and each frame and photo answered.',
  weight: 1,
  property: () =>
    fc.asyncProperty(fc.array(request, {maxLength: 12}), async (makers) => {
      const replies: RecognizerReply[] = [];
      const session = createRecognizerSession((reply) => replies.push(reply), new FakeClock());
      const requests = makers.map((make) => make());
      for (const one of requests) await session.handle(one);
      for (const one of requests) {
        if ('image' in one) assert.ok(one.image.isGone && one.image.faults === 0, 'closed once');
      }
      const count = (kind: string) => requests.filter((one) => one.kind === kind).length;
      const answers = (kind: string) => replies.filter((one) => one.kind === kind).length;
      assert.equal(answers('frame-failed'), count('frame'));
      assert.equal(answers('photo-failed'), count('photo'));
      assert.equal(answers('resources'), count('count-resources'));
      const last = replies.find(({kind}) => kind === 'resources');
      assert.ok(last?.kind !== 'resources' || last.liveBitmaps === 0, 'no picture is left');
    }),
};
