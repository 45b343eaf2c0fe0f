import {blendPoses} from '../../src/signing-hand/blend-poses.ts';
import type {HandPose, WristPose} from '../../src/signing-hand/hand-pose.ts';
import {finger} from '../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../src/signing-hand/letter-poses.ts';
import {OPEN_HAND, REST} from '../../src/signing-hand/other-poses.ts';
import {STROKES} from '../../src/signing-hand/strokes.ts';
import type {Random} from '../support/numbers/random.ts';

/** A hand that moves. */
export interface Film {
  readonly durationMs: number;
  readonly poseAt: (timeMs: number) => HandPose;
}

export type Drawn = 'J' | 'Z' | 'ZZ' | 'wave';

/** A film of one stroke, between other things. */
export interface DrawnFilm extends Film {
  readonly drawn: Drawn;
  /** Milliseconds: from when the hand moves to when it has drawn. */
  readonly startMs: number;
  readonly endMs: number;
}

/** A way that is gone in a time, from rest to rest. */
export interface Leg {
  readonly durationMs: number;
  /** Evenly spaced; one pose stays. */
  readonly path: readonly HandPose[];
}

/** What a J and a Z take at an ordinary speed, milliseconds; a signer is up to twice as slow and twice as fast. */
const USUAL_MS = {J: 600, Z: 800, ZZ: 800};

/** Somebody draws one thing: comes from another letter or from rest, draws, and goes on. */
export function drawnFilm(drawn: Drawn, random: Random): DrawnFilm {
  const path = drawn === 'wave' ? wavePath(random) : strokePath(drawn, random);
  const legs = drawn === 'wave' ? path.legs : [strokeLeg(drawn, path.poses, random)];
  const [first = REST] = path.poses;
  const last = path.poses.at(-1) ?? REST;
  const before = random.chance(0.5) ? REST : anyLetter(random);
  const after = random.chance(0.5) ? REST : anyLetter(random);
  const lead = [
    stay(before, random.between(200, 500)),
    go([before, first], random.between(150, 350)),
    stay(first, random.between(80, 500)),
  ];
  const tail = [
    stay(last, random.between(100, 300)),
    go([last, after], random.between(150, 350)),
    stay(after, random.between(300, 600)),
  ];
  const startMs = lead.reduce((sum, leg) => sum + leg.durationMs, 0);
  const endMs = startMs + legs.reduce((sum, leg) => sum + leg.durationMs, 0);
  return {...filmOf([...lead, ...legs, ...tail]), drawn, startMs, endMs};
}

/** Goes one leg after the other. */
export function filmOf(legs: readonly Leg[]): Film {
  let durationMs = 0;
  const timed = legs.map((leg) => {
    durationMs += leg.durationMs;
    return {...leg, startMs: durationMs - leg.durationMs};
  });
  const poseAt = (timeMs: number) => {
    const leg = timed.filter(({startMs}) => startMs <= timeMs).at(-1) ?? timed[0];
    if (leg === undefined) return REST;
    const share = Math.min(1, Math.max(0, timeMs - leg.startMs) / leg.durationMs);
    return along(leg.path, share * share * (3 - 2 * share));
  };
  return {durationMs, poseAt};
}

export function go(path: readonly HandPose[], durationMs: number): Leg {
  return {path, durationMs};
}

export function stay(pose: HandPose, durationMs: number): Leg {
  return {path: [pose], durationMs};
}

/** The same hand elsewhere: metres. */
export function moved(pose: HandPose, x: number, y: number, z = 0): HandPose {
  const {offset} = pose;
  return {...pose, offset: {x: offset.x + x, y: offset.y + y, z: offset.z + z}};
}

/** The same hand held otherwise: degrees more. */
export function turned(pose: HandPose, {turn, lean, nod}: WristPose): HandPose {
  const {wrist} = pose;
  return {
    ...pose,
    wrist: {turn: wrist.turn + turn, lean: wrist.lean + lean, nod: wrist.nod + nod},
  };
}

export function anyLetter(random: Random): HandPose {
  const poses = Object.values(LETTER_POSES);
  return poses[random.below(poses.length)] ?? REST;
}

function along(path: readonly HandPose[], share: number): HandPose {
  const place = share * (path.length - 1);
  const step = Math.max(0, Math.min(path.length - 2, Math.floor(place)));
  const [from = REST, to] = [path[step], path[step + 1]];
  return to === undefined ? from : blendPoses(from, to, place - step);
}

function strokeLeg(drawn: 'J' | 'Z' | 'ZZ', poses: readonly HandPose[], random: Random): Leg {
  const speed = 2 ** random.between(-1, 1);
  return go(poses, USUAL_MS[drawn] / speed);
}

/** The drawn hand's own path, larger or smaller, broader or narrower, and with an error at each bend. */
function strokePath(drawn: 'J' | 'Z' | 'ZZ', random: Random) {
  const {path} = STROKES[drawn === 'J' ? 'J' : 'Z'] ?? {path: []};
  const size = 2 ** random.between(-0.6, 0.6);
  const breadth = size * random.between(0.8, 1.25);
  // Some draw from the wrist: the hand leans and nods as the arm moves less.
  const wrist = drawn === 'J' ? 0 : random.between(0, 1);
  const poses = path.map((pose) => {
    const {x, y} = pose.offset;
    const noise = () => random.normal() * 0.004 * size;
    const place = {
      x: x * breadth * (1 - 0.6 * wrist) + noise(),
      y: y * size * (1 - 0.6 * wrist) + noise(),
      z: random.normal() * 0.006,
    };
    const swing = {turn: 0, lean: -x * 300 * wrist * breadth, nod: -y * 300 * wrist * size};
    const error = {turn: random.normal() * 6, lean: random.normal() * 4, nod: random.normal() * 5};
    const hand = drawn === 'ZZ' ? bentV(pose) : pose;
    return {...turned(turned(hand, swing), error), offset: place};
  });
  return {poses, legs: []};
}

/** Two fingers, hooked, draw both Zs at once. */
function bentV(pose: HandPose): HandPose {
  const v = LETTER_POSES.V ?? pose;
  return {...pose, index: finger(14, 60, 35, 9), middle: finger(14, 62, 36, -8), thumb: v.thumb};
}

/** From rest to a wave and back. */
export function waveLegs(random: Random): readonly Leg[] {
  const {poses, legs} = wavePath(random);
  const ends = [poses[0] ?? REST, poses.at(-1) ?? REST] as const;
  const raise = () => random.between(200, 500);
  return [go([REST, ends[0]], raise()), ...legs, go([ends[1], REST], raise())];
}

/** To and fro from wrist and elbow. */
function wavePath(random: Random) {
  const swings = 4 + random.below(4);
  const halfMs = 500 / random.between(1.2, 3);
  const lean = random.between(12, 35);
  const x = random.between(0.01, 0.06);
  const base = turned(OPEN_HAND, {
    turn: random.normal() * 10,
    lean: random.normal() * 8,
    nod: random.normal() * 8,
  });
  const side = random.chance(0.5) ? 1 : -1;
  const poses = Array.from({length: swings + 1}, (_, i) => {
    const way = (i % 2 === 0 ? side : -side) * random.between(0.8, 1.1);
    return moved(turned(base, {turn: 0, lean: -lean * way, nod: 0}), x * way, 0);
  });
  const legs = poses
    .slice(1)
    .map((pose, i) => go([poses[i] ?? pose, pose], halfMs * random.between(0.85, 1.15)));
  return {poses, legs};
}
