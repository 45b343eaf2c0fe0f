import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {msg} from '@lit/localize';
import {SHARED, sharedCacheName} from '../../contracts/shared-photos.ts';

export interface SharedPhotosOptions {
  readonly window: () => Window | null;
  /** @param otherwise what to say when there are none */
  readonly onFiles: (files: readonly File[], otherwise: string) => void;
}

/** Takes what another app shared from where the service worker put it, once the screen is on the page. */
export class SharedPhotos implements ReactiveController {
  private readonly options: SharedPhotosOptions;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, options: SharedPhotosOptions) {
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const window = this.options.window();
    if (window !== null) void this.takeFrom(window);
  }

  private async takeFrom({location, history, caches}: Window): Promise<void> {
    const address = new URL(location.href);
    const wasShared = address.searchParams.has(SHARED.parameter);
    const files = await takeFiles(caches, new URL('./', address).href);
    if (wasShared) {
      // Else the next reload would look for them again.
      address.searchParams.delete(SHARED.parameter);
      history.replaceState(history.state, '', address);
    }
    if (!wasShared && files.length === 0) return;
    this.options.onFiles(
      files,
      msg('The shared picture did not arrive. Share it once more, or choose it here.'),
    );
  }
}

/** @param caches undefined on pages that are not secure */
async function takeFiles(caches: CacheStorage | undefined, scope: string): Promise<File[]> {
  try {
    const name = sharedCacheName(scope);
    if (caches === undefined || !(await caches.has(name))) return [];
    const cache = await caches.open(name);
    const files: File[] = [];
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      await cache.delete(request);
      if (response !== undefined) files.push(await toFile(response));
    }
    return files;
  } catch {
    // Storage that is withheld, or emptied under us, holds nothing.
    return [];
  }
}

async function toFile(response: Response): Promise<File> {
  const blob = await response.blob();
  return new File([blob], nameIn(response), {type: blob.type});
}

function nameIn({headers}: Response): string {
  try {
    return decodeURIComponent(headers.get(SHARED.nameHeader) ?? '');
  } catch {
    return '';
  }
}
