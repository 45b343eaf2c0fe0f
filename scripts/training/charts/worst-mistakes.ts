import {PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import {greyPng} from './grey-png.ts';
import {renderChart} from './render-chart.ts';

export interface Mistake {
  /** 28×28 values 0..1 as the network saw them; null when it saw landmarks alone. */
  readonly picture: ArrayLike<number> | null;
  readonly truth: string;
  readonly seen: string;
  /** Probability 0..1 of `seen`. */
  readonly score: number;
  readonly file: string;
}

const COLUMNS = 8;
const MOST_SHOWN = 64;
/** Frames of one sitting are misread alike: a few of them tell all. */
const MOST_ALIKE = 3;
const PICTURE_SIDE = 112;
const CELL = {width: 132, height: 160};
const LONGEST_NAME = 21;

/**
 * A sheet of the mistakes the network was surest of, a few of each kind: the picture it saw, truth → what it read, its score, the file.
 * @returns an SVG document with the pictures inside
 */
export function worstMistakes(mistakes: readonly Mistake[]): Promise<string> {
  const sorted = [...mistakes].sort((a, b) => b.score - a.score);
  const worst = fewOfEachKind(sorted).slice(0, MOST_SHOWN);
  const values = worst.map(toCell);
  const rows = Math.max(1, Math.ceil(values.length / COLUMNS));
  const x = {field: 'x', type: 'quantitative', scale: null, axis: null} as const;
  const y = {field: 'y', type: 'quantitative', scale: null, axis: null} as const;
  const line = (dy: number, fontSize: number, color: string) =>
    ({type: 'text', align: 'left', baseline: 'top', dy, fontSize, color}) as const;
  return renderChart({
    title: {
      text: `${worst.length} of the surest among ${mistakes.length} mistakes`,
      subtitle: `The letter shown → the letter read, and how sure the network was of it; at most ${MOST_ALIKE} alike from one folder.`,
    },
    width: COLUMNS * CELL.width,
    height: rows * CELL.height,
    data: {values},
    encoding: {x, y},
    layer: [
      {
        mark: {
          type: 'image',
          width: PICTURE_SIDE,
          height: PICTURE_SIDE,
          align: 'left',
          baseline: 'top',
          aspect: false,
        },
        transform: [{filter: 'datum.picture !== null'}],
        encoding: {url: {field: 'picture'}},
      },
      {
        mark: {type: 'text', align: 'left', baseline: 'top', dx: 8, dy: 48, color: '#777'},
        transform: [{filter: 'datum.picture === null'}],
        encoding: {text: {value: 'landmarks alone'}},
      },
      {mark: line(PICTURE_SIDE + 4, 13, '#111'), encoding: {text: {field: 'words'}}},
      {mark: line(PICTURE_SIDE + 22, 9, '#666'), encoding: {text: {field: 'name'}}},
    ],
  });
}

function fewOfEachKind(mistakes: readonly Mistake[]): Mistake[] {
  const seenBefore = new Map<string, number>();
  return mistakes.filter(({truth, seen, file}) => {
    const kind = `${truth} ${seen} ${file.slice(0, file.lastIndexOf('/') + 1)}`;
    const count = seenBefore.get(kind) ?? 0;
    seenBefore.set(kind, count + 1);
    return count < MOST_ALIKE;
  });
}

function toCell({picture, truth, seen, score, file}: Mistake, index: number) {
  return {
    x: (index % COLUMNS) * CELL.width,
    y: Math.floor(index / COLUMNS) * CELL.height,
    words: `${truth} → ${seen} ${(score * 100).toFixed(0)} %`,
    // The end of a path tells one photo from the next.
    name: file.length > LONGEST_NAME ? `…${file.slice(1 - LONGEST_NAME)}` : file,
    picture: picture === null ? null : pngUri(picture),
  };
}

function pngUri(picture: ArrayLike<number>): string {
  return `data:image/png;base64,${greyPng(picture, PICTURE_SIZE).toString('base64')}`;
}
