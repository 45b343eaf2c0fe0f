import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, query} from 'lit/decorators.js';
import type {Handedness} from '../contracts/recognition.ts';
import type {AppServices} from '../app/app-services.ts';
import {CopyController} from '../app/copy-controller.ts';
import {DemoController} from '../app/demo-controller.ts';
import type {KeyAction} from '../app/key-action.ts';
import {KeyboardController} from '../app/keyboard-controller.ts';
import {offeredWords, OffersController} from '../app/offers-controller.ts';
import {OfflineController} from '../app/offline-controller.ts';
import {OwnWordsController} from '../app/own-words-controller.ts';
import {RecognitionController} from '../app/recognition-controller.ts';
import {loadSettings, saveSettings, type Settings} from '../app/settings.ts';
import {SpellingController} from '../app/spelling-controller.ts';
import {TextStore} from '../app/text-store.ts';
import {swapDoubtful} from '../core/doubtful-letter.ts';
import {toSpellAction} from '../core/to-spell-action.ts';
import {toStageView, type LiveSnapshot, type StageView} from '../app/view-model.ts';
import {renderHeader} from './app-header.ts';
import {appLayoutStyles} from './app-layout-styles.ts';
import {appStyles} from './app-styles.ts';
import type {
  AcceptIntent,
  DemoIntent,
  OwnWordIntent,
  SettingsIntent,
  SpellIntent,
  VideoReadyIntent,
} from './intents.ts';
import {renderOverlay} from './live-overlay.ts';
import {renderReading} from './live-reading.ts';
import type {LearnDialog} from './learn-dialog.ts';
import type {SettingsDialog} from './settings-dialog.ts';
import {sharedStyles} from './shared-styles.ts';
import './camera-stage.ts';
import './learn-dialog.ts';
import './settings-dialog.ts';
import './stage-message.ts';
import './text-panel.ts';

/** The whole screen: puts the controllers' states into the views and the views' intents into the controllers. */
@customElement('fs-app')
export class FsApp extends LitElement {
  @query('fs-learn-dialog') private accessor learn: LearnDialog | null = null;
  @query('fs-settings-dialog') private accessor dialog: SettingsDialog | null = null;

  private settings: Settings;
  private readonly services: AppServices;
  private readonly spelling: SpellingController;
  private readonly ownWords: OwnWordsController;
  private readonly offers: OffersController;
  private readonly recognition: RecognitionController;
  private readonly offline: OfflineController;
  private readonly demo: DemoController;
  private readonly copying: CopyController;

  constructor(services: AppServices) {
    super();
    const {storage, clock, window} = services;
    this.services = services;
    this.settings = loadSettings(storage);
    this.ownWords = new OwnWordsController(this, storage);
    this.spelling = new SpellingController(this, new TextStore(storage), clock, () =>
      offeredWords(this.offers.state),
    );
    this.offers = new OffersController(this, {
      spelling: () => this.spelling.state,
      ownWords: () => this.ownWords.state.own,
      loadWords: services.loadWords,
      apply: (action) => this.spelling.apply(action),
      say: (sentence) => this.spelling.say(sentence),
    });
    this.copying = new CopyController(this, services.clipboard, clock);
    this.offline = new OfflineController(this, services.offline);
    this.recognition = new RecognitionController(this, {
      ...services,
      settings: () => this.settings,
      onRead: (event) => {
        // Who tries a letter while learning does not mean to write it.
        if (this.learn?.isOpen !== true) this.spelling.apply(toSpellAction(event));
      },
    });
    this.demo = new DemoController(this, {
      openHand: services.openHand,
      hand: () => this.shownHand(),
      holdMs: () => this.settings.holdMs,
      now: () => clock.now(),
      lastTakenMs: () => this.recognition.lastTakenMs,
      onDrawing: (drawing) => this.recognition.startWith(drawing),
      onProblem: (detail) => this.recognition.camera.fail({kind: 'hand-not-drawn', detail}),
    });
    new KeyboardController(this, {
      target: window,
      spelling: () => this.spelling.state,
      offers: () => this.offers.state,
      onAction: (action) => this.onKey(action),
    });
    this.listen();
  }

  private listen(): void {
    this.addEventListener('fs-start', () => this.recognition.start());
    this.addEventListener('fs-demo', (event: DemoIntent) => this.startDemo(event.text));
    this.addEventListener('fs-stop', () => this.stop());
    this.addEventListener('fs-reload', () => this.reload());
    this.addEventListener('fs-update', () => this.takeUpdate());
    this.addEventListener('fs-copy', () => void this.copy());
    this.addEventListener('fs-spell', (event: SpellIntent) => this.spelling.apply(event.action));
    this.addEventListener('fs-accept', (event: AcceptIntent) => this.offers.accept(event.word));
    this.addEventListener('fs-own-word', (event: OwnWordIntent) => this.change(event));
    this.addEventListener('fs-swap', () => this.swap());
    this.addEventListener('fs-settings', (event: SettingsIntent) => this.apply(event.settings));
    this.addEventListener('fs-video-ready', (event: VideoReadyIntent) =>
      this.recognition.watch(event.video),
    );
  }

  private onKey(action: KeyAction): void {
    if (action.kind === 'copy') void this.copy();
    else if (action.kind === 'accept') this.offers.accept(action.word);
    else if (action.kind === 'dismiss') this.offers.dismiss();
    else this.spelling.apply(action);
  }

  private change({change, word}: OwnWordIntent): void {
    if (change === 'add') this.ownWords.add(word);
    else this.ownWords.remove(word);
  }

  private swap(): void {
    const action = swapDoubtful(this.spelling.state);
    if (action !== null) this.spelling.apply(action);
  }

  private stop(): void {
    this.demo.stop();
    this.recognition.stop();
  }

  private startDemo(text: string): void {
    const before = this.spelling.state.text;
    if (before !== '' && !before.endsWith(' ')) this.spelling.apply({kind: 'space'});
    void this.demo.sign(text);
  }

  /** A drawn hand is the one the person spells with. */
  private shownHand(): Handedness {
    return this.settings.handedness === 'left' ? 'left' : 'right';
  }

  /** A reload must not cost a letter, even where an earlier write failed. */
  private reload(): void {
    this.spelling.save();
    this.services.reload();
  }

  private takeUpdate(): void {
    this.spelling.save();
    this.offline.update();
  }

  private apply(settings: Settings): void {
    const before = this.settings;
    this.settings = settings;
    saveSettings(this.services.storage, settings);
    this.recognition.applySettings(before, settings);
    this.requestUpdate();
  }

  private async copy(): Promise<void> {
    const outcome = await this.copying.copy(this.spelling.state.text);
    this.spelling.say(outcome === 'copied' ? 'Copied' : 'The browser did not allow copying');
  }

  protected override willUpdate(): void {
    // The sheet gives the letter a column of its own while there is one to show.
    this.classList.toggle('reads', isReading(toStageView(this.recognition.snapshot)));
  }

  protected override render(): TemplateResult {
    const snapshot = this.recognition.snapshot;
    const stage = toStageView(snapshot);
    return html`
      ${renderHeader(this.offline.state, {
        learn: () => this.learn?.open(this.shownHand()),
        openSettings: () => this.dialog?.open(),
        takeUpdate: () => this.takeUpdate(),
      })}
      <main>
        ${this.renderStage(stage, snapshot)}
        ${isReading(stage) ? renderReading(snapshot, this.spelling.state) : nothing}
        <fs-text-panel
          .spelling=${this.spelling.state}
          .copyState=${this.copying.state}
          .offers=${this.offers.state}
        ></fs-text-panel>
      </main>
      <div class="unseen" role="status" aria-live="polite">${this.spelling.announcement}</div>
      <fs-learn-dialog .services=${this.services}></fs-learn-dialog>
      <fs-settings-dialog
        .settings=${this.settings}
        .ownWords=${this.ownWords.state}
      ></fs-settings-dialog>
    `;
  }

  private renderStage(stage: StageView, {recognition}: LiveSnapshot): TemplateResult {
    const live = stage.kind === 'live';
    const hand = recognition?.hand ?? null;
    return html`<section class="stage" aria-label="Camera">
      <fs-camera-stage
        ?hidden=${!live}
        .stream=${live ? stage.stream : null}
        .mirrored=${live && stage.mirrored}
        .label=${live && stage.source === 'drawn' ? 'The drawn hand' : 'Your camera’s picture'}
        .hand=${
          hand === null || recognition === null
            ? null
            : {landmarks: hand.landmarks, image: recognition.image}
        }
      ></fs-camera-stage>
      ${
        live
          ? renderOverlay(stage, this.demo.state)
          : html`<fs-stage-message .view=${stage}></fs-stage-message>`
      }
    </section>`;
  }

  static override readonly styles = [sharedStyles, appStyles, appLayoutStyles];
}

function isReading(stage: StageView): boolean {
  return stage.kind === 'live' && stage.loading === null;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-app': FsApp;
  }
}
