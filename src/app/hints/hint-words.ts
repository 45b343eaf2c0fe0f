import {msg} from '@lit/localize';
import type {Hint} from '../../core/hints/want-hint.ts';
import type {CameraNotice} from '../camera/camera-notice.ts';

/** What the person could do, in one short sentence. */
export function hintWords(hint: Hint): string {
  switch (hint) {
    case 'no-hand':
      return msg('Hold one hand up to the camera');
    case 'hand-not-found':
      return msg(
        'No hand found yet. More light, moving closer, or a bare hand beside the face may help.',
      );
    case 'black':
      return msg('The picture is black. Uncover the camera, or turn on a light.');
    case 'frozen':
      return msg('The picture does not change. Close other apps that use the camera.');
    case 'too-dark':
      return msg('It is dark here. Turn on a light, or face a window.');
    case 'two-hands':
      return msg('There are two hands. Show only the one that spells.');
    case 'whole-hand':
      return msg('Show the whole hand');
    case 'too-far':
      return msg('The hand is small here. Bring it closer.');
    case 'hold-still':
      return msg('Hold each letter still for a moment');
  }
}

/** What has become of the camera, or of the hand reader. */
export type Notice =
  | CameraNotice
  /** Hands are read on the page's own thread. */
  | 'on-page';

export function noticeWords(notice: Notice): string {
  switch (notice) {
    case 'on-page':
      return msg('This browser cannot read hands in the background, so the page may feel slow.');
    case 'chosen-gone':
      return msg('The camera you chose is not connected. This is another one.');
    case 'lost':
      return msg('The camera was unplugged. This is another one.');
    case 'not-opened':
      return msg('That camera did not open. It may be in use.');
  }
}

/** The camera gives no new picture. */
export function stalledWords(): string {
  return msg('No new picture comes from the camera. It is being tried again.');
}
