import type {WorkerLike} from '../../app/recognizer/recognizer-place.ts';
import {WarmWorker} from './warm-worker.ts';

/** Who reads. */
export interface Turn {
  stop(): void;
}

/**
 * One hand spells into one place: of all readers on a page one reads at a time, and whoever begins stops the one before. The worker goes
 * from one to the other; when nobody takes it over, it ends.
 */
export class OneAtATime {
  private turn: Turn | null = null;
  private worker: WarmWorker | null = null;
  private isHandedOver = false;
  private isLent = false;

  /** @param start what makes its client, and with it asks for the worker */
  take(turn: Turn, start: () => void): void {
    const before = this.turn;
    this.isHandedOver = true;
    try {
      if (before !== turn) before?.stop();
      this.turn = turn;
      start();
    } finally {
      this.isHandedOver = false;
      this.endUnused();
    }
  }

  leave(turn: Turn): void {
    if (this.turn === turn) this.turn = null;
  }

  /**
   * A worker for one client: the one that the reader before left warm, where it runs on the same files.
   * @param key names the files
   */
  lend(key: string, create: () => WorkerLike): WorkerLike {
    if (this.worker?.key !== key) this.end();
    this.worker ??= new WarmWorker(create(), key);
    const {worker} = this;
    this.isLent = true;
    return worker.lend(() => this.takeBack(worker));
  }

  private takeBack(worker: WarmWorker): void {
    if (worker !== this.worker) return;
    this.isLent = false;
    if (!this.isHandedOver || !worker.isWarm) this.end();
  }

  private endUnused(): void {
    if (!this.isLent) this.end();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.isLent = false;
  }
}
