import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {KeptSurroundings} from './erase-everything.ts';
import {countStoredBytes} from '../common/storage.ts';

export interface Usage {
  /** Bytes of the app with all its files; null when the browser does not say or has not said yet. */
  readonly totalBytes: number | null;
  /** Bytes of what the person made and chose. */
  readonly ownBytes: number;
  /** Whether the browser promised to keep it all; null when it does not say or has not said yet. */
  readonly isLasting: boolean | null;
}

/** What is measured. */
type Measured = Pick<KeptSurroundings, 'storage' | 'measureBytes' | 'isLasting'>;

/** What the app takes on the device, measured when its host comes on the page. */
export class UsageController implements ReactiveController {
  private totalBytes: number | null = null;
  private isLasting: boolean | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly kept: () => Measured | null;

  constructor(host: ReactiveControllerHost, kept: () => Measured | null) {
    this.host = host;
    this.kept = kept;
    host.addController(this);
  }

  get usage(): Usage {
    return {
      totalBytes: this.totalBytes,
      ownBytes: countStoredBytes(this.kept()?.storage ?? null),
      isLasting: this.isLasting,
    };
  }

  hostConnected(): void {
    void this.measure();
  }

  private async measure(): Promise<void> {
    const kept = this.kept();
    const answers = await Promise.all([
      kept?.measureBytes().catch(() => null),
      kept?.isLasting?.().catch(() => null),
    ]);
    const [totalBytes = null, isLasting = null] = answers;
    this.totalBytes = totalBytes;
    this.isLasting = isLasting;
    this.host.requestUpdate();
  }
}
