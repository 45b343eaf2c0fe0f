import {
  HELD,
  HELD_NAMES,
  IN_KILOBYTES,
  type Held,
  type SoakFigures,
  type SoakPoint,
} from './soak-figures.ts';

/** As Markdown. */
export function describeSoak(figures: SoakFigures): string {
  const {minutes, frames, letters, firstMinute, lastMinute, points} = figures;
  const ratio = lastMinute.p95Ms / firstMinute.p95Ms;
  const lost = letters.wrong + letters.missing;
  return `The drawn hand spelled before the camera for ${minutes.toFixed(0)} min; ${frames.toLocaleString('en')} frames were read. Letters shown: ${letters.shown}; not read or read wrong: **${lost}**; read and not shown: ${letters.stray}.
A frame at the 95th percentile: ${firstMinute.p95Ms.toFixed(1)} ms in the first minute, ${lastMinute.p95Ms.toFixed(1)} ms in the last (**${ratio.toFixed(3)}×**).
Growth by least squares after the first tenth of the time, ± two standard errors; the garbage was collected before each of ${points.length} measurements:

| held | at first | at last | growth a minute |
| --- | --- | --- | --- |
${HELD_NAMES.map((name) => row(name, figures)).join('\n')}`;
}

function row(name: Held, {points, growth}: SoakFigures): string {
  const line = growth[name];
  const scale = IN_KILOBYTES.includes(name) ? 1000 : 1;
  const value = (point: SoakPoint | undefined) => {
    const held = point?.[name] ?? null;
    return held === null ? '–' : (held / scale).toFixed(0);
  };
  const error = line === null ? 0 : (2 * line.standardError) / scale;
  const growing = line === null ? '–' : `${(line.slope / scale).toFixed(2)} ± ${error.toFixed(2)}`;
  return `| ${HELD[name]} | ${value(points[0])} | ${value(points.at(-1))} | ${growing} |`;
}
