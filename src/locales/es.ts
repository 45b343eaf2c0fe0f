// Do not modify this file by hand!
// Re-generate this file by running lit-localize

/* eslint-disable no-irregular-whitespace */
/* eslint-disable @typescript-eslint/no-explicit-any */

export const templates = {
  s9d8b8aa2b404c2c8: `Settings`,
  s5c020967246ac625: `A new version is ready. Your text stays.`,
  s8b0432eecbd8b034: `Update`,
  se2295ef112211ce9: `Spell`,
  s19b10d1a8593ca55: `Learn`,
  s61b3dff947840383: `Learn the letters`,
  s927384adb53881c6: `Screens`,
  s54d1b2a64667e32e: `Camera`,
  scbf4b3eef1cbae89: `The drawn hand`,
  s38803a69126ecb9f: `Your camera’s picture`,
  sa4480debeb545cb0: `This screen did not load. Check that you are online.`,
};
