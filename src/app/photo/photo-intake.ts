import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {msg} from '@lit/localize';
import {clipboardPictures} from './clipboard-pictures.ts';

export interface PhotoIntakeOptions {
  readonly window: () => Window | null;
  /** Undefined where the browser keeps it from pages. */
  readonly clipboard: () => Partial<Pick<Clipboard, 'read'>> | undefined;
  /** Whether pictures are wanted: the screen is shown. */
  readonly isActive: () => boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The ways pictures come in: chosen, and pasted or dropped anywhere on the page while the screen is shown. */
export class PhotoIntake implements ReactiveController {
  private dragged = false;
  private said: string | null = null;
  private heard: Window | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly options: PhotoIntakeOptions;

  constructor(host: ReactiveControllerHost, options: PhotoIntakeOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** Whether files are held over the page. */
  get isDraggedOver(): boolean {
    return this.dragged;
  }

  /** Why the last try brought no picture, in a sentence; null when it did. */
  get notice(): string | null {
    return this.said;
  }

  /** Whether the clipboard may be asked for pictures. */
  get canPaste(): boolean {
    return this.options.clipboard()?.read !== undefined;
  }

  /** @param otherwise what to say when there are none */
  take(files: readonly File[], otherwise: string | null = null): void {
    this.said = files.length > 0 ? null : otherwise;
    if (files.length > 0) this.options.onFiles(files);
    this.host.requestUpdate();
  }

  /** Takes the pictures on the clipboard. Call it from a tap. */
  async paste(): Promise<void> {
    const clipboard = this.options.clipboard();
    if (clipboard?.read === undefined) return;
    const outcome = await clipboardPictures(clipboard as Pick<Clipboard, 'read'>);
    if (outcome.kind === 'pictures') this.take(outcome.files);
    else this.take([], outcome.sentence);
  }

  hostConnected(): void {
    const heard = this.options.window();
    this.heard = heard;
    heard?.addEventListener('paste', this.onPaste);
    heard?.addEventListener('dragover', this.onDragOver);
    heard?.addEventListener('dragleave', this.onDragLeave);
    heard?.addEventListener('drop', this.onDrop);
  }

  hostDisconnected(): void {
    const {heard} = this;
    this.heard = null;
    heard?.removeEventListener('paste', this.onPaste);
    heard?.removeEventListener('dragover', this.onDragOver);
    heard?.removeEventListener('dragleave', this.onDragLeave);
    heard?.removeEventListener('drop', this.onDrop);
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!this.options.isActive() || files.length === 0) return;
    event.preventDefault();
    this.take(files);
  };

  private readonly onDragOver = (event: DragEvent): void => {
    if (!this.options.isActive() || event.dataTransfer === null) return;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.show(true);
  };

  private readonly onDragLeave = (event: DragEvent): void => {
    // Between parts of the page there is something it goes to.
    if (event.relatedTarget === null) this.show(false);
  };

  private readonly onDrop = (event: DragEvent): void => {
    if (!this.options.isActive() || event.dataTransfer === null) return;
    event.preventDefault();
    this.show(false);
    const files = [...event.dataTransfer.files];
    this.take(files, msg('That was no file. Copy the picture and paste it here instead.'));
  };

  private show(dragged: boolean): void {
    if (dragged === this.dragged) return;
    this.dragged = dragged;
    this.host.requestUpdate();
  }
}
