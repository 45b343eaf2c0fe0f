/** The text being written. */
export interface Spelling {
  readonly text: string;
  /** How many UTF-16 units of `text` lie before the caret: 0..text.length. */
  readonly caret: number;
  /** Earlier texts, oldest first, for undo. */
  readonly past: readonly SpellingMoment[];
}

export interface SpellingMoment {
  readonly text: string;
  readonly caret: number;
}

export type SpellAction =
  /** One character from the camera or a keyboard; letters are kept in upper case. */
  | {readonly kind: 'letter'; readonly letter: string}
  | {readonly kind: 'space'}
  | {readonly kind: 'backspace'}
  /** Moves the caret to a position, see `caret`; positions outside the text mean its ends. */
  | {readonly kind: 'move'; readonly to: number}
  | {readonly kind: 'clear'}
  | {readonly kind: 'undo'};

export const EMPTY_SPELLING: Spelling = {text: '', caret: 0, past: []};

const MAX_UNDO_STEPS = 500;
/** Letters, digits and signs; nothing invisible, nothing that takes two units (a caret must not split it). */
const TYPEABLE = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** The next text after one action. An action that can do nothing gives the same object back. */
export function spell(now: Spelling, action: SpellAction): Spelling {
  switch (action.kind) {
    case 'letter':
      return isTypeable(action.letter) ? insert(now, action.letter.toUpperCase()) : now;
    case 'space':
      return insert(now, ' ');
    case 'backspace':
      return backspace(now);
    case 'move':
      return move(now, action.to);
    case 'clear':
      return now.text === '' ? now : edit(now, '', 0);
    case 'undo':
      return undo(now);
  }
}

function isTypeable(letter: string): boolean {
  return letter.length === 1 && TYPEABLE.test(letter);
}

function insert(now: Spelling, addition: string): Spelling {
  const text = now.text.slice(0, now.caret) + addition + now.text.slice(now.caret);
  return edit(now, text, now.caret + addition.length);
}

function backspace(now: Spelling): Spelling {
  if (now.caret === 0) return now;
  return edit(now, now.text.slice(0, now.caret - 1) + now.text.slice(now.caret), now.caret - 1);
}

function move(now: Spelling, to: number): Spelling {
  const caret = Math.min(Math.max(0, Math.round(to)), now.text.length);
  return Number.isNaN(caret) || caret === now.caret ? now : {...now, caret};
}

function edit(now: Spelling, text: string, caret: number): Spelling {
  const past = [...now.past, {text: now.text, caret: now.caret}].slice(-MAX_UNDO_STEPS);
  return {text, caret, past};
}

function undo(now: Spelling): Spelling {
  const last = now.past.at(-1);
  return last === undefined ? now : {...last, past: now.past.slice(0, -1)};
}
