import {expect} from '@esm-bundle/chai';
import {CameraController, UNANSWERED_MS} from '../../../src/app/camera/camera-controller.ts';
import {BUSY_PAUSES_MS} from '../../../src/app/camera/request-camera.ts';
import type {CameraPlace} from '../../../src/app/camera/camera-surroundings.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {cameraStream, trackOf} from '../../support/fakes/fake-camera.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {waitUntil} from '../../support/wait-until.ts';

type GetUserMedia = MediaDevices['getUserMedia'];

/** A document whose visibility the test decides. */
class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  resume(): void {
    this.dispatchEvent(new Event('resume'));
  }

  become(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

interface Setting {
  readonly isSecureContext?: boolean;
  /** What the browser says of the camera's permission; nothing unless given. */
  readonly permission?: () => PermissionState;
  /** Ids of the cameras that are plugged in. */
  readonly plugged?: readonly string[];
  readonly place?: CameraPlace;
}

function setUp(
  getUserMedia: GetUserMedia,
  {
    isSecureContext = true,
    permission,
    plugged = [],
    place = {system: 'other', isInstalled: false},
  }: Setting = {},
) {
  const host = new FakeHost();
  const clock = new FakeClock();
  const page = new FakeDocument();
  const asked: (MediaStreamConstraints | undefined)[] = [];
  const mediaDevices = {
    getUserMedia: (constraints?: MediaStreamConstraints) => {
      asked.push(constraints);
      return getUserMedia(constraints);
    },
    enumerateDevices: () =>
      Promise.resolve(plugged.map((deviceId) => ({kind: 'videoinput', deviceId, label: ''}))),
  } as unknown as MediaDevices;
  const permissions =
    permission && ({query: () => Promise.resolve({state: permission()})} as unknown as Permissions);
  const camera = new CameraController(host, {
    mediaDevices,
    isSecureContext,
    permissions,
    document: page as unknown as Document,
    place: () => place,
    clock,
  });
  host.connect();
  return {host, page, asked, camera, clock};
}

const refusing =
  (name: string, message = 'no'): GetUserMedia =>
  () =>
    Promise.reject(new DOMException(message, name));
const giving = (...streams: MediaStream[]): GetUserMedia => {
  return () => Promise.resolve(streams.shift() ?? cameraStream());
};

describe('CameraController', () => {
  it('asks only when told to, for the front camera at 640×480 and 30 a second', async () => {
    const {camera, asked} = setUp(giving());
    expect(camera.state).to.deep.equal({kind: 'idle'});
    expect(asked).to.be.empty;
    await camera.start();
    expect(asked).to.deep.equal([
      {
        audio: false,
        video: {
          facingMode: {ideal: 'user'},
          width: {ideal: 640},
          height: {ideal: 480},
          frameRate: {ideal: 30},
        },
      },
    ]);
    expect(camera.state.kind).to.equal('live');
  });

  const refusals = [
    ['NotAllowedError', 'camera-denied'],
    ['NotFoundError', 'no-camera'],
    ['NotReadableError', 'camera-busy'],
    ['TypeError', 'camera-failed'],
  ] as const;
  for (const [error, kind] of refusals) {
    it(`tells ${kind} from ${error}`, async () => {
      const {camera} = setUp(refusing(error));
      await camera.start();
      expect(camera.state).to.have.nested.property('problem.kind', kind);
    });
  }

  it('tells a question that was closed from a camera that is blocked', async () => {
    const problemOf = async (message: string, permission?: () => PermissionState) => {
      const {camera} = setUp(
        refusing('NotAllowedError', message),
        permission === undefined ? {} : {permission},
      );
      await camera.start();
      return camera.state.kind === 'problem' ? camera.state.problem.kind : camera.state.kind;
    };
    expect(await problemOf('Permission denied')).to.equal('camera-denied');
    expect(await problemOf('Permission dismissed')).to.equal('camera-dismissed');
    // Safari and Firefox have the same words for both.
    const words = 'The request is not allowed by the user agent.';
    expect(await problemOf(words, () => 'prompt')).to.equal('camera-dismissed');
    expect(await problemOf(words, () => 'denied')).to.equal('camera-denied');
  });

  it('says that the system keeps the camera back, and which system that is', async () => {
    const place = {system: 'mac', isInstalled: false} as const;
    const problem = {kind: 'camera-denied-by-system', system: 'mac'};
    const told = setUp(refusing('NotAllowedError', 'Permission denied by system'), {place});
    await told.camera.start();
    expect(told.camera.state).to.deep.equal({kind: 'problem', problem});
    const guessed = setUp(refusing('NotAllowedError'), {place, permission: () => 'granted'});
    await guessed.camera.start();
    expect(guessed.camera.state).to.deep.equal({kind: 'problem', problem});
  });

  it('says where an app without an address is allowed the camera', async () => {
    const place = {system: 'android', isInstalled: true} as const;
    const {camera} = setUp(refusing('NotAllowedError', 'Permission denied'), {place});
    await camera.start();
    expect(camera.state).to.have.deep.property('problem', {kind: 'camera-denied', app: 'android'});
  });

  it('says that nobody answers, and can ask again', async () => {
    const stream = cameraStream();
    const answers: GetUserMedia[] = [() => new Promise(() => undefined), giving(stream)];
    const {camera, clock} = setUp((wanted) => answers.shift()!(wanted));
    void camera.start();
    expect(camera.state).to.deep.equal({kind: 'asking', isUnanswered: false});
    clock.pass(UNANSWERED_MS);
    expect(camera.state).to.deep.equal({kind: 'asking', isUnanswered: true});
    await camera.start();
    expect(camera.state).to.include({kind: 'live', stream});
    clock.pass(UNANSWERED_MS);
    expect(camera.state.kind).to.equal('live');
  });

  it('sends no picture when it is allowed behind a hidden page', async () => {
    const stream = cameraStream();
    const {camera, page} = setUp(giving(stream));
    const started = camera.start();
    page.become('hidden');
    await started;
    expect(trackOf(stream).enabled).to.equal(false);
    page.become('visible');
    expect(trackOf(stream).enabled).to.equal(true);
  });

  it('says so when the page is not secure, without asking', async () => {
    const {camera, asked} = setUp(giving(), {isSecureContext: false});
    await camera.start();
    expect(camera.state).to.deep.equal({kind: 'problem', problem: {kind: 'insecure-page'}});
    expect(asked).to.be.empty;
  });

  it('closes the camera when stopped', async () => {
    const stream = cameraStream();
    const {camera} = setUp(giving(stream));
    await camera.start();
    camera.stop();
    expect(trackOf(stream).readyState).to.equal('ended');
    expect(camera.state.kind).to.equal('idle');
  });

  it('closes a camera that was given after nobody wanted it any more', async () => {
    const stream = cameraStream();
    const {camera} = setUp(giving(stream));
    const started = camera.start();
    camera.stop();
    await started;
    expect(trackOf(stream).readyState).to.equal('ended');
    expect(camera.state.kind).to.equal('idle');
  });

  it('closes one camera before it opens the other', async () => {
    const front = cameraStream();
    const {camera, asked} = setUp(giving(front));
    await camera.start();
    await camera.start({facing: 'environment', deviceId: 'rear'});
    expect(trackOf(front).readyState).to.equal('ended');
    expect(asked[1]).to.have.nested.property('video.deviceId.exact', 'rear');
  });

  it('reports a camera that ends while the page is seen', async () => {
    const stream = cameraStream();
    const {camera} = setUp(giving(stream));
    await camera.start();
    trackOf(stream).dispatchEvent(new Event('ended'));
    await waitUntil(() => camera.state.kind === 'problem');
    expect(camera.state).to.deep.equal({kind: 'problem', problem: {kind: 'camera-ended'}});
  });

  for (const [state, plugged] of [
    ['denied', 'front'],
    // A browser that would ask again does not name its cameras any more.
    ['prompt', ''],
  ] as const) {
    it(`says that the permission was taken back in use (${state})`, async () => {
      const stream = cameraStream({deviceId: 'front'});
      const {camera, asked} = setUp(giving(stream), {permission: () => state, plugged: [plugged]});
      await camera.start();
      trackOf(stream).dispatchEvent(new Event('ended'));
      await waitUntil(() => camera.state.kind === 'problem');
      expect(camera.state).to.have.nested.property('problem.kind', 'camera-withdrawn');
      expect(asked).to.have.length(1);
    });
  }

  it('opens a camera again that went while the page was frozen, but not for ever', async () => {
    const [first, second] = [cameraStream({deviceId: 'front'}), cameraStream({deviceId: 'front'})];
    const {camera, page} = setUp(giving(first, second), {
      permission: () => 'granted',
      plugged: ['front'],
    });
    await camera.start();
    page.resume();
    trackOf(first).dispatchEvent(new Event('ended'));
    await waitUntil(() => camera.state.kind === 'live' && camera.state.stream === second);
    trackOf(second).dispatchEvent(new Event('ended'));
    await waitUntil(() => camera.state.kind === 'problem');
    expect(camera.state).to.have.nested.property('problem.kind', 'camera-ended');
  });

  it('opens the camera again when it ended while the page was frozen', async () => {
    const stream = cameraStream();
    const {camera, page, asked} = setUp(giving(stream));
    await camera.start();
    trackOf(stream).stop();
    page.resume();
    expect(asked).to.have.length(2);
  });

  it('opens a camera anew that stands still, and says so until a picture comes', async () => {
    const [first, second] = [cameraStream(), cameraStream()];
    const {camera, asked} = setUp(giving(first, second));
    await camera.start();
    camera.setStalled(true);
    await camera.reopen();
    expect(camera.state).to.include({kind: 'live', stream: second, stalled: true});
    expect(trackOf(first).readyState).to.equal('ended');
    expect(asked).to.have.length(2);
    camera.setStalled(false);
    expect(camera.state).to.include({stalled: false});
  });

  it('switches the camera off while the page is hidden and on again after', async () => {
    const stream = cameraStream();
    const {camera, page, asked} = setUp(giving(stream));
    await camera.start();
    page.become('hidden');
    expect(trackOf(stream).enabled).to.equal(false);
    page.become('visible');
    expect(trackOf(stream).enabled).to.equal(true);
    expect(asked).to.have.length(1);
  });

  it('opens the camera again when it ended behind a hidden page', async () => {
    const stream = cameraStream();
    const {camera, page, asked} = setUp(giving(stream));
    await camera.start();
    page.become('hidden');
    trackOf(stream).stop();
    trackOf(stream).dispatchEvent(new Event('ended'));
    expect(camera.state.kind).to.equal('live');
    page.become('visible');
    expect(asked).to.have.length(2);
  });

  it('tells when the system holds the picture back', async () => {
    const stream = cameraStream();
    const {camera} = setUp(giving(stream));
    await camera.start();
    trackOf(stream).dispatchEvent(new Event('mute'));
    expect(camera.state).to.include({kind: 'live', interrupted: true});
    trackOf(stream).dispatchEvent(new Event('unmute'));
    expect(camera.state).to.include({kind: 'live', interrupted: false});
  });

  it('keeps the picture on the stage while it changes to another camera', async () => {
    const [front, rear] = [cameraStream(), cameraStream({facingMode: 'environment'})];
    const {camera} = setUp(giving(front, rear));
    await camera.start();
    const changed = camera.change({facing: 'environment'});
    expect(camera.state).to.include({kind: 'live', stream: front, changing: true});
    await changed;
    expect(camera.state).to.include({stream: rear, facing: 'environment', changing: false});
    expect(trackOf(front).readyState).to.equal('ended');
  });

  it('comes back to the camera from before when the other does not open', async () => {
    const busy = Array.from({length: 1 + BUSY_PAUSES_MS.length}, () =>
      refusing('NotReadableError'),
    );
    const answers = [giving(), ...busy, giving()];
    const {camera, asked, clock} = setUp((wanted) => answers.shift()!(wanted));
    await camera.start();
    const changed = camera.change({facing: 'user', deviceId: 'busy'});
    for (const ms of BUSY_PAUSES_MS) {
      await waitUntil(() => clock.pending > 0);
      expect(camera.state).to.include({kind: 'live', changing: true});
      clock.pass(ms);
    }
    await changed;
    await waitUntil(() => camera.state.kind === 'live' && !camera.state.changing);
    expect(asked.at(-1)).to.have.nested.property('video.facingMode.ideal', 'user');
  });

  it('tries again when the other camera is still busy', async () => {
    const rear = cameraStream({facingMode: 'environment'});
    const answers = [giving(), refusing('NotReadableError'), refusing('AbortError'), giving(rear)];
    const {camera, clock} = setUp((wanted) => answers.shift()!(wanted));
    await camera.start();
    const changed = camera.change({facing: 'environment'});
    for (const ms of BUSY_PAUSES_MS.slice(0, 2)) {
      await waitUntil(() => clock.pending > 0);
      clock.pass(ms);
    }
    await changed;
    expect(camera.state).to.include({kind: 'live', stream: rear, changing: false});
  });

  it('gives a busy camera up when nobody wants it any more', async () => {
    const answers = [giving(), refusing('NotReadableError')];
    const {camera, clock, asked} = setUp((wanted) => answers.shift()!(wanted));
    await camera.start();
    const changed = camera.change({facing: 'environment'});
    await waitUntil(() => clock.pending > 0);
    camera.stop();
    clock.pass(BUSY_PAUSES_MS[0]!);
    await changed;
    expect(camera.state.kind).to.equal('idle');
    expect(asked).to.have.length(2);
  });

  it('takes a drawn picture without asking for a camera, also when the page is seen again', async () => {
    const [front, drawing] = [cameraStream(), cameraStream()];
    const {camera, page, asked} = setUp(giving(front));
    await camera.start();
    camera.show(drawing);
    expect(trackOf(front).readyState).to.equal('ended');
    expect(camera.state).to.include({kind: 'live', stream: drawing, facing: 'drawn'});
    trackOf(drawing).stop();
    page.become('hidden');
    page.become('visible');
    expect(asked).to.have.length(1);
  });

  it('closes the camera with its host', async () => {
    const stream = cameraStream();
    const {camera, host} = setUp(giving(stream));
    await camera.start();
    host.disconnect();
    expect(trackOf(stream).readyState).to.equal('ended');
  });
});
