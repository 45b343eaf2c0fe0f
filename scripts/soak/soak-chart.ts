import type {TopLevelSpec} from 'vega-lite';
import {CHART_COLOURS, renderChart} from '../training/charts/render-chart.ts';
import {HELD, IN_KILOBYTES, type Held, type SoakFigures} from './soak-figures.ts';

const WIDTH = 560;
const HEIGHT = 90;
const DRAWN: readonly Held[] = [
  'heap',
  'workerHeap',
  'process',
  'tensors',
  'bitmaps',
  'nodes',
  'listeners',
];

/** What was held and how long a frame took, over the time of the run. @returns an SVG document */
export function soakChart({points, minutes}: SoakFigures): Promise<string> {
  const values = points.map((point) => ({
    ...point,
    ...Object.fromEntries(IN_KILOBYTES.map((name) => [name, (point[name] ?? NaN) / 1000])),
  }));
  const panels = [
    panel('p95Ms', 'a frame at the 95th percentile, ms'),
    ...DRAWN.map((name) => panel(name, HELD[name])),
  ];
  const spec: TopLevelSpec = {
    title: `${minutes.toFixed(0)} minutes of reading a hand`,
    data: {values},
    vconcat: panels,
  };
  return renderChart(spec);
}

/** Each from 0, so that what grows a little does not look as if it grew a lot. */
function panel(field: string, title: string) {
  return {
    ...{title: {text: title, fontSize: 12}, width: WIDTH, height: HEIGHT},
    mark: {type: 'line' as const, color: CHART_COLOURS.right, strokeWidth: 1.5},
    encoding: {
      x: {field: 'minute', type: 'quantitative' as const, title: 'minutes'},
      y: {
        ...{field, type: 'quantitative' as const, title: null},
        scale: {zero: true},
        axis: {tickCount: 4},
      },
    },
  };
}
