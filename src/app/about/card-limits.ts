import {msg} from '@lit/localize';

/**
 * The limits that the card of the shipped network tells, word for word: texts are found for translation only where `msg` is
 * called with them.
 */
export const knownLimits = (): readonly string[] => [
  msg('J and Z are movements: this network reads single frames and does not know them.'),
  msg('K is taken for P when the hand is turned sideways and for V when the thumb is low.'),
  msg(
    'Fists (A, E, M, N, S, T) differ by where the thumb lies and are mixed up most: of some people one of them is misread in every picture.',
  ),
  msg(
    'In photos cut very close to the hand, and in those where the hand is found only by searching in other ways, the landmarks themselves are often wrong.',
  ),
  msg(
    'Of hands that show no letter it takes a few for one: an index finger or a thumb held up, a hand that hangs or curves round nothing.',
  ),
  msg(
    'Most people in the training pictures are students at a webcam; children’s and old people’s hands were not tested.',
  ),
  msg(
    'Most of these pictures come from repositories that state no licence. A network of openly licensed photos and drawn hands alone reads people it never saw 1.3 points worse (three folds of eight).',
  ),
];

/** The type keeps lit-localize from looking for a text here: it is one of those above. */
const inLanguage: (text: string) => string = msg;

/** A limit of the card in the language that is spoken; one that nobody translated stays in English. */
export function limitWords(limit: string): string {
  return inLanguage(limit);
}
