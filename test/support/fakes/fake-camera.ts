import {fakeDevices, type FakeDevices} from './fake-devices.ts';

/** What a test's camera tells of itself, beside its picture. */
export interface FakeTrack {
  readonly deviceId?: string;
  readonly label?: string;
  readonly facingMode?: string;
  readonly torch?: boolean;
}

/** A stream whose track tells what a camera's would. */
export function cameraStream({deviceId, label, facingMode, torch}: FakeTrack = {}): MediaStream {
  const stream = document.createElement('canvas').captureStream();
  const track = trackOf(stream);
  // Firefox keeps events that a script made from a track's listeners.
  const events = new EventTarget();
  track.addEventListener = events.addEventListener.bind(events);
  track.dispatchEvent = events.dispatchEvent.bind(events);
  const settings = {...(facingMode && {facingMode}), ...(deviceId && {deviceId})};
  Object.defineProperty(track, 'label', {value: label ?? ''});
  track.getSettings = () => settings;
  track.getCapabilities = () => ({torch}) as MediaTrackCapabilities;
  // The very object that was changed: WebKit may make another of a track that nobody holds.
  stream.getVideoTracks = () => [track];
  return stream;
}

export function trackOf(stream: MediaStream): MediaStreamTrack {
  return stream.getVideoTracks()[0]!;
}

/** The cameras of a machine by their names; each opens by its id, by the way it looks, or as the first there is. */
export function fakeCameras(...cameras: readonly FakeTrack[]): {
  readonly devices: FakeDevices & MediaDevices;
  /** What was asked for, in order: an id, or a way. */
  readonly asked: string[];
} {
  const devices = fakeDevices(...cameras.map(({label}) => label ?? ''));
  const asked: string[] = [];
  const getUserMedia = (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
    const wanted = wantedOf(constraints);
    asked.push(wanted.deviceId ?? wanted.facing ?? 'any');
    const open = cameras.filter(({label}) => devices.has(label ?? ''));
    const found =
      wanted.deviceId === undefined
        ? (open.find(({facingMode}) => facingMode === wanted.facing) ?? open[0])
        : open.find(({label}) => idOf(label) === wanted.deviceId);
    return found === undefined
      ? Promise.reject(new DOMException('gone', 'OverconstrainedError'))
      : Promise.resolve(cameraStream({...found, deviceId: idOf(found.label)}));
  };
  return {devices: Object.assign(devices, {getUserMedia}) as FakeDevices & MediaDevices, asked};
}

function idOf(label = ''): string {
  return `id of ${label}`;
}

function wantedOf(constraints?: MediaStreamConstraints): {deviceId?: string; facing?: string} {
  const {deviceId, facingMode} = constraints?.video as {
    deviceId?: {exact: string};
    facingMode?: {ideal: string};
  };
  return {
    ...(deviceId && {deviceId: deviceId.exact}),
    ...(facingMode && {facing: facingMode.ideal}),
  };
}
