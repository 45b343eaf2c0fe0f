import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {KeptSurroundings} from './erase-everything.ts';
import {countStoredBytes} from '../common/storage.ts';

export interface Usage {
  /** Bytes of the app with all its files; null when the browser does not say or has not said yet. */
  readonly totalBytes: number | null;
  /** Bytes of what the person made and chose. */
  readonly ownBytes: number;
}

/** What the app takes on the device, measured when its host comes on the page. */
export class UsageController implements ReactiveController {
  private totalBytes: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly kept: () => Pick<KeptSurroundings, 'storage' | 'measureBytes'> | null;

  constructor(
    host: ReactiveControllerHost,
    kept: () => Pick<KeptSurroundings, 'storage' | 'measureBytes'> | null,
  ) {
    this.host = host;
    this.kept = kept;
    host.addController(this);
  }

  get usage(): Usage {
    return {
      totalBytes: this.totalBytes,
      ownBytes: countStoredBytes(this.kept()?.storage ?? null),
    };
  }

  hostConnected(): void {
    void this.measure();
  }

  private async measure(): Promise<void> {
    this.totalBytes =
      (await this.kept()
        ?.measureBytes()
        .catch(() => null)) ?? null;
    this.host.requestUpdate();
  }
}
