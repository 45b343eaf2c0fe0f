import type {Clock} from '../../src/app/common/clock.ts';
import type {RecognizerAssets} from '../../src/contracts/recognizer-protocol.ts';

/** A picture that knows what became of it. */
export class PretendImage {
  readonly width = 1;
  readonly height = 1;
  isGone = false;
  /** How often it was touched after it was gone. */
  faults = 0;

  close(): void {
    this.handOver();
  }

  handOver(): void {
    if (this.isGone) this.faults++;
    this.isGone = true;
  }
}

/** Time that passes only when a test says so. */
export class PretendClock implements Clock {
  private nowMs = 0;
  private nextTimer = 1;
  private readonly timers = new Map<number, {readonly atMs: number; readonly action: () => void}>();

  now(): number {
    return this.nowMs;
  }

  setTimeout(action: () => void, ms: number): number {
    this.timers.set(this.nextTimer, {atMs: this.nowMs + ms, action});
    return this.nextTimer++;
  }

  clearTimeout(timer: number): void {
    this.timers.delete(timer);
  }

  get pending(): number {
    return this.timers.size;
  }

  /** Jumps on, as after a sleep: what is due meanwhile happens once, at the end. */
  pass(ms: number): void {
    this.nowMs += ms;
    for (const [timer, {atMs, action}] of [...this.timers]) {
      if (atMs > this.nowMs || !this.timers.delete(timer)) continue;
      action();
    }
  }
}

const asset = {url: 'http://127.0.0.1:9/nothing', bytes: 1, sha256: ''};

/** Files that never come. */
export const pretendAssets: RecognizerAssets = {
  visionLoader: asset,
  visionWasm: asset,
  handModel: asset,
  tfjsWasm: asset,
  networkTopology: asset,
  networkWeights: asset,
  modelCard: asset,
};
