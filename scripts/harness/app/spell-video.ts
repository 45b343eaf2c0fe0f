import type {Recognition} from '../../../src/contracts/recognition.ts';
import {browserClock} from '../../../src/app/common/browser-clock.ts';
import {FrameSource} from '../../../src/app/live/frame-source.ts';
import {RecognizerClient} from '../../../src/app/live/recognizer-client.ts';
import {INITIAL_READING, readLetters} from '../../../src/core/letters/read-letters.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import type {LetterEvent} from '../../../src/core/letters/reading-event.ts';
import {quantile} from '../../../src/core/live/quantile.ts';
import {EMPTY_SPELLING, spell} from '../../../src/core/text/spell.ts';
import {toSpellAction} from '../../../src/core/text/to-spell-action.ts';
import type {AppUnderTest, SpelledVideo, SpellOptions} from './app-protocol.ts';
import {decodeFrames, unplayable} from './decode-frames.ts';
import {startAwaitedRecognizer} from './recognizer-worker-client.ts';

/** Plays a video through the app's live path and tells what it spelled. */
export function spellVideo(
  app: AppUnderTest,
  url: string,
  options: SpellOptions,
): Promise<SpelledVideo> {
  return options.everyFrame ? spellEveryFrame(app, url, options) : spellLive(app, url, options);
}

/** Frame by frame with the video's own times: the same result on every machine. */
async function spellEveryFrame(
  app: AppUnderTest,
  url: string,
  {holdMs}: SpellOptions,
): Promise<SpelledVideo> {
  const recognizer = await startAwaitedRecognizer(app);
  const listener = listenToLetters(holdMs, () => recognizer.rejectBelow, 0);
  let frames = 0;
  try {
    for await (const {image, atMs} of decodeFrames(url)) {
      frames++;
      listener.onRecognition(await recognizer.recognize(image, atMs));
    }
  } finally {
    recognizer.close();
  }
  return listener.result(frames);
}

/** In real time, as a camera would give it: frames that come while one is being read are dropped. */
async function spellLive(
  app: AppUnderTest,
  url: string,
  {holdMs}: SpellOptions,
): Promise<SpelledVideo> {
  const video = await loadVideo(url);
  let rejectBelow = 0;
  let frames = 0;
  const listener = listenToLetters(holdMs, () => rejectBelow, null);
  const client = new RecognizerClient({
    createWorker: () => new Worker(app.workerUrl, {type: 'module'}),
    assets: app.assets,
    clock: browserClock,
    onEvent: (event) => {
      if (event.kind === 'recognition') listener.onRecognition(event.recognition);
      if (event.kind === 'ready') {
        rejectBelow = event.rejectBelow;
        started.resolve();
      }
      if (event.kind === 'failed') started.reject(new Error(JSON.stringify(event.problem)));
    },
  });
  const started = pending();
  client.start({delegate: 'cpu', handedness: app.handedness});
  await started.promise;
  const source = new FrameSource({
    video,
    wantsFrame: () => {
      frames++;
      return client.wantsFrame;
    },
    onFrame: (image, capturedAt) => void client.sendFrame(image, capturedAt),
  });
  source.start();
  await playToEnd(video);
  source.stop();
  client.stop();
  return listener.result(frames);
}

function listenToLetters(holdMs: number, rejectBelow: () => number, startMs: number | null) {
  const choices = {...DEFAULT_READING_CHOICES, holdMs};
  let reading = INITIAL_READING;
  let spelling = EMPTY_SPELLING;
  let firstMs = startMs;
  const letters: LetterEvent[] = [];
  const times: number[] = [];
  return {
    onRecognition(recognition: Recognition): void {
      firstMs ??= recognition.capturedAt;
      times.push(recognition.timings.totalMs);
      const step = readLetters(reading, recognition, choices, rejectBelow());
      reading = step.reading;
      letters.push(...step.events.filter((event) => event.kind === 'letter'));
      spelling = step.events.map(toSpellAction).reduce(spell, spelling);
    },
    result: (frames: number): SpelledVideo => ({
      text: spelling.text.trimEnd(),
      letters: letters.map(({letter, scores, atMs}) => ({
        letter,
        atMs: Math.round(atMs - (firstMs ?? 0)),
        score: scores === null ? 1 : Math.max(...scores),
      })),
      frames,
      framesProcessed: times.length,
      p50Ms: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
    }),
  };
}

async function loadVideo(url: string): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.src = url;
  const loaded = pending();
  video.onloadeddata = () => loaded.resolve();
  video.onerror = () => loaded.reject(unplayable(video.error?.message ?? 'it did not load'));
  await loaded.promise;
  document.body.append(video);
  return video;
}

async function playToEnd(video: HTMLVideoElement): Promise<void> {
  const ended = pending();
  video.onended = () => ended.resolve();
  video.onerror = () => ended.reject(new Error(video.error?.message ?? 'the video broke off'));
  await video.play();
  await ended.promise;
}

interface Pending {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
}

function pending(): Pending {
  let resolve = (): void => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return {promise, resolve: () => resolve(), reject: (error) => reject(error)};
}
