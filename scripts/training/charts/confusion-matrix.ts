import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {CHART_COLOURS, renderChart} from './render-chart.ts';

/** How many samples of one label were read as another (or as itself). */
export interface LabelCount {
  readonly truth: string;
  readonly seen: string;
  readonly count: number;
}

interface Cell extends LabelCount {
  /** Share 0..1 of all samples of `truth`. */
  readonly share: number;
  readonly kind: 'right' | 'wrong';
}

const CELL = 26;
/** From this share on a cell is so dark that its number is white. */
const DARK_SHARE = 0.35;

/**
 * What was taken for what: a row for each true label, a column for each label seen, counts written in, coloured by their share of the row.
 * @param counts right ones too; pairs that never happened may be left out
 * @returns an SVG document
 */
export function confusionMatrix(counts: readonly LabelCount[]): Promise<string> {
  const cells = counts.filter(({count}) => count > 0).map((entry) => toCell(entry, counts));
  const rows = inOrder(counts.map(({truth}) => truth));
  const columns = inOrder(counts.map(({seen}) => seen));
  const axis = {
    labelAngle: 0,
    grid: true,
    tickBand: 'extent',
    domain: false,
    ticks: false,
  } as const;
  const x = {field: 'seen', type: 'nominal', sort: columns, title: 'read as'} as const;
  const y = {field: 'truth', type: 'nominal', sort: rows, title: 'true letter'} as const;
  return renderChart({
    title: {
      text: 'Confusion matrix',
      subtitle: 'Numbers are samples; colour is the share of the row, green where right.',
    },
    width: {step: CELL},
    height: {step: CELL},
    data: {values: cells},
    encoding: {
      x: {...x, axis: {...axis, orient: 'top'}, scale: {domain: columns}},
      y: {...y, axis, scale: {domain: rows}},
    },
    layer: [
      {
        mark: {type: 'rect', stroke: 'white'},
        encoding: {
          fill: {
            field: 'kind',
            scale: {
              domain: ['right', 'wrong'],
              range: [CHART_COLOURS.right, CHART_COLOURS.wrong],
            },
            legend: null,
          },
          fillOpacity: {
            field: 'share',
            type: 'quantitative',
            // The root spreads the few per cent of a mistake apart from nothing.
            scale: {type: 'sqrt', domain: [0, 1], range: [0.06, 1]},
            legend: null,
          },
        },
      },
      {
        mark: {type: 'text', fontSize: 10},
        encoding: {
          text: {field: 'count', type: 'quantitative'},
          color: {
            condition: {test: `datum.share >= ${DARK_SHARE}`, value: 'white'},
            value: '#222',
          },
        },
      },
    ],
  });
}

function toCell(entry: LabelCount, counts: readonly LabelCount[]): Cell {
  const {truth, seen, count} = entry;
  const all = counts
    .filter((other) => other.truth === truth)
    .reduce((sum, other) => sum + other.count, 0);
  return {...entry, share: count / all, kind: truth === seen ? 'right' : 'wrong'};
}

/** All labels of the network and whatever else occurs, letters in the order of the alphabet, "none" last. */
function inOrder(occurring: readonly string[]): string[] {
  const [letters, others] = [LABELS.slice(0, -1), LABELS.slice(-1)];
  const more = occurring.filter((label) => !LABELS.includes(label));
  return [...[...new Set([...letters, ...more])].sort(), ...others];
}
