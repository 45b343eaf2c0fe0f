import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized} from '@lit/localize';
import type {LiveFeed} from '../../app/live/live-feed.ts';
import type {OwnHandController} from '../../app/teach/own-hand-controller.ts';
import type {Settings} from '../../app/settings/settings.ts';
import {RecordController} from '../../app/teach/record-controller.ts';
import {recordingAnnouncement, toRecordingView} from '../../app/teach/record-view.ts';
import {saveWordsFile} from '../../app/teach/save-words-file.ts';
import {TeachController} from '../../app/teach/teach-controller.ts';
import {
  teachAnnouncement,
  toDoubtView,
  toLessonView,
  toOverview,
} from '../../app/teach/teach-view-model.ts';
import {WORDS_TO_RECORD} from '../../core/teach/words-to-record.ts';
import type {LiveSnapshot} from '../../app/live/view-model.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import type {HandViewServices} from '../signing-hand/hand-view.ts';
import {cardStyles} from '../common/card-styles.ts';
import {controlStyles} from '../common/control-styles.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {recordStyles} from './record-styles.ts';
import {renderEraseWordsDialog, renderRecordedWords} from './recorded-words.ts';
import {renderDoubt, renderLesson} from './teach-lesson.ts';
import {renderEraseDialog, renderOverview} from './teach-overview.ts';
import {teachOverviewStyles} from './teach-overview-styles.ts';
import {teachStyles} from './teach-styles.ts';
import {renderRecording} from './word-recording.ts';

/** What the screen needs from outside. */
export interface TeachServices extends HandViewServices {
  readonly storage: Storage | null;
}

export interface TeachGiven {
  readonly services: TeachServices;
  readonly ownHand: OwnHandController;
  readonly live: LiveFeed;
  readonly settings: Settings;
  readonly snapshot: LiveSnapshot;
}

/** Teaches the app one person's hand: what it is, the letters one by one, what came of it; and records words as the person spells them. */
@localized()
@customElement('fs-teach-screen')
export class TeachScreen extends LitElement {
  @property({attribute: false}) accessor active = false;
  @property({attribute: false}) accessor given: TeachGiven | null = null;
  /** The hand to show the letters with. */
  @property({attribute: false}) accessor spellingHand: Handedness = 'right';

  @query('dialog') private accessor dialog: HTMLDialogElement | null = null;
  @query('dialog.erase-words') private accessor wordsDialog: HTMLDialogElement | null = null;
  @query('h2') private accessor heading: HTMLElement | null = null;

  private readonly teach = new TeachController(this, {
    ownHand: () => this.need().ownHand,
    live: () => this.need().live,
    storage: () => this.need().services.storage,
    isShown: () => this.active,
  });
  private readonly record = new RecordController(this, {
    live: () => this.need().live,
    storage: () => this.need().services.storage,
    isShown: () => this.active,
    reading: () => {
      const {settings, snapshot, ownHand} = this.need();
      const {recognizer} = snapshot;
      const rejectBelow = recognizer.kind === 'ready' ? recognizer.rejectBelow : 0;
      return {choices: settings, rejectBelow, network: ownHand.network, taught: ownHand.isInUse};
    },
    now: () => new Date(),
    newPerson: () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
  });
  private shownKind = this.kindShown;

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.active || changed.has('active');
  }

  protected override updated(): void {
    const {kindShown} = this;
    if (kindShown === this.shownKind) return;
    this.shownKind = kindShown;
    // The button that was pressed is gone: whoever goes by key or screen reader goes on at the new top.
    this.heading?.focus({preventScroll: true});
  }

  private get kindShown(): string {
    const {kind} = this.record.state;
    return kind === 'off' ? this.teach.state.kind : kind;
  }

  private need(): TeachGiven {
    if (this.given === null) throw new Error('fs-teach-screen needs what it is given.');
    return this.given;
  }

  /** A tap that wants a letter shown also wants the camera. */
  private start(letter: string | null): void {
    this.dispatchEvent(new Intent('fs-start'));
    if (letter === null) this.teach.begin();
    else this.teach.teach(letter);
  }

  private erase(): void {
    this.dialog?.close();
    this.teach.erase();
    this.heading?.focus();
  }

  private startRecording(): void {
    this.dispatchEvent(new Intent('fs-start'));
    this.record.begin();
  }

  private eraseWords(): void {
    this.wordsDialog?.close();
    this.record.eraseAll();
    this.heading?.focus();
  }

  private saveWords(): void {
    const {fileText} = this.record;
    if (fileText === null) return;
    saveWordsFile(this.ownerDocument, this.need().services.clock, fileText, new Date());
  }

  protected override render(): TemplateResult {
    return html`
      ${this.renderState()}
      <p class="unseen" role="status">${this.announcement}</p>
    `;
  }

  private get announcement(): string {
    const {state} = this.record;
    return state.kind === 'off'
      ? teachAnnouncement(this.teach.state)
      : recordingAnnouncement(state);
  }

  private renderState(): TemplateResult | typeof nothing {
    if (this.record.state.kind === 'recording') {
      const {recorded} = this.record;
      const view = toRecordingView(this.record.state, recorded, this.need().snapshot);
      return renderRecording(view, {
        end: () => this.record.end(),
        skip: () => this.record.skip(),
        stop: () => this.record.stop(),
        takeBack: () => this.record.takeBack(),
      });
    }
    const {state} = this.teach;
    switch (state.kind) {
      case 'overview':
        return html`${this.renderOverview()}
        ${WORDS_TO_RECORD.length > 0 ? this.renderRecorded() : nothing}`;
      case 'lesson': {
        // Its drawn hand holds graphics memory.
        if (!this.active) return nothing;
        const {services, snapshot} = this.need();
        const hand = {services, side: this.spellingHand};
        return renderLesson(toLessonView(state.progress, snapshot), hand, {
          skip: () => this.teach.skip(),
          again: () => this.teach.again(),
          back: () => this.teach.back(),
          pause: () => this.teach.stop(),
        });
      }
      case 'doubt':
        return renderDoubt(toDoubtView(state), this.spellingHand, {
          again: () => this.teach.again(),
          leaveOut: () => this.teach.leaveOut(),
        });
    }
  }

  private renderOverview(): TemplateResult {
    const {findings, choices, open} = this.teach;
    const {ownHand, settings} = this.need();
    const view = toOverview({findings, choices, open, own: ownHand.state});
    const actions = {
      begin: () => this.start(null),
      teach: (letter: string) => this.start(letter),
      setUse: (isOn: boolean) =>
        void this.dispatchEvent(new Intent('fs-settings', {...settings, ownHand: isOn})),
      erase: () => this.dialog?.showModal(),
    };
    return html`${renderOverview(view, settings.ownHand, actions)}
    ${renderEraseDialog(
      findings.lessons.length,
      () => this.dialog?.close(),
      () => this.erase(),
    )}`;
  }

  private renderRecorded(): TemplateResult {
    const {recorded} = this.record;
    return html`${renderRecordedWords(recorded, {
      begin: () => this.startRecording(),
      save: () => this.saveWords(),
      erase: (recordedAt) => this.record.erase(recordedAt),
      eraseAll: () => this.wordsDialog?.showModal(),
    })}
    ${renderEraseWordsDialog(
      recorded.words.length,
      () => this.wordsDialog?.close(),
      () => this.eraseWords(),
    )}`;
  }

  static override readonly styles = [
    sharedStyles,
    cardStyles,
    controlStyles,
    teachStyles,
    teachOverviewStyles,
    recordStyles,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-teach-screen': TeachScreen;
  }
}
