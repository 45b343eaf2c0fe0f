/** Something the person should know while the picture goes on. */
export type CameraNotice =
  /** The camera that was chosen is not there; another one was opened. */
  | 'chosen-gone'
  /** The camera in use was unplugged; another one was opened. */
  | 'lost'
  /** The camera to change to did not open; the one from before is back. */
  | 'not-opened';
