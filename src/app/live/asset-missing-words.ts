import {msg} from '@lit/localize';
import type {RefusalWords} from './refusal-words.ts';

/** A file that reading needs did not come. */
export function assetMissingWords(): RefusalWords {
  return {
    title: msg('A part of the hand reader did not arrive'),
    happened: msg('A file could not be loaded.'),
    remedy: msg(
      'Check that you are online, then try again. After one full visit it works offline too.',
    ),
  };
}
