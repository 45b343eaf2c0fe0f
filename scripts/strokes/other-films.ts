import type {HandPose} from '../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../src/signing-hand/letter-poses.ts';
import {REST} from '../../src/signing-hand/other-poses.ts';
import {FASTEST, planSpelling, SLOWEST} from '../../src/signing-hand/plan-spelling.ts';
import {IDLE_HANDS} from '../signing-hand/idle-hands.ts';
import type {Idleness} from '../signing-hand/idle-hands.ts';
import type {Random} from '../support/numbers/random.ts';
import {anyLetter, filmOf, go, moved, stay, turned, waveLegs} from './films.ts';
import type {Film, Leg} from './films.ts';

const LETTERS = Object.keys(LETTER_POSES);
const WORDS = 6;

/** Ordinary spelling without J and Z at any speed: words in which every pair of letters is as likely. */
export function spellingFilm(random: Random): Film {
  const word = () =>
    Array.from({length: 3 + random.below(6)}, () => LETTERS[random.below(LETTERS.length)]).join('');
  const text = Array.from({length: WORDS}, word).join(' ');
  return planSpelling(text, random.between(SLOWEST, FASTEST));
}

/** What hands do that do not spell. */
export const IDLE_FILMS: Readonly<Record<string, (random: Random) => Film>> = {
  resting: (random) => restlessFilm(random, 'resting', 0.03),
  'an open hand': (random) => restlessFilm(random, 'open', 0.07),
  pointing: (random) => restlessFilm(random, 'pointing', 0.07),
  scratching: scratchingFilm,
  reaching: reachingFilm,
  waving: wavingFilm,
};

/** What must not be taken for strokes: letters that are held and moved, and hands that do not spell. */
export const OTHER_FILMS: Readonly<Record<string, (random: Random) => Film>> = {
  ...IDLE_FILMS,
  'letters held and moved about': carriedFilm,
  'coming and going': comingFilm,
};

/** To somewhere and back: a cup, the keyboard. */
function reachingFilm(random: Random): Film {
  const hand = IDLE_HANDS[random.chance(0.5) ? 'open' : 'resting'](random);
  const far = somewhere(random, hand, 0.18);
  return filmOf([
    stay(REST, random.between(200, 600)),
    go([REST, far], random.between(250, 900)),
    stay(far, random.between(100, 800)),
    go([far, REST], random.between(250, 900)),
    stay(REST, random.between(200, 600)),
  ]);
}

/** Fingertips go to and fro, from the wrist and the knuckles. */
function scratchingFilm(random: Random): Film {
  const base = moved(IDLE_HANDS.scratching(random), random.normal() * 0.08, random.normal() * 0.08);
  const legs: Leg[] = [go([REST, base], random.between(250, 600))];
  const reach = random.between(0.005, 0.025);
  const angle = random.between(0, Math.PI);
  for (let i = 0; i < 4 + random.below(8); i++) {
    const way = i % 2 === 0 ? reach : -reach;
    const there = moved(base, way * Math.cos(angle), way * Math.sin(angle));
    legs.push(go([base, there, base], random.between(120, 350)));
  }
  return filmOf([...legs, go([base, REST], random.between(250, 600))]);
}

function wavingFilm(random: Random): Film {
  return filmOf(waveLegs(random));
}

/** One thing after the other, in one place after the other. @param reach metres */
function restlessFilm(random: Random, idleness: Idleness, reach: number): Film {
  const next = () => somewhere(random, IDLE_HANDS[idleness](random), reach);
  return wanderFilm(next(), next, random);
}

function carriedFilm(random: Random): Film {
  const hand = anyLetter(random);
  return wanderFilm(hand, () => somewhere(random, hand, 0.07), random);
}

/** From place to place, with halts. */
function wanderFilm(first: HandPose, next: () => HandPose, random: Random): Film {
  let here = first;
  const legs: Leg[] = [go([REST, here], random.between(200, 500))];
  for (let i = 0; i < 2 + random.below(5); i++) {
    const there = next();
    legs.push(stay(here, random.between(0, 600) + 1), go([here, there], random.between(150, 700)));
    here = there;
  }
  return filmOf([...legs, go([here, REST], random.between(200, 500))]);
}

/** Into the picture, a letter, and out again. */
function comingFilm(random: Random): Film {
  const hand = anyLetter(random);
  const outside = (pose: HandPose) =>
    moved(pose, random.normal() * 0.1, -random.between(0.15, 0.25));
  const [from, to] = [outside(REST), outside(random.chance(0.5) ? REST : hand)];
  return filmOf([
    go([from, hand], random.between(250, 800)),
    stay(hand, random.between(100, 700)),
    go([hand, to], random.between(250, 800)),
  ]);
}

function somewhere(random: Random, hand: HandPose, reach: number): HandPose {
  const held = turned(hand, {
    turn: random.normal() * 20,
    lean: random.normal() * 15,
    nod: random.normal() * 15,
  });
  return moved(held, random.normal() * reach, random.normal() * reach, random.normal() * 0.02);
}
