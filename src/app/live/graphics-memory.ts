import type {DelegateSetting} from '../../contracts/recognizer-protocol.ts';
import {readStored, removeStored, writeStored} from '../common/storage.ts';

const KEY = 'fingerspell.graphics';

/**
 * Remembers on this device that its graphics do not see the hands that the processor sees, so that they are not tried at every visit. It holds for
 * one version of the browser: the next may have mended it.
 */
export class GraphicsMemory {
  private isBlind: boolean;
  private readonly storage: Storage | null;
  private readonly browser: string;

  /** @param browser its name and version, as it tells them */
  constructor(storage: Storage | null, browser: string) {
    this.storage = storage;
    this.browser = browser;
    this.isBlind = readStored(storage, KEY) === browser;
  }

  /** What to read with, where the person chose this. */
  delegateFor(setting: DelegateSetting): DelegateSetting {
    return setting === 'auto' && this.isBlind ? 'cpu' : setting;
  }

  markBlind(): void {
    this.isBlind = true;
    writeStored(this.storage, KEY, this.browser);
  }

  /** The person chose anew. */
  forget(): void {
    this.isBlind = false;
    removeStored(this.storage, KEY);
  }
}
