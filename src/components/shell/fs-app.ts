import {LitElement, html, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {localized} from '@lit/localize';
import {isReading, type LiveSnapshot} from '../../app/live/view-model.ts';
import {AppControllers} from '../../app/shell/app-controllers.ts';
import type {AppServices} from '../../app/shell/app-services.ts';
import {nameWindow} from '../../app/shell/name-window.ts';
import {stageStyles} from '../camera/stage-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {renderStageArea} from '../live/stage-area.ts';
import {renderHeader} from './app-header.ts';
import {appStyles} from './app-styles.ts';
import {renderNavBar} from './nav-bar.ts';
import {navStyles} from './nav-styles.ts';
import {entryOf, SCREENS, type ScreenContext, type ScreenEntry} from './screen-list.ts';
import {loadSheet, renderSheets} from './sheet-list.ts';

/** The shell: puts the controllers' states into the views and the views' intents into the controllers. */
@localized()
@customElement('fs-app')
export class FsApp extends LitElement {
  @query('h1') private accessor heading: HTMLElement | null = null;

  private readonly services: AppServices;
  private readonly app: AppControllers;

  constructor(services: AppServices) {
    super();
    this.services = services;
    this.app = new AppControllers(this, services, {
      known: SCREENS.map(({name}) => name),
      loadScreen: (screen) => entryOf(screen).load(),
      showsStage: (screen) => entryOf(screen).showsStage,
      loadSheet,
      onScreen: () => this.onScreen(),
    });
    this.listen(this.app);
  }

  private listen(app: AppControllers): void {
    const {recognition, text, ownWords, settings} = app;
    this.addEventListener('fs-start', () => recognition.start());
    this.addEventListener('fs-camera', ({wish}) => void recognition.cameras.apply(wish));
    this.addEventListener('fs-video-ready', ({wish}) => recognition.watch(wish));
    this.addEventListener('fs-demo', ({wish}) => app.startDemo(wish));
    this.addEventListener('fs-stop', () => app.stop());
    this.addEventListener('fs-stage', ({wish}) => app.setStage(wish));
    this.addEventListener('fs-reload', () => app.reload());
    this.addEventListener('fs-erase', () => app.erase());
    this.addEventListener('fs-copy', () => void text.copy());
    this.addEventListener('fs-share', () => void text.share());
    this.addEventListener('fs-speak', () => text.speak());
    this.addEventListener('fs-spell', ({wish}) => text.apply(wish));
    this.addEventListener('fs-accept', ({wish}) => text.accept(wish));
    this.addEventListener('fs-swap', () => text.swap());
    this.addEventListener('fs-phrase', ({wish}) => void text.phrases.apply(wish));
    this.addEventListener('fs-own-word', ({wish}) => ownWords.apply(wish));
    this.addEventListener('fs-settings', ({wish}) => settings.change(wish));
  }

  private onScreen(): void {
    // Whoever goes on by key or screen reader begins at the screen's top; a first screen has nobody to move.
    if (this.hasUpdated) void this.updateComplete.then(() => this.heading?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {screens, recognition} = this.app;
    // The letter has a column of its own while there is one to show.
    this.classList.toggle('reads', isReading(recognition.snapshot));
    this.dataset.screen = screens.shown;
    nameWindow(this.services.window, entryOf(screens.shown).label());
  }

  protected override render(): TemplateResult {
    const {screens, sheets, recognition, device, demo, text, ownWords, showsStage} = this.app;
    const {shown, visited} = screens;
    const {title} = entryOf(shown);
    const {snapshot} = recognition;
    return html`
      ${renderHeader(title(), device.state, () => void sheets.show('settings'))}
      <main class=${showsStage ? 'staged' : ''}>
        ${renderStageArea(snapshot, demo.state, !showsStage, shown !== 'spell')}
        ${repeat(
          SCREENS.filter(({name}) => visited.has(name)),
          ({name}) => name,
          (entry) => this.renderScreen(entry, snapshot),
        )}
      </main>
      ${renderNavBar(SCREENS, shown, (screen) => void screens.go(screen))}
      <div class="unseen" role="status" aria-live="polite">${text.announcement}</div>
      ${renderSheets(sheets.open, {...this.contextFor(true, snapshot), ownWords: ownWords.state})}
    `;
  }

  private renderScreen({name, render}: ScreenEntry, snapshot: LiveSnapshot): TemplateResult {
    const active = name === this.app.screens.shown;
    return html`<div class="screen ${name}" ?hidden=${!active}>
      ${render(this.contextFor(active, snapshot))}
    </div>`;
  }

  private contextFor(active: boolean, snapshot: LiveSnapshot): ScreenContext {
    const {settings, devices, spellingHand, text, live, ownHand, recognition} = this.app;
    return {
      active,
      services: this.services,
      settings: settings.state,
      devices,
      hand: spellingHand,
      text,
      snapshot,
      live,
      ownHand,
      photos: recognition,
    };
  }

  static override readonly styles = [sharedStyles, appStyles, stageStyles, navStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-app': FsApp;
  }
}
