import type {TopLevelSpec} from 'vega-lite';
import {CHART_COLOURS, renderChart} from './render-chart.ts';
import {percent} from '../../support/numbers/percent.ts';

export interface HistoryPoint {
  readonly step: number;
  /** Training loss in nats, as far as it was averaged. */
  readonly loss: number;
  readonly learningRate: number;
  /** Share 0..1 of the validation samples read right; measured now and then. */
  readonly validationTop1?: number;
}

type Panel = Extract<TopLevelSpec, {vconcat: unknown}>['vconcat'][number];

const WIDTH = 640;

/**
 * Loss, validation accuracy and learning rate over the steps, one under the other.
 * @returns an SVG document
 * @throws Error when there is no history
 */
export function learningCurves(history: readonly HistoryPoint[]): Promise<string> {
  if (history.length === 0) throw new Error('there is no history to draw');
  const validated = history.filter(({validationTop1}) => validationTop1 !== undefined);
  return renderChart({
    title: 'Learning curves',
    vconcat: [
      curve(history, {field: 'loss', title: 'training loss, nats', height: 200}),
      ...(validated.length === 0 ? [] : [validationCurve(validated)]),
      curve(history, {field: 'learningRate', title: 'learning rate', height: 70}),
    ],
    resolve: {scale: {x: 'shared'}},
  });
}

interface Curve {
  readonly field: keyof HistoryPoint;
  readonly title: string;
  readonly height: number;
}

function curve(values: readonly HistoryPoint[], {field, title, height}: Curve): Panel {
  return {
    width: WIDTH,
    height,
    data: {values: [...values]},
    mark: {type: 'line', color: CHART_COLOURS.right, strokeWidth: 1.8},
    encoding: {
      x: {field: 'step', type: 'quantitative', title: 'step', scale: {nice: false}},
      y: {field, type: 'quantitative', title},
    },
  };
}

function validationCurve(values: readonly HistoryPoint[]): Panel {
  const best = values.reduce((a, b) => (top1(b) > top1(a) ? b : a));
  const x = {field: 'step', type: 'quantitative', title: 'step'} as const;
  return {
    width: WIDTH,
    height: 200,
    layer: [
      {
        data: {values: [...values]},
        mark: {
          type: 'line',
          color: CHART_COLOURS.wrong,
          strokeWidth: 1.8,
          point: {color: CHART_COLOURS.wrong, size: 18},
        },
        encoding: {
          x,
          y: {
            field: 'validationTop1',
            type: 'quantitative',
            title: 'validation top-1',
            axis: {format: '.0%'},
            scale: {zero: false},
          },
        },
      },
      {
        data: {values: [{...best, words: `best: ${percent(top1(best))} at step ${best.step}`}]},
        mark: {type: 'text', align: 'right', baseline: 'bottom', dy: -5, fontSize: 12},
        encoding: {
          x,
          y: {field: 'validationTop1', type: 'quantitative'},
          text: {field: 'words'},
        },
      },
    ],
  };
}

function top1({validationTop1}: HistoryPoint): number {
  return validationTop1 ?? 0;
}
