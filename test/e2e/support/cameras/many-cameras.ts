/**
 * JavaScript that runs before the app where the browser pretends one camera only: lets it stand for several, which have
 * Chromium's names for its own.
 */
export function manyCameras(count: number): string {
  return `{
    const {mediaDevices} = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const cameras = Array.from({length: ${count}}, (_, i) => ({
      kind: 'videoinput', deviceId: 'id ' + i, groupId: '', label: 'fake_device_' + i}));
    // Before it allows one a browser tells neither ids nor names.
    let allowed = false;
    mediaDevices.enumerateDevices = async () =>
      cameras.map((camera) => (allowed ? camera : {...camera, deviceId: '', label: ''}));
    mediaDevices.getUserMedia = async ({video: {deviceId, ...video}}) => {
      const camera = deviceId ? cameras.find((one) => one.deviceId === deviceId.exact) : cameras[0];
      if (camera === undefined) throw new DOMException('made by a test', 'OverconstrainedError');
      const stream = await open({video});
      const [track] = stream.getVideoTracks();
      const settings = track.getSettings();
      Object.defineProperty(track, 'label', {value: camera.label});
      const capabilities = track.getCapabilities();
      // As on a desk: Firefox says of its pretended camera that it looks away.
      track.getSettings = () => ({...settings, deviceId: camera.deviceId, facingMode: undefined});
      track.getCapabilities = () => ({...capabilities, facingMode: []});
      allowed = true;
      return stream;
    };
  }`;
}
