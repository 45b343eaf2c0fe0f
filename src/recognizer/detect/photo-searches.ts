import type {ImageSize} from '../../contracts/recognition.ts';
import {asItIs} from './showing.ts';
import type {Showing} from './showing.ts';

/** How the hand was found: in the photo as it is, or in one of the ways that are tried after that. */
export type PhotoAttempt =
  | 'plain'
  | 'padded'
  | 'lifted'
  | 'turned'
  | 'mirrored'
  | 'tinted'
  | 'tile';

export interface PhotoSearch {
  readonly attempt: PhotoAttempt;
  readonly showing: Showing;
}

/** Border round the photo, over its longer side: the detector misses hands that fill the picture. */
const PADDING = 0.35;
/** Radians; hands in photos without a find are mostly askew. */
const TURN = 0.5;
/** Sides of square tiles, over the photo's shorter side: for hands that are small in it. */
const TILES = [1, 0.6, 0.4] as const;
/** From one tile to the next, over its side. */
const TILE_STEP = 0.5;
/** More would take longer than anybody waits: a search that finds nothing takes about 35 ms. */
const MOST_SEARCHES = 36;

/** All ways to look for hands in a photo, the most promising first (measured in docs/experiments/photo-looks.md). */
export function photoSearches(photo: ImageSize): readonly PhotoSearch[] {
  const plain = asItIs(photo);
  const border = 2 * PADDING * Math.max(photo.width, photo.height);
  const padded = {
    ...plain,
    size: {width: photo.width + border, height: photo.height + border},
  };
  const searches: PhotoSearch[] = [
    {attempt: 'plain', showing: plain},
    {attempt: 'padded', showing: padded},
    {attempt: 'lifted', showing: {...padded, treatment: 'lifted'}},
    {attempt: 'turned', showing: {...padded, turn: -TURN}},
    {attempt: 'turned', showing: {...padded, turn: TURN}},
    {attempt: 'mirrored', showing: {...padded, mirrored: true}},
    {attempt: 'tinted', showing: {...padded, treatment: 'tinted'}},
    ...TILES.flatMap((share) => tiles(photo, share * Math.min(photo.width, photo.height))).map(
      (showing): PhotoSearch => ({attempt: 'tile', showing}),
    ),
  ];
  return searches.slice(0, MOST_SEARCHES);
}

/** Squares that overlap by half and cover the photo; none where one of them would be the photo. */
function tiles(photo: ImageSize, side: number): Showing[] {
  const columns = places(photo.width, side);
  const rows = places(photo.height, side);
  if (columns.length * rows.length === 1) return [];
  return rows.flatMap((y) =>
    columns.map((x) => ({...asItIs(photo), middle: {x, y}, size: {width: side, height: side}})),
  );
}

/** Middles of tiles along one direction. */
function places(length: number, side: number): number[] {
  const count = Math.ceil((length - side) / (TILE_STEP * side) - 1e-9) + 1;
  return Array.from({length: count}, (_, i) =>
    count === 1 ? length / 2 : side / 2 + (i * (length - side)) / (count - 1),
  );
}
