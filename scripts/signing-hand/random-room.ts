import type {Backdrop, Thing} from '../harness/signing-hand/hand-protocol.ts';
import type {Random} from '../support/numbers/random.ts';

/** Share of the things that are out of focus. */
const SOFT = 0.7;
const MOST_THINGS = 12;

/** A wall with light from one side, and before it boxes, bars and round things. */
export function randomRoom(random: Random): Backdrop {
  const [hue, saturation] = [random.between(0, 360), random.between(0, 35)];
  const light = random.between(15, 92);
  const wall = {
    from: hsl(hue, saturation, light),
    to: hsl(hue + random.between(-20, 20), saturation, light - random.between(0, 30)),
    lean: random.between(-1, 1),
  };
  const things = Array.from({length: random.below(MOST_THINGS)}, () => randomThing(random));
  return {kind: 'room', wall, things};
}

function randomThing(random: Random): Thing {
  return {
    round: random.chance(0.35),
    x: random.between(-0.2, 1),
    y: random.between(-0.2, 1),
    width: random.between(0.03, 0.6),
    height: random.between(0.03, 0.6),
    turn: random.normal() * 0.15,
    blur: random.chance(SOFT) ? random.between(0.003, 0.035) : 0,
    colour: hsl(random.between(0, 360), random.between(0, 60), random.between(5, 95)),
  };
}

function hsl(hue: number, saturation: number, light: number): string {
  return `hsl(${hue.toFixed(0)} ${saturation.toFixed(0)}% ${Math.max(2, light).toFixed(0)}%)`;
}
