import {FrameSource} from '../live/frame-source.ts';
import {FilmError} from './film-problem.ts';
import type {OpenedFilm, TimedImage} from './opened-film.ts';

/**
 * Opens a film that the browser can play, but not unpack picture by picture: it is played, and held up while a picture is being read.
 * @throws FilmError
 */
export async function playFilm(file: Blob, document: Document): Promise<OpenedFilm> {
  const url = URL.createObjectURL(file);
  const video = document.createElement('video');
  const close = () => {
    video.removeAttribute('src');
    video.load();
    video.remove();
    URL.revokeObjectURL(url);
  };
  Object.assign(video, {muted: true, playsInline: true, preload: 'auto', src: url});
  hide(video);
  document.body.append(video);
  try {
    await loaded(video);
    const {duration, videoWidth: width, videoHeight: height} = video;
    if (width === 0) throw new FilmError({kind: 'no-pictures'});
    const durationMs = Number.isFinite(duration) ? duration * 1000 : null;
    return {durationMs, size: {width, height}, frames: () => playedFrames(video), close};
  } catch (error) {
    close();
    throw error;
  }
}

/** On the page, as browsers show no pictures of others, but out of sight. */
function hide(video: HTMLVideoElement): void {
  video.ariaHidden = 'true';
  Object.assign(video.style, {
    ...{position: 'fixed', insetBlockEnd: '0', insetInlineEnd: '0'},
    ...{width: '1px', height: '1px', opacity: '0', pointerEvents: 'none'},
  });
}

function loaded(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    video.onloadeddata = () => resolve();
    video.onerror = () => reject(unplayable(video));
  });
}

function unplayable({error}: HTMLVideoElement): FilmError {
  const isBroken = error?.code === MediaError.MEDIA_ERR_DECODE;
  const problem = isBroken ? ({kind: 'damaged'} as const) : ({kind: 'codec', codec: null} as const);
  return new FilmError(problem, error?.message);
}

/** At most one picture lies ready while the last one is being read: then the film waits. */
async function* playedFrames(video: HTMLVideoElement): AsyncGenerator<TimedImage> {
  let ready: TimedImage | null = null;
  let isWanted = false;
  let wake = (): void => undefined;
  const source = new FrameSource({
    video,
    wantsFrame: () => ready === null,
    timeOf: () => video.currentTime * 1000,
    onFrame: (image, atMs) => {
      ready = {image, atMs, lastsMs: 0};
      if (!isWanted) video.pause();
      wake();
    },
  });
  const take = (): TimedImage | null => {
    const taken = ready;
    ready = null;
    return taken;
  };
  video.onended = () => wake();
  video.onerror = () => wake();
  source.start();
  try {
    for (;;) {
      const next = take();
      if (next !== null) yield next;
      else if (video.error !== null) throw unplayable(video);
      else if (video.ended) return;
      else {
        isWanted = true;
        const woken = new Promise<void>((resolve) => (wake = resolve));
        if (video.paused) await video.play();
        await woken;
        isWanted = false;
      }
    }
  } finally {
    source.stop();
    take()?.image.close();
  }
}
