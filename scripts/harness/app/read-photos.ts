import type {AppUnderTest, PhotoReading} from './app-protocol.ts';
import {startAwaitedRecognizer} from './recognizer-worker-client.ts';
import type {AwaitedRecognizer} from './recognizer-worker-client.ts';

let recognizer: Promise<AwaitedRecognizer> | null = null;

/** Reads the surest hand of each photo through the app's worker, as the Photo screen does. */
export async function readPhotos(
  app: AppUnderTest,
  urls: readonly string[],
): Promise<PhotoReading[]> {
  recognizer ??= startAwaitedRecognizer(app);
  const running = await recognizer;
  const readings: PhotoReading[] = [];
  for (const url of urls) readings.push(await readPhoto(running, url));
  return readings;
}

async function readPhoto(running: AwaitedRecognizer, url: string): Promise<PhotoReading> {
  try {
    const response = await fetch(url);
    if (!response.ok) return {kind: 'unreadable', detail: `HTTP ${String(response.status)}`};
    const image = await createImageBitmap(await response.blob());
    const [hand] = (await running.readPhoto(image)).hands;
    return hand === undefined ? {kind: 'no-hand'} : {kind: 'hand', scores: hand.scores};
  } catch (error) {
    return {kind: 'unreadable', detail: error instanceof Error ? error.message : String(error)};
  }
}
