import {ALPHABET} from '../scores/alphabet.ts';
import {STROKE_SHAPES} from './stroke-shapes.ts';

/** The letters that move and that nobody recorded: they are known, and not read. */
export function unreadLetters(): readonly string[] {
  const read = Object.values(STROKE_SHAPES).map(({letter}) => letter);
  return ALPHABET.moving.map(({letter}) => letter).filter((letter) => !read.includes(letter));
}
