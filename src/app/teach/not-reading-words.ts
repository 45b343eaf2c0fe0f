import {msg} from '@lit/localize';
import type {LiveSnapshot} from '../live/view-model.ts';

/** Why no hand can be seen yet. */
export function notReadingWords({camera}: LiveSnapshot): string {
  return camera.kind === 'live'
    ? msg('The hand reader is loading. It takes a moment.')
    : msg('Start the camera to go on.');
}
