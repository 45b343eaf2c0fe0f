import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {saveFile} from './save-file.ts';

export interface FileSaverOptions {
  readonly document: () => Document;
  readonly urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

/** Gives texts to the browser to save as files. */
export class FileSaver implements ReactiveController {
  /** The browser reads it after the tap, nobody says when: so it is kept until the next one, or the end. */
  private url: string | null = null;
  private readonly options: FileSaverOptions;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, options: FileSaverOptions) {
    this.options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** @param type of its content, with the text's encoding */
  save({name, type, text}: {name: string; type: string; text: string}): void {
    this.forget();
    this.url = this.options.urls.createObjectURL(new Blob([text], {type}));
    saveFile(this.options.document(), name, this.url);
  }

  private forget(): void {
    if (this.url !== null) this.options.urls.revokeObjectURL(this.url);
    this.url = null;
  }
}
