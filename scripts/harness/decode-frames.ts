import {ALL_FORMATS, Input, UrlSource, VideoSampleSink} from 'mediabunny';

export interface TimedImage {
  /** The receiver closes it. */
  readonly image: ImageBitmap;
  /** Milliseconds from the start of the video. */
  readonly atMs: number;
}

/**
 * Every frame of a video (mp4, webm …) in the order it is shown.
 * @throws Error when the file has no video track or its codec is unknown to this browser
 */
export async function* decodeFrames(url: string): AsyncGenerator<TimedImage> {
  const input = new Input({formats: ALL_FORMATS, source: new UrlSource(url)});
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) throw new Error('the file has no video in it');
    if (!(await track.canDecode())) throw new Error('this browser cannot decode its video');
    for await (const sample of new VideoSampleSink(track).samples()) {
      const frame = sample.toVideoFrame();
      try {
        yield {image: await createImageBitmap(frame), atMs: sample.timestamp * 1000};
      } finally {
        frame.close();
        sample.close();
      }
    }
  } finally {
    input.dispose();
  }
}
