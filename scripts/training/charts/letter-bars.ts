import {CHART_COLOURS, renderChart} from './render-chart.ts';

/** What became of the photos of one letter. */
export interface LetterOutcome {
  readonly letter: string;
  readonly right: number;
  readonly wrong: number;
  /** Photos in which no hand was found. */
  readonly missing: number;
}

const KINDS = [
  {kind: 'right', words: 'read right'},
  {kind: 'wrong', words: 'misread'},
  {kind: 'missing', words: 'no hand found'},
] as const;

/**
 * A bar for each letter: shares of its photos read right, misread, and without a hand; the share read right and the number of photos
 * are written on it.
 * @returns an SVG document
 */
export function letterBars(outcomes: readonly LetterOutcome[]): Promise<string> {
  const sorted = [...outcomes].sort((a, b) => (a.letter < b.letter ? -1 : 1));
  const parts = sorted.flatMap((outcome) =>
    KINDS.map(({kind, words}, order) => ({
      letter: outcome.letter,
      outcome: words,
      share: outcome[kind] / photosOf(outcome),
      order,
    })),
  );
  const totals = sorted.map((outcome) => ({
    letter: outcome.letter,
    right: `${Math.round((100 * outcome.right) / photosOf(outcome))}`,
    photos: photosOf(outcome),
  }));
  const x = {field: 'letter', type: 'nominal', title: null, axis: {labelAngle: 0}} as const;
  return renderChart({
    title: {
      text: 'Letter by letter',
      subtitle: 'Above each bar: per cent of its photos read right. Below: the number of photos.',
    },
    width: {step: 30},
    height: 260,
    layer: [
      {
        data: {values: parts},
        mark: {type: 'bar', width: {band: 0.8}},
        encoding: {
          x,
          y: {
            field: 'share',
            type: 'quantitative',
            title: null,
            axis: {format: '.0%'},
            scale: {domain: [0, 1], nice: false},
          },
          order: {field: 'order'},
          color: {
            field: 'outcome',
            scale: {
              domain: KINDS.map(({words}) => words),
              range: KINDS.map(({kind}) => CHART_COLOURS[kind]),
            },
            legend: {orient: 'bottom', offset: 26},
          },
        },
      },
      {
        data: {values: totals},
        mark: {type: 'text', y: -7, fontSize: 11},
        encoding: {x, text: {field: 'right'}},
      },
      {
        data: {values: totals},
        mark: {type: 'text', y: 'height', yOffset: 30, fontSize: 10, color: '#555'},
        encoding: {x, text: {field: 'photos'}},
      },
    ],
  });
}

function photosOf({right, wrong, missing}: LetterOutcome): number {
  return Math.max(1, right + wrong + missing);
}
