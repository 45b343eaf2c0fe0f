/** The letters that are held still. J and Z are drawn in the air: core code for motion reads them, not the network. */
export const STATIC_LETTERS = 'ABCDEFGHIKLMNOPQRSTUVWXY'.split('');

/** The label of a hand that shows no letter. */
export const NO_LETTER = 'none';

/** The network's outputs, in order. */
export const LABELS: readonly string[] = [...STATIC_LETTERS, NO_LETTER];

export const NO_LETTER_INDEX = LABELS.indexOf(NO_LETTER);
