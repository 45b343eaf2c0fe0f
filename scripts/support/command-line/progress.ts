import {Presets, SingleBar} from 'cli-progress';

export interface ProgressBar {
  increment(by?: number): void;
  stop(): void;
}

/** A bar on a terminal, a line now and then in a log. */
export function progressBar(title: string, total: number): ProgressBar {
  const bar = new SingleBar(
    {
      format: `${title} {bar} {value}/{total} · {eta_formatted} left`,
      noTTYOutput: true,
      notTTYSchedule: 20_000,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return bar;
}
