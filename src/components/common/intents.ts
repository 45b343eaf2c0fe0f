import type {CameraWish} from '../../app/camera/camera-desk.ts';
import type {PracticeWish} from '../../app/practice/practice-state.ts';
import type {Settings} from '../../app/settings/settings.ts';
import type {WatchWish} from '../../app/watch/watch-state.ts';
import type {Sheet} from '../../app/common/screens.ts';
import type {PhraseChange} from '../../core/text/change-phrases.ts';
import type {SpellAction} from '../../core/text/spell.ts';

/** What a person may want of a view, by the name of the event that carries it up; undefined where the name says it all. */
export interface Wishes {
  /** The text should change. */
  readonly 'fs-spell': SpellAction;
  /** A word that is offered should take the place of the letters. */
  readonly 'fs-accept': string;
  /** The letter in doubt should become the other one. */
  readonly 'fs-swap': undefined;
  readonly 'fs-copy': undefined;
  readonly 'fs-share': undefined;
  readonly 'fs-speak': undefined;
  /** The text should be shown large, to somebody opposite. */
  readonly 'fs-show': undefined;
  /** One of the person's own words, as it was typed, should come or go. */
  readonly 'fs-own-word': {readonly change: 'add' | 'remove'; readonly word: string};
  /** The person's own phrases should change. */
  readonly 'fs-phrase': PhraseChange;
  readonly 'fs-settings': Settings;
  /** The alphabet with this id is signed. */
  readonly 'fs-alphabet': string;
  readonly 'fs-erase': undefined;
  readonly 'fs-start': undefined;
  readonly 'fs-stop': undefined;
  readonly 'fs-reload': undefined;
  /** A video element is on the page and will show the camera. */
  readonly 'fs-video-ready': HTMLVideoElement;
  /** The camera should be another one, or its light on or off. */
  readonly 'fs-camera': CameraWish;
  /** The drawn hand should spell this before the recogniser. */
  readonly 'fs-demo': string;
  /** A sheet over the screens should open. */
  readonly 'fs-open-sheet': Sheet;
  /** A sheet was closed. */
  readonly 'fs-close-sheet': Sheet;
  readonly 'fs-update': undefined;
  readonly 'fs-check': undefined;
  readonly 'fs-repair': undefined;
  readonly 'fs-install': undefined;
  readonly 'fs-practice': PracticeWish;
  readonly 'fs-watch': WatchWish;
  /** The screen needs the camera's picture, or does without. */
  readonly 'fs-stage': boolean;
  /** Pictures or films were chosen. */
  readonly 'fs-photo-files': readonly File[];
  /** The picture on the clipboard should be read. */
  readonly 'fs-photo-paste': undefined;
  /** One picture of the list should be shown large, or go. */
  readonly 'fs-photo': {readonly kind: 'open' | 'remove'; readonly id: number};
  /** The text of one film should be saved, or the film should go. */
  readonly 'fs-film': {readonly kind: 'txt' | 'csv' | 'vtt' | 'remove'; readonly id: number};
}

/** The wishes that need no particulars. */
export type PlainWish = {
  [Name in keyof Wishes]: Wishes[Name] extends undefined ? Name : never;
}[keyof Wishes];

/** A wish on its way up to whoever can fulfil it. */
export class Intent<Name extends keyof Wishes = keyof Wishes> extends Event {
  readonly wish: Wishes[Name];

  constructor(name: Name, ...given: Wishes[Name] extends undefined ? [] : [wish: Wishes[Name]]) {
    super(name, {bubbles: true, composed: true});
    [this.wish] = given as [Wishes[Name]];
  }
}

type Intents = {[Name in keyof Wishes]: Intent<Name>};

declare global {
  interface HTMLElementEventMap extends Intents {}
}
