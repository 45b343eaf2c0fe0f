import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {photoCsv} from './photo-csv.ts';
import type {Photo} from './photo-controller.ts';
import {saveFile} from '../common/save-file.ts';

export interface PhotoTableFileOptions {
  readonly document: () => Document;
  readonly urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

/** Gives the table of photos to the browser to save. */
export class PhotoTableFile implements ReactiveController {
  /** The browser reads it after the tap, nobody says when: so it is kept until the next one, or the end. */
  private url: string | null = null;
  private readonly options: PhotoTableFileOptions;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, options: PhotoTableFileOptions) {
    this.options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  save(photos: readonly Photo[]): void {
    this.forget();
    const table = new Blob([photoCsv(photos)], {type: 'text/csv;charset=utf-8'});
    this.url = this.options.urls.createObjectURL(table);
    saveFile(this.options.document(), 'fingerspell-letters.csv', this.url);
  }

  private forget(): void {
    if (this.url !== null) this.options.urls.revokeObjectURL(this.url);
    this.url = null;
  }
}
