import {getFirstEncodableVideoCodec} from 'mediabunny';
import type {VideoCodec} from 'mediabunny';

/** In the order of how well they are known to players. */
const MP4_CODECS: VideoCodec[] = ['avc', 'vp9', 'av1'];

/** What this browser packs pictures of an mp4 with; null when it encodes none. @param size in pixels */
export function mp4Codec(size: {
  readonly width: number;
  readonly height: number;
}): Promise<VideoCodec | null> {
  const {width, height} = size;
  return getFirstEncodableVideoCodec(MP4_CODECS, {width, height});
}
