import {msg} from '@lit/localize';
import type {RefusalWords} from './refusal-words.ts';

/** A file that reading needs did not come. */
export function assetMissingWords(): Omit<RefusalWords, 'remedy'> {
  return {
    title: msg('A part of the hand reader did not arrive'),
    happened: msg('A file could not be loaded.'),
  };
}
