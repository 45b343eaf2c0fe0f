import {renderChart} from '../training/charts/render-chart.ts';
import type {SpellingFigures} from './spelling-figures.ts';

const NETWORKS = [
  ['stranger', 'a stranger', '#d9822b'],
  ['taught', 'own hand taught', '#0a6b5d'],
  ['right', 'all read right', '#8a9097'],
] as const;

/**
 * Error rate and latency by the hold that is set, for each condition.
 * @returns an SVG document
 */
export function spellingChart(figures: readonly SpellingFigures[]): Promise<string> {
  const values = figures.map((one) => ({
    ...one,
    hold: one.holdMs / 1000,
    condition: `${one.frameRate} fps, ${one.lettersPerSecond} letters a second`,
    whose: NETWORKS.find(([network]) => network === one.network)?.[1] ?? '',
  }));
  const panel = (field: string, title: string, format: string) => ({
    width: 190,
    height: 170,
    mark: {type: 'line' as const, point: {size: 22}, strokeWidth: 1.8},
    encoding: {
      x: {field: 'hold', type: 'quantitative' as const, title: 'hold, seconds'},
      y: {field, type: 'quantitative' as const, title, axis: {format}},
      color: {
        field: 'whose',
        type: 'nominal' as const,
        scale: {
          domain: NETWORKS.map(([, words]) => words),
          range: NETWORKS.map(([, , colour]) => colour),
        },
        legend: {orient: 'bottom' as const},
      },
    },
  });
  const facet = {
    field: 'condition',
    type: 'nominal' as const,
    title: null,
    sort: [...new Set(values.map(({condition}) => condition))],
  };
  return renderChart({
    title: 'Simulated spelling',
    data: {values},
    vconcat: [
      {facet: {column: facet}, spec: panel('errorRate', 'character error rate', '.0%')},
      {facet: {column: facet}, spec: panel('latencyMs', 'latency, milliseconds', 'd')},
    ],
  });
}
