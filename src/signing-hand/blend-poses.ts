import type {HandPose} from './hand-pose.ts';

/**
 * A pose on the way from one to another, every angle for itself.
 * @param share 0 gives `from`, 1 gives `to`
 */
export function blendPoses(from: HandPose, to: HandPose, share: number): HandPose {
  return {
    thumb: blend(from.thumb, to.thumb, share),
    index: blend(from.index, to.index, share),
    middle: blend(from.middle, to.middle, share),
    ring: blend(from.ring, to.ring, share),
    pinky: blend(from.pinky, to.pinky, share),
    wrist: blend(from.wrist, to.wrist, share),
    offset: blend(from.offset, to.offset, share),
  };
}

function blend<Part extends {readonly [Name in keyof Part]: number}>(
  from: Part,
  to: Part,
  share: number,
): Part {
  const names = Object.keys(from) as (keyof Part)[];
  const blended = names.map((name) => [name, from[name] + (to[name] - from[name]) * share]);
  return Object.fromEntries(blended) as Part;
}
