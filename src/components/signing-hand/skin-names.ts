import {msg} from '@lit/localize';

/** The names of SKIN_TONES. */
export const skinNames = () => [
  msg('Lightest'),
  msg('Light'),
  msg('Light medium'),
  msg('Medium'),
  msg('Medium dark'),
  msg('Dark'),
  msg('Darkest'),
];
