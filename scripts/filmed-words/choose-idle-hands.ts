import type {Film} from '../strokes/films.ts';
import {IDLE_FILMS} from '../strokes/other-films.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import {HANDS, SKINS, type FilmedHand} from './filmed-hand.ts';

/** A hand that does something else than spell, for a few seconds. */
export interface IdleHand extends FilmedHand {
  /** What it does. */
  readonly doing: string;
  readonly film: Film;
}

/** Each thing that hands do besides spelling, so many times; both hands and all skins do each. */
export function chooseIdleHands(ofEach: number, seed: number): IdleHand[] {
  return Object.entries(IDLE_FILMS).flatMap(([doing, makeFilm], kind) =>
    Array.from({length: ofEach}, (_, i) => {
      const random = derivedRandom(seed, kind, i);
      return {
        ...{doing, film: makeFilm(random)},
        hand: HANDS[i % HANDS.length] ?? 'right',
        skin: SKINS[i % SKINS.length] ?? '',
        seed: random.below(1e9),
      };
    }),
  );
}
