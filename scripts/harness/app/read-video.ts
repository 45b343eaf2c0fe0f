import type {AppUnderTest, VideoReading} from './app-protocol.ts';
import {decodeFrames} from './decode-frames.ts';
import {startAwaitedRecognizer} from './recognizer-worker-client.ts';

/** What the app's recogniser sees in each frame of a video, however long it takes. */
export async function readVideo(app: AppUnderTest, url: string): Promise<VideoReading> {
  const recognizer = await startAwaitedRecognizer(app);
  const frames: VideoReading['frames'][number][] = [];
  let size = {width: 0, height: 0};
  try {
    for await (const {image, atMs} of decodeFrames(url)) {
      size = {width: image.width, height: image.height};
      const {hand} = await recognizer.recognize(image, atMs);
      frames.push({atMs, hand: hand === null ? null : pick(hand)});
    }
  } finally {
    recognizer.close();
  }
  return {image: size, frames};
}

/** Leaves out what is large and not asked for. */
function pick({landmarks, scores, handedness, handednessScore}: SeenHand): SeenHand {
  return {landmarks, scores, handedness, handednessScore};
}

type SeenHand = NonNullable<VideoReading['frames'][number]['hand']>;
