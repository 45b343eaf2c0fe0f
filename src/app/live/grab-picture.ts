/** The picture that a video shows now. The receiver closes it. */
export function grabPicture(video: HTMLVideoElement): Promise<ImageBitmap> {
  // A camera's picture comes upright.
  return createImageBitmap(video.srcObject === null ? drawPicture(video) : video);
}

/** A film may have to be turned: Firefox draws it as it plays it, but makes its ImageBitmaps of what lies in the file. */
function drawPicture(video: HTMLVideoElement): HTMLCanvasElement {
  const canvas = video.ownerDocument.createElement('canvas');
  Object.assign(canvas, {width: video.videoWidth, height: video.videoHeight});
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas;
}
