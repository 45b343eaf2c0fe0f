import type {CameraWish} from '../../app/camera/camera-desk.ts';
import type {SpellAction} from '../../core/text/spell.ts';
import type {Sheet} from '../../app/shell/sheet-controller.ts';
import type {PracticeWish} from '../../app/practice/practice-state.ts';
import type {Settings} from '../../app/settings/settings.ts';

const UPWARDS = {bubbles: true, composed: true} as const;

/** The text should change. */
export class SpellIntent extends Event {
  static readonly type = 'fs-spell';
  readonly action: SpellAction;
  constructor(action: SpellAction) {
    super(SpellIntent.type, UPWARDS);
    this.action = action;
  }
}

/** A word that is offered should take the place of the letters. */
export class AcceptIntent extends Event {
  static readonly type = 'fs-accept';
  readonly word: string;
  constructor(word: string) {
    super(AcceptIntent.type, UPWARDS);
    this.word = word;
  }
}

/** One of the person's own words should come or go. */
export class OwnWordIntent extends Event {
  static readonly type = 'fs-own-word';
  readonly change: 'add' | 'remove';
  /** As it was typed. */
  readonly word: string;
  constructor(change: 'add' | 'remove', word: string) {
    super(OwnWordIntent.type, UPWARDS);
    this.change = change;
    this.word = word;
  }
}

export class SettingsIntent extends Event {
  static readonly type = 'fs-settings';
  readonly settings: Settings;
  constructor(settings: Settings) {
    super(SettingsIntent.type, UPWARDS);
    this.settings = settings;
  }
}

/** A video element is on the page and will show the camera. */
export class VideoReadyIntent extends Event {
  static readonly type = 'fs-video-ready';
  readonly video: HTMLVideoElement;
  constructor(video: HTMLVideoElement) {
    super(VideoReadyIntent.type, UPWARDS);
    this.video = video;
  }
}

/** The camera should be another one, or its light on or off. */
export class CameraIntent extends Event {
  static readonly type = 'fs-camera';
  readonly wish: CameraWish;
  constructor(wish: CameraWish) {
    super(CameraIntent.type, UPWARDS);
    this.wish = wish;
  }
}

/** The drawn hand should spell this before the recogniser. */
export class DemoIntent extends Event {
  static readonly type = 'fs-demo';
  readonly text: string;
  constructor(text: string) {
    super(DemoIntent.type, UPWARDS);
    this.text = text;
  }
}

/** A sheet over the screens should open. */
export class OpenSheetIntent extends Event {
  static readonly type = 'fs-open-sheet';
  readonly sheet: Sheet;
  constructor(sheet: Sheet) {
    super(OpenSheetIntent.type, UPWARDS);
    this.sheet = sheet;
  }
}

/** A sheet was closed. */
export class CloseSheetIntent extends Event {
  static readonly type = 'fs-close-sheet';
  readonly sheet: Sheet;
  constructor(sheet: Sheet) {
    super(CloseSheetIntent.type, UPWARDS);
    this.sheet = sheet;
  }
}

/** Somebody who practises wants something. */
export class PracticeIntent extends Event {
  static readonly type = 'fs-practice';
  readonly wish: PracticeWish;
  constructor(wish: PracticeWish) {
    super(PracticeIntent.type, UPWARDS);
    this.wish = wish;
  }
}

/** A wish without particulars. */
export type PlainIntentType =
  | 'fs-start'
  | 'fs-erase'
  | 'fs-stop'
  | 'fs-reload'
  | 'fs-copy'
  | 'fs-swap'
  | 'fs-update'
  | 'fs-check'
  | 'fs-repair'
  | 'fs-install'
  | 'fs-share'
  | 'fs-speak'
  | 'fs-show';

export class PlainIntent extends Event {
  constructor(type: PlainIntentType) {
    super(type, UPWARDS);
  }
}

declare global {
  interface HTMLElementEventMap extends Record<PlainIntentType, PlainIntent> {
    [SpellIntent.type]: SpellIntent;
    [AcceptIntent.type]: AcceptIntent;
    [OwnWordIntent.type]: OwnWordIntent;
    [DemoIntent.type]: DemoIntent;
    [CameraIntent.type]: CameraIntent;
    [OpenSheetIntent.type]: OpenSheetIntent;
    [CloseSheetIntent.type]: CloseSheetIntent;
    [PracticeIntent.type]: PracticeIntent;
    [SettingsIntent.type]: SettingsIntent;
    [VideoReadyIntent.type]: VideoReadyIntent;
  }
}
