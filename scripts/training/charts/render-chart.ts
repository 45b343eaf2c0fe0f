import type {Config, TopLevelSpec} from 'vega-lite';

/** One hue each for right, wrong and missing; told apart in every kind of colour vision and in grey. */
export const CHART_COLOURS = {right: '#0a6b5d', wrong: '#d9822b', missing: '#c9cdd1'} as const;

const FONT = 'system-ui, sans-serif';

const CONFIG: Config = {
  background: 'white',
  font: FONT,
  padding: 16,
  title: {anchor: 'start', fontSize: 15, subtitleFontSize: 12, subtitleColor: '#555', offset: 12},
  axis: {labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', gridColor: '#eceef0'},
  legend: {labelFontSize: 12, title: null},
  view: {stroke: null},
};

/** Draws a Vega-Lite chart as a self-contained SVG document. */
export async function renderChart(spec: TopLevelSpec): Promise<string> {
  // Loaded by whoever draws: they take longer to load than most commands take to run.
  const [{parse, View}, {compile}] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new View(parse(compile(spec, {config: CONFIG}).spec), {renderer: 'none'});
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
