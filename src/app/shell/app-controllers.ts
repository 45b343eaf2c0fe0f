import type {ReactiveControllerHost} from 'lit';
import {msg} from '@lit/localize';
import type {Handedness} from '../../contracts/recognition.ts';
import {startScreen, type Screen, type Sheet} from '../common/screens.ts';
import {LiveFeed} from '../live/live-feed.ts';
import {RecognitionController} from '../live/recognition-controller.ts';
import {DeviceController} from '../offline/device-controller.ts';
import {cameraKey} from '../camera/mirroring.ts';
import type {DeviceLists, OpenCamera} from '../settings/device-lists.ts';
import {eraseEverything} from '../settings/erase-everything.ts';
import {LanguageController} from '../settings/language-controller.ts';
import {LookController} from '../settings/look-controller.ts';
import {SettingsController} from '../settings/settings-controller.ts';
import {StorageKeeper} from '../settings/storage-keeper.ts';
import {DemoController} from '../signing-hand/demo-controller.ts';
import {LetterSignals} from '../sound/letter-signals.ts';
import {OwnHandController} from '../teach/own-hand-controller.ts';
import {TextController} from '../text/text-controller.ts';
import {OwnWordsController} from '../words/own-words-controller.ts';
import type {AppServices} from './app-services.ts';
import {takeFirstVisit} from './first-visit.ts';
import {ScreenController} from './screen-controller.ts';
import {SheetController} from './sheet-controller.ts';

export interface AppViews {
  /** The screens there are. */
  readonly known: readonly Screen[];
  /** Fetches what a screen is drawn with. */
  readonly loadScreen: (screen: Screen) => Promise<unknown>;
  /** Whether the camera's picture is in sight with it. */
  readonly showsStage: (screen: Screen) => boolean;
  /** Fetches what a sheet is drawn with. */
  readonly loadSheet: (sheet: Sheet) => Promise<unknown>;
  /** The screen is another now. */
  readonly onScreen: () => void;
}

/** The app's controllers, each told what it needs of the others. */
export class AppControllers {
  readonly settings: SettingsController;
  readonly screens: ScreenController;
  readonly sheets: SheetController;
  readonly live: LiveFeed;
  readonly ownWords: OwnWordsController;
  readonly ownHand: OwnHandController;
  readonly text: TextController;
  readonly recognition: RecognitionController;
  readonly device: DeviceController;
  readonly demo: DemoController;
  private readonly keeper: StorageKeeper;
  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly services: AppServices;
  private readonly views: AppViews;
  /** Screens that do without the camera's picture for now. */
  private readonly withoutStage = new Set<Screen>();

  constructor(host: ReactiveControllerHost & EventTarget, services: AppServices, views: AppViews) {
    this.host = host;
    this.services = services;
    this.views = views;
    this.settings = this.makeSettings();
    this.live = new LiveFeed(() => this.screens.shown);
    this.ownWords = new OwnWordsController(host, services.storage);
    this.text = this.makeText();
    this.device = new DeviceController(host, {
      ...services,
      spelling: () => this.text.spelling,
      // Pictures that another app shared came without a touch.
      isIdle: () => this.recognition.camera.state.kind === 'idle' && this.screens.shown !== 'photo',
      save: () => this.text.save(),
    });
    this.recognition = this.makeRecognition();
    this.ownHand = new OwnHandController(host, {
      storage: services.storage,
      network: services.assets.networkWeights.sha256,
      isOn: () => this.settings.state.ownHand,
      reader: this.recognition,
    });
    this.keeper = new StorageKeeper({
      storage: services.storage,
      lasting: services.lasting,
      isInstalled: () => this.device.state.install.kind === 'installed',
    });
    this.demo = this.makeDemo();
    const start = startScreen(services.window.location.search, views.known);
    this.screens = this.makeScreens(start);
    this.sheets = new SheetController(host, {
      load: views.loadSheet,
      isFirstVisit: () => takeFirstVisit(services.storage, start),
      onMissing: () => this.sayMissing(),
    });
  }

  /** What there is to choose from in the settings. */
  get devices(): DeviceLists {
    return {
      cameras: this.recognition.cameras.list.cameras,
      openCamera: this.openCamera,
      voices: this.text.speech.voices,
      canVibrate: this.services.vibrate !== undefined,
      canStayAwake: this.services.wakeLock !== undefined,
    };
  }

  private get openCamera(): OpenCamera | null {
    const {camera, isMirrored} = this.recognition.snapshot;
    const key = camera.kind === 'live' && camera.facing !== 'drawn' ? cameraKey(camera) : null;
    return key === null ? null : {key, isMirrored};
  }

  /** The hand the person spells with; a drawn hand is the same. */
  get spellingHand(): Handedness {
    return this.settings.state.handedness === 'left' ? 'left' : 'right';
  }

  /** Whether the camera's picture is in sight. */
  get showsStage(): boolean {
    const {shown} = this.screens;
    return this.views.showsStage(shown) && !this.withoutStage.has(shown);
  }

  /** The screen that is shown needs the camera's picture, or does without. */
  setStage(isNeeded: boolean): void {
    if (isNeeded) this.withoutStage.delete(this.screens.shown);
    else this.withoutStage.add(this.screens.shown);
    this.recognition.rest(!this.showsStage);
    this.host.requestUpdate();
  }

  stop(): void {
    this.demo.stop();
    this.recognition.stop();
  }

  erase(): void {
    // What is read meanwhile would be written down again.
    this.stop();
    void eraseEverything(this.services.kept);
  }

  startDemo(text: string): void {
    if (this.screens.shown === 'spell') this.text.beginWord();
    void this.demo.sign(text);
  }

  reload(): void {
    this.text.save();
    this.services.reload();
  }

  private makeSettings(): SettingsController {
    const {storage, window} = this.services;
    const settings = new SettingsController(this.host, storage, (before, after) => {
      this.recognition.applySettings(before, after);
      if (before.ownHand !== after.ownHand) this.ownHand.applySwitch();
    });
    new LookController(this.host, {window, settings: () => settings.state});
    new LanguageController(this.host, {window, language: () => settings.state.language});
    return settings;
  }

  private makeText(): TextController {
    const text = new TextController(this.host, {
      ...this.services,
      ownWords: () => this.ownWords.state.own,
      voice: () => this.settings.state.voice,
      textCase: () => this.settings.state.textCase,
      takesKeys: () => this.screens.shown === 'spell',
    });
    this.live.listen('spell', {onRead: (event) => text.read(event)});
    this.live.listen('spell', new LetterSignals(this.services, () => this.settings.state));
    return text;
  }

  private makeRecognition(): RecognitionController {
    return new RecognitionController(this.host, {
      ...this.services,
      browser: this.services.window.navigator.userAgent,
      settings: () => this.settings.state,
      onRecognition: (recognition) => this.live.recognised(recognition),
      onRead: (event) => this.live.read(event),
      onCameraChosen: ({deviceId: camera, facing: cameraFacing}) =>
        this.settings.change({...this.settings.state, camera, cameraFacing}),
      say: (sentence) => this.text.say(sentence),
    });
  }

  private makeDemo(): DemoController {
    return new DemoController(this.host, {
      openHand: this.services.openHand,
      hand: () => this.spellingHand,
      holdMs: () => this.settings.state.holdMs,
      now: () => this.services.clock.now(),
      lastTakenMs: () => this.recognition.lastTakenMs,
      onDrawing: (drawing) => this.recognition.startWith(drawing),
      onProblem: (detail) => this.recognition.camera.fail({kind: 'hand-not-drawn', detail}),
    });
  }

  private makeScreens(start: Screen): ScreenController {
    return new ScreenController(this.host, {
      start,
      load: this.views.loadScreen,
      onShown: () => {
        this.recognition.rest(!this.showsStage);
        void this.keeper.look();
        this.views.onScreen();
      },
      onMissing: () => this.sayMissing(),
    });
  }

  private sayMissing(): void {
    this.text.say(msg('This screen did not load. Check that you are online.'));
  }
}
