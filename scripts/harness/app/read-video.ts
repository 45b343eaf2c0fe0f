import type {AppUnderTest, VideoReading} from './app-protocol.ts';
import {openVideo} from './open-video.ts';
import {startAwaitedRecognizer} from './recognizer-worker-client.ts';

/** What the app's recogniser sees in each frame of a video, however long it takes. */
export async function readVideo(app: AppUnderTest, url: string): Promise<VideoReading> {
  const video = await openVideo(url);
  const recognizer = await startAwaitedRecognizer(app);
  const frames: VideoReading['frames'][number][] = [];
  let size = {width: 0, height: 0};
  try {
    for await (const {image, atMs} of video.frames()) {
      size = {width: image.width, height: image.height};
      const {hand} = await recognizer.recognize(image, atMs);
      frames.push({atMs, hand: hand === null ? null : pick(hand)});
    }
  } finally {
    recognizer.close();
    video.close();
  }
  return {image: size, frames};
}

/** Leaves out what is large and not asked for. */
function pick({landmarks, scores, handedness, handednessScore}: SeenHand): SeenHand {
  return {landmarks, scores, handedness, handednessScore};
}

type SeenHand = NonNullable<VideoReading['frames'][number]['hand']>;
