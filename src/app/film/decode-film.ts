import {
  BlobSource,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP4,
  QTFF,
  UnsupportedInputFormatError,
  VideoSampleSink,
  WEBM,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import {fitWithin} from '../../core/photo/fit-within.ts';
import {FilmError} from './film-problem.ts';
import {FRAME_SIDE, type OpenedFilm, type TimedImage} from './opened-film.ts';

// What is wrong with a film is told to the person who chose it.
Logging.level = LogLevel.Silent;

/**
 * Opens a film whose pictures the browser unpacks one by one, with the times they have in the file.
 * @throws FilmError
 */
export async function decodeFilm(file: Blob): Promise<OpenedFilm> {
  const input = new Input({
    // Only what holds its pictures itself: a list of addresses (HLS) would have them fetched.
    formats: [MP4, QTFF, MATROSKA, WEBM],
    source: new BlobSource(file),
  });
  try {
    return await openTrack(input);
  } catch (error) {
    input.dispose();
    throw toFilmError(error);
  }
}

async function openTrack(input: Input): Promise<OpenedFilm> {
  const track = await input.getPrimaryVideoTrack();
  if (track === null) {
    const hasSound = (await input.getTracks()).length > 0;
    throw new FilmError({kind: hasSound ? 'no-pictures' : 'damaged'});
  }
  await requireDecoder(track);
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const seconds = (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
  return {
    durationMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null,
    size: {width, height},
    frames: () => decodeFrames(track),
    close: () => input.dispose(),
  };
}

async function requireDecoder(track: InputVideoTrack): Promise<void> {
  // The name of what is encrypted, whatever lies under it.
  if ((await track.getInternalCodecId()) === 'encv') throw new FilmError({kind: 'encrypted'});
  // Pictures that one can see through are put together in a worker made of text, which the app's content policy forbids.
  const isClear = await track.canBeTransparent();
  if (!isClear && (await track.canDecode())) return;
  throw new FilmError({kind: 'codec', codec: await track.getCodec()});
}

async function* decodeFrames(track: InputVideoTrack): AsyncGenerator<TimedImage> {
  try {
    for await (const sample of new VideoSampleSink(track).samples()) {
      let image: ImageBitmap;
      try {
        image = await toImage(sample);
      } finally {
        sample.close();
      }
      yield {image, atMs: sample.timestamp * 1000, lastsMs: sample.duration * 1000};
    }
  } catch (error) {
    throw toFilmError(error);
  }
}

async function toImage(sample: VideoSample): Promise<ImageBitmap> {
  if (sample.rotation !== 0 || sample.flip) return turnedImage(sample);
  const frame = sample.toVideoFrame();
  try {
    return await createImageBitmap(frame, smallerSize(sample));
  } finally {
    frame.close();
  }
}

function smallerSize(sample: VideoSample): ImageBitmapOptions {
  const whole = {width: sample.displayWidth, height: sample.displayHeight};
  const {width, height} = fitWithin(whole, FRAME_SIDE);
  return width === whole.width ? {} : {resizeWidth: width, resizeHeight: height};
}

/** Phones write films as the camera lies, and beside them how to turn them. */
function turnedImage(sample: VideoSample): ImageBitmap {
  const whole = {width: sample.displayWidth, height: sample.displayHeight};
  const {width, height} = fitWithin(whole, FRAME_SIDE);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives the page no 2-D canvas.');
  sample.draw(context, 0, 0, width, height);
  return canvas.transferToImageBitmap();
}

function toFilmError(error: unknown): FilmError {
  if (error instanceof FilmError) return error;
  const detail = String(error);
  if (error instanceof UnsupportedInputFormatError) return new FilmError({kind: 'format'}, detail);
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const isGone = name === 'NotReadableError' || name === 'NotFoundError';
  return new FilmError({kind: isGone ? 'out-of-reach' : 'damaged'}, detail);
}
