import {DEFAULT_ASSETS_URL} from '../worker/default-assets-url.ts';
import type {FingerspellInput, ReaderOptions} from '../public-types.ts';

type Given = Pick<FingerspellInput, 'hand' | 'sureness' | 'pause' | 'language' | 'assetsUrl'>;

const HANDS: readonly FingerspellInput['hand'][] = ['auto', 'left', 'right'];
const SURENESSES: readonly FingerspellInput['sureness'][] = ['low', 'normal', 'high'];
const LANGUAGES: readonly FingerspellInput['language'][] = ['auto', 'en', 'es'];

/** What the attributes ask for; what is odd gets its default. */
export function toReaderOptions(given: Given): ReaderOptions & Pick<FingerspellInput, 'language'> {
  const {assetsUrl} = given;
  const pause = given.pause === 'none' ? null : toMs(given.pause);
  return {
    assetsUrl: assetsUrl === '' ? DEFAULT_ASSETS_URL : assetsUrl,
    hand: HANDS.find((hand) => hand === given.hand) ?? 'auto',
    sureness: SURENESSES.find((one) => one === given.sureness) ?? 'normal',
    language: LANGUAGES.find((one) => one === given.language) ?? 'auto',
    ...(pause === undefined ? {} : {pause}),
  };
}

function toMs(words: string): number | undefined {
  const ms = Number(words);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
