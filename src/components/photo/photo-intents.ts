const UPWARDS = {bubbles: true, composed: true} as const;

/** Files were chosen. */
export class PhotoFilesIntent extends Event {
  static readonly type = 'fs-photo-files';
  readonly files: readonly File[];
  constructor(files: readonly File[]) {
    super(PhotoFilesIntent.type, UPWARDS);
    this.files = files;
  }
}

/** One picture of the list should be shown large, or go. */
export class PhotoIntent extends Event {
  static readonly type = 'fs-photo';
  readonly wish: 'open' | 'remove';
  readonly id: number;
  constructor(wish: 'open' | 'remove', id: number) {
    super(PhotoIntent.type, UPWARDS);
    this.wish = wish;
    this.id = id;
  }
}

/** A wish without particulars. */
export class PhotoPasteIntent extends Event {
  static readonly type = 'fs-photo-paste';
  constructor() {
    super(PhotoPasteIntent.type, UPWARDS);
  }
}

declare global {
  interface HTMLElementEventMap {
    [PhotoFilesIntent.type]: PhotoFilesIntent;
    [PhotoIntent.type]: PhotoIntent;
    [PhotoPasteIntent.type]: PhotoPasteIntent;
  }
}
