import {ALL_FORMATS, Input, UrlSource, VideoSampleSink, type VideoSample} from 'mediabunny';

/** What to say of a file that is no video for this browser. */
export function unplayable(detail: string): Error {
  return new Error(
    `not a video the browser can play; give mp4 (H.264) or webm (VP8, VP9): ${detail}`,
  );
}

export interface TimedImage {
  /** The receiver closes it. */
  readonly image: ImageBitmap;
  /** Milliseconds from the start of the video. */
  readonly atMs: number;
}

/**
 * Every frame of a video (mp4, webm …) in the order it is shown, upright.
 * @throws Error when the file has no video track or its codec is unknown to this browser
 */
export async function* decodeFrames(url: string): AsyncGenerator<TimedImage> {
  const input = new Input({formats: ALL_FORMATS, source: new UrlSource(url)});
  try {
    const track = await input.getPrimaryVideoTrack().catch((error: unknown) => {
      throw unplayable(String(error));
    });
    if (track === null) throw unplayable('it has no video in it');
    if (!(await track.canDecode())) throw unplayable('its codec is unknown to the browser');
    for await (const sample of new VideoSampleSink(track).samples()) {
      try {
        yield {image: await toImage(sample), atMs: sample.timestamp * 1000};
      } finally {
        sample.close();
      }
    }
  } finally {
    input.dispose();
  }
}

async function toImage(sample: VideoSample): Promise<ImageBitmap> {
  if (sample.rotation !== 0 || sample.flip) return turnedImage(sample);
  const frame = sample.toVideoFrame();
  try {
    return await createImageBitmap(frame);
  } finally {
    frame.close();
  }
}

/** Phones write films as the camera lies, and beside them how to turn them. */
function turnedImage(sample: VideoSample): ImageBitmap {
  const {displayWidth, displayHeight} = sample;
  const canvas = new OffscreenCanvas(displayWidth, displayHeight);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives the page no 2-D canvas.');
  sample.draw(context, 0, 0);
  return canvas.transferToImageBitmap();
}
