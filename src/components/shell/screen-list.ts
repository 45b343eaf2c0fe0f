import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {AppServices} from '../../app/shell/app-services.ts';
import type {DeviceLists} from '../../app/settings/device-lists.ts';
import type {LiveFeed} from '../../app/live/live-feed.ts';
import type {OwnHandController} from '../../app/teach/own-hand-controller.ts';
import type {PhotoRecognizer} from '../../app/photo/photo-controller.ts';
import type {Screen} from '../../app/common/screens.ts';
import type {Settings} from '../../app/settings/settings.ts';
import type {TextController} from '../../app/text/text-controller.ts';
import type {LiveSnapshot} from '../../app/live/view-model.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {icons} from '../common/icons.ts';
import '../text/spell-screen.ts';

// Filled in by the build (scripts/build/bundles.ts).
declare const BUILT_WITH_LETTERS_TO_LEARN: boolean;

/** What a screen may be drawn from. Screens that were shown stay on the page, with `active` false. */
export interface ScreenContext {
  readonly active: boolean;
  readonly services: AppServices;
  readonly settings: Settings;
  /** What there is to choose from in the settings. */
  readonly devices: DeviceLists;
  /** The hand the person spells with. */
  readonly hand: Handedness;
  readonly text: TextController;
  readonly snapshot: LiveSnapshot;
  /** For controllers that want every frame or letter; a view takes what it shows from `snapshot`. */
  readonly live: LiveFeed;
  /** What the person taught. */
  readonly ownHand: OwnHandController;
  /** Reads photos, with or without a camera. */
  readonly photos: PhotoRecognizer;
}

export interface ScreenEntry {
  readonly name: Screen;
  /** In the navigation. */
  readonly label: () => string;
  /** Over the screen. */
  readonly title: () => string;
  readonly icon: TemplateResult;
  /** Whether the camera's picture is in sight. */
  readonly showsStage: boolean;
  readonly load: () => Promise<unknown>;
  readonly render: (context: ScreenContext) => TemplateResult;
}

/** The first screen; its code comes with the page. */
const SPELL: ScreenEntry = {
  name: 'spell',
  label: () => msg('Spell'),
  title: () => 'Fingerspell',
  icon: icons.text,
  showsStage: true,
  load: () => Promise.resolve(),
  render: ({active, snapshot, text, settings}) =>
    html`<fs-spell-screen
      .active=${active}
      .snapshot=${snapshot}
      .spelling=${text.spelling}
      .copyState=${text.copyState}
      .speech=${text.speech.state}
      .offers=${text.offers}
      .phrases=${text.phrases.state.own}
      .details=${settings.details}
      .textCase=${settings.textCase}
    ></fs-spell-screen>`,
};

/** Not even built where no letter can be shown: so it is a function. */
const learn = (): ScreenEntry => ({
  name: 'learn',
  label: () => msg('Learn'),
  title: () => msg('Learn the letters'),
  icon: icons.hand,
  showsStage: false,
  load: () => import('../learn/learn-screen.ts'),
  render: ({active, services, hand}) =>
    html`<fs-learn-screen
      .active=${active}
      .services=${services}
      .spellingHand=${hand}
    ></fs-learn-screen>`,
});

const PHOTO: ScreenEntry = {
  name: 'photo',
  label: () => msg('Photo'),
  title: () => msg('Photos and films'),
  icon: icons.picture,
  showsStage: false,
  load: () => import('../photo/photo-screen.ts'),
  render: ({active, services, snapshot, photos}) =>
    html`<fs-photo-screen
      .active=${active}
      .services=${services}
      .recognizer=${photos}
      .status=${snapshot.recognizer}
    ></fs-photo-screen>`,
};

const TEACH: ScreenEntry = {
  name: 'teach',
  label: () => msg('Teach'),
  title: () => msg('Teach it your hand'),
  icon: icons.teach,
  showsStage: true,
  load: () => import('../teach/teach-screen.ts'),
  render: ({active, hand, ...given}) =>
    html`<fs-teach-screen
      .active=${active}
      .given=${given}
      .spellingHand=${hand}
    ></fs-teach-screen>`,
};

const PRACTICE: ScreenEntry = {
  name: 'practice',
  label: () => msg('Practice'),
  title: () => msg('Practice'),
  icon: icons.target,
  showsStage: true,
  load: () => import('../practice/practice-screen.ts'),
  render: ({active, services, hand, snapshot, live}) =>
    html`<fs-practice-screen
      .active=${active}
      .services=${services}
      .live=${live}
      .spellingHand=${hand}
      .snapshot=${snapshot}
    ></fs-practice-screen>`,
};

/** In the order of the navigation. */
export const SCREENS: readonly ScreenEntry[] =
  typeof BUILT_WITH_LETTERS_TO_LEARN === 'undefined' || BUILT_WITH_LETTERS_TO_LEARN
    ? [SPELL, learn(), PRACTICE, PHOTO, TEACH]
    : [SPELL, PRACTICE, PHOTO, TEACH];

export function entryOf(screen: Screen): ScreenEntry {
  return SCREENS.find(({name}) => name === screen) ?? SPELL;
}
