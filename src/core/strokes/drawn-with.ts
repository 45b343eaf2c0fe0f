/** The handshapes a letter is drawn with, as the network reads them; the first is the usual one. */
export const DRAWN_WITH = {J: 'I', Z: 'DXGL'} as const;
