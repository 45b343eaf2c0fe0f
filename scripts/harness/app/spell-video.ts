import {browserClock} from '../../../src/app/common/browser-clock.ts';
import {readFrames, type ReadFrame} from '../../../src/app/film/read-frames.ts';
import {FrameSource} from '../../../src/app/live/frame-source.ts';
import {RecognizerClient} from '../../../src/app/recognizer/recognizer-client.ts';
import {INITIAL_FILM, readFilmFrame} from '../../../src/core/film/read-film-frame.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import type {LetterEvent} from '../../../src/core/letters/reading-event.ts';
import {quantile} from '../../../src/core/live/quantile.ts';
import type {AppUnderTest, SpelledVideo, SpellOptions} from './app-protocol.ts';
import {openVideo, unplayable} from './open-video.ts';
import {startAwaitedRecognizer} from './recognizer-worker-client.ts';

/** Plays a video through the app's live path and tells what it spelled. */
export function spellVideo(
  app: AppUnderTest,
  url: string,
  options: SpellOptions,
): Promise<SpelledVideo> {
  return options.everyFrame ? spellEveryFrame(app, url, options) : spellLive(app, url, options);
}

/** Frame by frame with the video's own times, as the app reads a film: the same result on every machine. */
async function spellEveryFrame(
  app: AppUnderTest,
  url: string,
  {holdMs}: SpellOptions,
): Promise<SpelledVideo> {
  const video = await openVideo(url);
  const recognizer = await startAwaitedRecognizer(app);
  const spelled = collectLetters(0);
  try {
    const choices = {...DEFAULT_READING_CHOICES, holdMs};
    for await (const frame of readFrames(video.frames(), recognizer, choices)) spelled.add(frame);
  } finally {
    recognizer.close();
    video.close();
  }
  return spelled.result();
}

/** In real time, as a camera would give it: frames that come while one is being read are dropped. */
async function spellLive(
  app: AppUnderTest,
  url: string,
  {holdMs}: SpellOptions,
): Promise<SpelledVideo> {
  const video = await loadVideo(url);
  const choices = {...DEFAULT_READING_CHOICES, holdMs};
  let rejectBelow = 0;
  let frames = 0;
  let film = INITIAL_FILM;
  const spelled = collectLetters(null);
  const client = new RecognizerClient({
    createWorker: () => new Worker(app.workerUrl, {type: 'module'}),
    assets: app.assets,
    clock: browserClock,
    onEvent: (event) => {
      if (event.kind === 'recognition') {
        const step = readFilmFrame(film, event.recognition, choices, rejectBelow);
        film = step.film;
        spelled.add({...step, recognition: event.recognition});
      }
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
  return {...spelled.result(), frames};
}

/** @param startMs the time of the video's beginning; null for that of its first frame */
function collectLetters(startMs: number | null) {
  let firstMs = startMs;
  let text = '';
  const letters: LetterEvent[] = [];
  const times: number[] = [];
  return {
    add({recognition, events, film}: ReadFrame): void {
      firstMs ??= recognition.capturedAt;
      times.push(recognition.timings.totalMs);
      letters.push(...events.filter((event) => event.kind === 'letter'));
      text = film.text.spelling.text;
    },
    result: (): SpelledVideo => ({
      text: text.trimEnd(),
      letters: letters.map(({letter, scores, atMs}) => ({
        letter,
        atMs: Math.round(atMs - (firstMs ?? 0)),
        score: scores === null ? 1 : Math.max(...scores),
      })),
      frames: times.length,
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
