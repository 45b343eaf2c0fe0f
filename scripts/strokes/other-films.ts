import {finger} from '../../src/signing-hand/hand-pose.ts';
import type {HandPose} from '../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../src/signing-hand/letter-poses.ts';
import {OPEN_HAND, REST} from '../../src/signing-hand/other-poses.ts';
import {FASTEST, planSpelling, SLOWEST} from '../../src/signing-hand/plan-spelling.ts';
import type {Random} from '../training/random.ts';
import {anyLetter, filmOf, go, moved, stay, turned} from './films.ts';
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

/** What hands do between spelling. */
export const OTHER_FILMS: Readonly<Record<string, (random: Random) => Film>> = {
  reaching: reachingFilm,
  scratching: scratchingFilm,
  pointing: pointingFilm,
  'letters held and moved about': carriedFilm,
  'coming and going': comingFilm,
};

const POINTING: HandPose = {
  ...(LETTER_POSES.D ?? REST),
  middle: finger(80, 104, 64, 0),
  ring: finger(84, 108, 66, 4),
  pinky: finger(84, 104, 60, 8),
};

/** To somewhere and back: a cup, the keyboard. */
function reachingFilm(random: Random): Film {
  const far = somewhere(random, random.chance(0.5) ? OPEN_HAND : REST, 0.18);
  return filmOf([
    stay(REST, random.between(200, 600)),
    go([REST, far], random.between(250, 900)),
    stay(far, random.between(100, 800)),
    go([far, REST], random.between(250, 900)),
    stay(REST, random.between(200, 600)),
  ]);
}

function scratchingFilm(random: Random): Film {
  const base = somewhere(random, random.chance(0.5) ? REST : anyLetter(random), 0.08);
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

/** At one thing after the other. */
function pointingFilm(random: Random): Film {
  return wanderFilm(POINTING, random);
}

function carriedFilm(random: Random): Film {
  return wanderFilm(anyLetter(random), random);
}

/** From place to place, with halts. */
function wanderFilm(hand: HandPose, random: Random): Film {
  let here = hand;
  const legs: Leg[] = [go([REST, here], random.between(200, 500))];
  for (let i = 0; i < 2 + random.below(5); i++) {
    const there = somewhere(random, hand, 0.07);
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
