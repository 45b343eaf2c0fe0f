import {LitElement, html, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {localized, msg} from '@lit/localize';
import type {Handedness} from '../../contracts/recognition.ts';
import type {AppServices} from '../../app/shell/app-services.ts';
import {DeviceController} from '../../app/offline/device-controller.ts';
import {DemoController} from '../../app/signing-hand/demo-controller.ts';
import {eraseEverything} from '../../app/settings/erase-everything.ts';
import {takeFirstVisit} from '../../app/shell/first-visit.ts';
import {LookController} from '../../app/settings/look-controller.ts';
import {LanguageController} from '../../app/settings/language-controller.ts';
import type {DeviceLists} from '../../app/settings/device-lists.ts';
import {LetterSignals} from '../../app/sound/letter-signals.ts';
import {LiveFeed} from '../../app/live/live-feed.ts';
import {nameWindow} from '../../app/shell/name-window.ts';
import {OwnHandController} from '../../app/teach/own-hand-controller.ts';
import {OwnWordsController} from '../../app/words/own-words-controller.ts';
import {RecognitionController} from '../../app/live/recognition-controller.ts';
import {ScreenController} from '../../app/shell/screen-controller.ts';
import {startScreen} from '../../app/common/screens.ts';
import {SettingsController} from '../../app/settings/settings-controller.ts';
import {SheetController} from '../../app/shell/sheet-controller.ts';
import {TextController} from '../../app/text/text-controller.ts';
import {isReading, type LiveSnapshot} from '../../app/live/view-model.ts';
import {renderHeader} from './app-header.ts';
import {appStyles} from './app-styles.ts';
import {renderNavBar} from './nav-bar.ts';
import {navStyles} from './nav-styles.ts';
import {entryOf, SCREENS, type ScreenContext, type ScreenEntry} from './screen-list.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {loadSheet, renderSheets} from './sheet-list.ts';
import {renderStageArea} from '../live/stage-area.ts';
import {stageStyles} from '../camera/stage-styles.ts';

/** The shell: puts the controllers' states into the views and the views' intents into the controllers. */
@localized()
@customElement('fs-app')
export class FsApp extends LitElement {
  @query('h1') private accessor heading: HTMLElement | null = null;

  private readonly services: AppServices;
  private readonly settings: SettingsController;
  private readonly screens: ScreenController;
  private readonly sheets: SheetController;
  private readonly live: LiveFeed;
  private readonly ownWords: OwnWordsController;
  private readonly ownHand: OwnHandController;
  private readonly text: TextController;
  private readonly recognition: RecognitionController;
  private readonly device: DeviceController;
  private readonly demo: DemoController;

  constructor(services: AppServices) {
    super();
    const {storage, window} = services;
    this.services = services;
    this.settings = new SettingsController(this, storage, (before, after) => {
      this.recognition.applySettings(before, after);
      if (before.ownHand !== after.ownHand) this.ownHand.applySwitch();
    });
    new LookController(this, {window, settings: () => this.settings.state});
    new LanguageController(this, {window, language: () => this.settings.state.language});
    this.live = new LiveFeed(() => this.screens.shown);
    this.ownWords = new OwnWordsController(this, storage);
    this.text = new TextController(this, {
      ...services,
      ownWords: () => this.ownWords.state.own,
      voice: () => this.settings.state.voice,
      takesKeys: () => this.screens.shown === 'spell',
    });
    this.live.listen('spell', {onRead: (event) => this.text.read(event)});
    this.live.listen('spell', new LetterSignals(services, () => this.settings.state));
    this.device = new DeviceController(this, {
      ...services,
      spelling: () => this.text.spelling,
      save: () => this.text.save(),
    });
    this.recognition = this.makeRecognition();
    this.ownHand = new OwnHandController(this, {
      storage,
      network: services.assets.networkWeights.sha256,
      isOn: () => this.settings.state.ownHand,
      reader: this.recognition,
    });
    this.demo = this.makeDemo();
    const known = SCREENS.map(({name}) => name);
    const start = startScreen(window.location.search, known);
    this.screens = new ScreenController(this, {
      start,
      load: (screen) => entryOf(screen).load(),
      onShown: () => this.onScreen(),
      onMissing: () => this.sayMissing(),
    });
    this.sheets = new SheetController(this, {
      load: loadSheet,
      isFirstVisit: () => takeFirstVisit(storage, start),
      onMissing: () => this.sayMissing(),
    });
    this.listen();
  }

  private makeRecognition(): RecognitionController {
    return new RecognitionController(this, {
      ...this.services,
      settings: () => this.settings.state,
      onRecognition: (recognition) => this.live.recognised(recognition),
      onRead: (event) => this.live.read(event),
      onCameraChosen: (camera) => this.settings.change({...this.settings.state, camera}),
      say: (sentence) => this.text.say(sentence),
    });
  }

  private makeDemo(): DemoController {
    return new DemoController(this, {
      openHand: this.services.openHand,
      hand: () => this.spellingHand(),
      holdMs: () => this.settings.state.holdMs,
      now: () => this.services.clock.now(),
      lastTakenMs: () => this.recognition.lastTakenMs,
      onDrawing: (drawing) => this.recognition.startWith(drawing),
      onProblem: (detail) => this.recognition.camera.fail({kind: 'hand-not-drawn', detail}),
    });
  }

  private listen(): void {
    this.addEventListener('fs-start', () => this.recognition.start());
    this.addEventListener('fs-camera', ({wish}) => void this.recognition.cameras.apply(wish));
    this.addEventListener('fs-demo', (event) => this.startDemo(event.text));
    this.addEventListener('fs-stop', () => this.stop());
    this.addEventListener('fs-reload', () => this.reload());
    this.addEventListener('fs-copy', () => void this.text.copy());
    this.addEventListener('fs-share', () => void this.text.share());
    this.addEventListener('fs-speak', () => this.text.speak());
    this.addEventListener('fs-spell', (event) => this.text.apply(event.action));
    this.addEventListener('fs-accept', (event) => this.text.accept(event.word));
    this.addEventListener('fs-swap', () => this.text.swap());
    this.addEventListener('fs-own-word', (event) => this.ownWords.apply(event));
    this.addEventListener('fs-settings', (event) => this.settings.change(event.settings));
    this.addEventListener('fs-erase', () => this.erase());
    this.addEventListener('fs-video-ready', (event) => this.recognition.watch(event.video));
  }

  private stop(): void {
    this.demo.stop();
    this.recognition.stop();
  }

  private sayMissing(): void {
    this.text.say(msg('This screen did not load. Check that you are online.'));
  }

  private erase(): void {
    // What is read meanwhile would be written down again.
    this.stop();
    void eraseEverything(this.services.kept);
  }

  private startDemo(text: string): void {
    if (this.screens.shown === 'spell') this.text.beginWord();
    void this.demo.sign(text);
  }

  /** A drawn hand is the one the person spells with. */
  private spellingHand(): Handedness {
    return this.settings.state.handedness === 'left' ? 'left' : 'right';
  }

  private get devices(): DeviceLists {
    return {
      cameras: this.recognition.cameras.list.cameras,
      voices: this.text.speech.voices,
      canVibrate: this.services.vibrate !== undefined,
    };
  }

  private reload(): void {
    this.text.save();
    this.services.reload();
  }

  private onScreen(): void {
    this.recognition.rest(!entryOf(this.screens.shown).showsStage);
    // Whoever goes on by key or screen reader begins at the screen's top; a first screen has nobody to move.
    if (this.hasUpdated) void this.updateComplete.then(() => this.heading?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // The letter has a column of its own while there is one to show.
    this.classList.toggle('reads', isReading(this.recognition.snapshot));
    this.dataset.screen = this.screens.shown;
    nameWindow(this.services.window, entryOf(this.screens.shown).label());
  }

  protected override render(): TemplateResult {
    const {shown, visited} = this.screens;
    const {title, showsStage} = entryOf(shown);
    const {snapshot} = this.recognition;
    return html`
      ${renderHeader(title(), this.device.state, () => void this.sheets.show('settings'))}
      <main class=${showsStage ? 'staged' : ''}>
        ${renderStageArea(snapshot, this.demo.state, !showsStage, shown !== 'spell')}
        ${repeat(
          SCREENS.filter(({name}) => visited.has(name)),
          ({name}) => name,
          (entry) => this.renderScreen(entry, snapshot),
        )}
      </main>
      ${renderNavBar(SCREENS, shown, (screen) => void this.screens.go(screen))}
      <div class="unseen" role="status" aria-live="polite">${this.text.announcement}</div>
      ${renderSheets(this.sheets.open, {
        ...this.contextFor(true, snapshot),
        ownWords: this.ownWords.state,
      })}
    `;
  }

  private renderScreen({name, render}: ScreenEntry, snapshot: LiveSnapshot): TemplateResult {
    const active = name === this.screens.shown;
    return html`<div class="screen ${name}" ?hidden=${!active}>
      ${render(this.contextFor(active, snapshot))}
    </div>`;
  }

  private contextFor(active: boolean, snapshot: LiveSnapshot): ScreenContext {
    return {
      active,
      services: this.services,
      settings: this.settings.state,
      devices: this.devices,
      hand: this.spellingHand(),
      text: this.text,
      snapshot,
      live: this.live,
      ownHand: this.ownHand,
      photos: this.recognition,
    };
  }

  static override readonly styles = [sharedStyles, appStyles, stageStyles, navStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-app': FsApp;
  }
}
