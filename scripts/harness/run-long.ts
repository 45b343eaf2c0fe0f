import type {AppUnderTest, LongRun} from './app-protocol.ts';
import {startAwaitedRecognizer} from './recognizer-worker-client.ts';

const FRAME_MS = 33;
const WARM_UP_FRAMES = 20;

/** Shows one photo as a long video and counts what is alive in the worker near the start and at the end. */
export async function runLong(app: AppUnderTest, photo: string, frames: number): Promise<LongRun> {
  const recognizer = await startAwaitedRecognizer(app);
  const image = await createImageBitmap(await (await fetch(photo)).blob());
  let handsFound = 0;
  const show = async (from: number, to: number) => {
    for (let frame = from; frame < to; frame++) {
      const {hand} = await recognizer.recognize(await createImageBitmap(image), frame * FRAME_MS);
      if (hand !== null) handsFound++;
    }
  };
  await show(0, WARM_UP_FRAMES);
  const early = await recognizer.countResources();
  await show(WARM_UP_FRAMES, frames);
  const late = await recognizer.countResources();
  await recognizer.stop();
  image.close();
  return {handsFound, early, late};
}
