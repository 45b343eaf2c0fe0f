/** A camera without a device: a canvas that is drawn anew with every animation frame. */
export interface MovingCamera {
  readonly mediaDevices: MediaDevices;
  /** Goes on with pictures of another size. */
  resize(width: number, height: number): void;
  stop(): void;
}

const FRAME_RATE = 60;

export function movingCamera(): MovingCamera {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 48;
  const context = canvas.getContext('2d');
  let shade = 0;
  let request = 0;
  const draw = () => {
    shade = (shade + 1) % 256;
    if (context !== null) context.fillStyle = `rgb(${shade} 80 80)`;
    context?.fillRect(0, 0, canvas.width, canvas.height);
    request = requestAnimationFrame(draw);
  };
  draw();
  return {
    mediaDevices: {
      // Without a rate WebKitGTK gives no more than the first picture.
      getUserMedia: () => Promise.resolve(canvas.captureStream(FRAME_RATE)),
    } as unknown as MediaDevices,
    resize: (width, height) => void Object.assign(canvas, {width, height}),
    stop: () => cancelAnimationFrame(request),
  };
}
