import {CHART_COLOURS, renderChart} from './render-chart.ts';
import {percent} from '../../support/numbers/percent.ts';

/** One trial after so many steps of training. */
export interface TrialPoint {
  readonly trial: number;
  readonly steps: number;
  /** Share 0..1 of the validation letters read right. */
  readonly top1: number;
}

/**
 * How each trial did at each rung it reached, over the steps; the winner stands out.
 * @returns an SVG document
 */
export function tuningCurves(points: readonly TrialPoint[], winner: number): Promise<string> {
  const values = points.map((point) => ({...point, isWinner: point.trial === winner}));
  const last = values.filter(({isWinner}) => isWinner).sort((a, b) => b.steps - a.steps)[0];
  const words = last === undefined ? '' : `trial ${winner}: ${percent(last.top1)}`;
  const color = {
    field: 'isWinner',
    type: 'nominal',
    scale: {domain: [true, false], range: [CHART_COLOURS.wrong, '#9aa3ab']},
    legend: null,
  } as const;
  return renderChart({
    title: {
      text: 'Tuning',
      subtitle: 'Every trial at the rungs it reached: letters of the validation people read right.',
    },
    width: 640,
    height: 320,
    encoding: {
      x: {
        field: 'steps',
        type: 'quantitative',
        title: 'steps of training',
        scale: {type: 'log', nice: false, padding: 30},
        axis: {values: [...new Set(points.map(({steps}) => steps))], format: ',d'},
      },
      y: {
        field: 'top1',
        type: 'quantitative',
        title: 'validation top-1',
        axis: {format: '.0%'},
        scale: {zero: false},
      },
    },
    layer: [
      {
        data: {values},
        mark: {type: 'line', strokeWidth: 1.5, opacity: 0.8},
        encoding: {detail: {field: 'trial'}, color},
      },
      {data: {values}, mark: {type: 'circle', size: 45, opacity: 0.9}, encoding: {color}},
      {
        data: {values: last === undefined ? [] : [{...last, words}]},
        mark: {type: 'text', align: 'right', baseline: 'bottom', dy: -8, fontSize: 12},
        encoding: {text: {field: 'words'}},
      },
    ],
  });
}
