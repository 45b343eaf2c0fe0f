import type {Problem} from '../../contracts/problem.ts';
import type {Recognition} from '../../contracts/recognition.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import {NO_LETTER} from '../../core/scores/alphabet.ts';
import {topScores} from '../../core/scores/top-scores.ts';
import type {CameraWish} from '../../app/camera/camera-desk.ts';
import {toLetterView, type LiveSnapshot} from '../../app/live/view-model.ts';
import {speakLanguage} from '../../app/settings/localization.ts';
import {choosePageLanguage} from './choose-page-language.ts';
import {DEFAULT_ASSETS_URL} from '../worker/default-assets-url.ts';
import {LiveRead} from './live-read.ts';
import {OneAtATime, type Turn} from '../worker/one-at-a-time.ts';
import {pageProblemWords} from './page-problem-words.ts';
import type * as api from '../public-types.ts';
import {readerSettings} from './reader-settings.ts';
import {ShownVideo} from './shown-video.ts';
import {isSameStatus, toStatus} from './to-status.ts';

const OFF: api.StatusDetail = {kind: 'off'};
/** Servers import it as well. */
const IS_PAGE = typeof document !== 'undefined';
/** More say little. */
const CANDIDATES = 5;

/** Of the whole page: whoever begins to read takes the camera and the worker over. */
const desk = new OneAtATime();

/** Reads letters from a camera and tells them as events; shows nothing. */
export class FingerspellReader extends EventTarget implements api.FingerspellReader, Turn {
  private options: api.ReaderOptions;
  private live: LiveRead | null = null;
  private video: ShownVideo | null = null;
  private told = OFF;
  /** The problem that was told last. */
  private problem: Problem | null = null;
  private said = '';
  /** Whether letters came since the last word was told. */
  private isWithinWord = false;

  private readonly onEvent: (event: ReadingEvent) => void;

  /** @param onEvent for the element, which puts what is read into its field */
  constructor(
    options: api.ReaderOptions = {},
    onEvent: (event: ReadingEvent) => void = () => undefined,
  ) {
    super();
    this.options = options;
    this.onEvent = onEvent;
  }

  get status(): api.StatusDetail {
    return this.told;
  }

  get stream(): MediaStream | null {
    const camera = this.live?.recognition.camera.state;
    return camera?.kind === 'live' ? camera.stream : null;
  }

  get isMirrored(): boolean {
    return this.live?.recognition.snapshot.isMirrored ?? false;
  }

  /** What the app's own views are drawn from; null while nothing is read. */
  get snapshot(): LiveSnapshot | null {
    return this.live?.recognition.snapshot ?? null;
  }

  /** What the live region should hold. */
  get announcement(): string {
    return this.live?.spelling.announcement ?? '';
  }

  start(): void {
    if (!IS_PAGE) throw new Error('FingerspellReader.start() needs a page in a browser.');
    // Files that were elsewhere may be in another folder now.
    if (this.live?.assetsUrl !== this.assetsUrl) this.stop();
    desk.take(this, () => {
      this.live ??= this.open();
      this.live.start();
    });
  }

  stop(): void {
    const {live} = this;
    if (live === null) return;
    this.endWord(performance.now());
    live.stop();
    this.live = null;
    this.video?.follow(null);
    desk.leave(this);
    this.become(OFF);
  }

  change(options: api.ReaderOptions): void {
    const before = readerSettings(this.options);
    this.options = {...this.options, ...options};
    this.live?.recognition.applySettings(before, readerSettings(this.options));
    if (this.live !== null) void this.speak();
  }

  show(video: HTMLVideoElement): void {
    this.video = new ShownVideo(video);
    this.video.follow(this.stream);
    this.live?.recognition.watch(video);
  }

  /** Changes the camera or its light. */
  changeCamera(wish: CameraWish): void {
    void this.live?.recognition.cameras.apply(wish);
  }

  private get assetsUrl(): string {
    return this.options.assetsUrl ?? DEFAULT_ASSETS_URL;
  }

  private open(): LiveRead {
    void this.speak();
    const live = new LiveRead(desk, {
      assetsUrl: this.assetsUrl,
      settings: () => readerSettings(this.options),
      onRecognition: (recognition) => this.onRecognition(recognition),
      onRead: (event) => this.onRead(event),
      onUpdate: () => this.onUpdate(),
    });
    this.video ??= new ShownVideo();
    live.recognition.watch(this.video.element);
    return live;
  }

  private speak(): Promise<unknown> {
    const {language = 'auto'} = this.options;
    return speakLanguage(choosePageLanguage(language, document.documentElement));
  }

  private onUpdate(): void {
    const {snapshot} = this;
    if (snapshot === null) return;
    this.video?.follow(this.stream);
    this.become(toStatus(snapshot));
    this.tellProblem(problemOf(snapshot));
    if (this.announcement !== this.said) {
      this.said = this.announcement;
      this.tell('announce', {words: this.said});
    }
    this.dispatchEvent(new Event('update'));
  }

  private become(status: api.StatusDetail): void {
    if (isSameStatus(status, this.told)) return;
    this.told = status;
    this.tell('status', status);
  }

  private tellProblem(problem: Problem | null): void {
    if (problem === this.problem) return;
    this.problem = problem;
    if (problem === null) return;
    const {title, happened, remedy, detail} = pageProblemWords(problem);
    this.tell('problem', {kind: problem.kind, title, happened, remedy, detail});
  }

  private onRecognition({hand, capturedAt: atMs}: Recognition): void {
    const {snapshot} = this;
    if (snapshot === null) return;
    const {letter, progress} = toLetterView(snapshot);
    this.tell('frame', {letter, progress, hand: hand?.landmarks ?? null, atMs});
  }

  private onRead(event: ReadingEvent): void {
    const {atMs} = event;
    this.onEvent(event);
    switch (event.kind) {
      case 'letter': {
        const {letter, replaces} = event;
        this.isWithinWord = true;
        this.tell('letter', {letter, replaces, candidates: candidatesOf(event), atMs});
        return;
      }
      case 'pause':
        this.endWord(atMs);
        return;
      case 'erase':
        this.tell('erase', {replaces: event.replaces, atMs});
    }
  }

  private endWord(atMs: number): void {
    if (!this.isWithinWord) return;
    this.isWithinWord = false;
    const word = /(\S+)\s*$/u.exec(this.live?.spelling.state.text ?? '')?.[1];
    if (word !== undefined) this.tell('word', {word, atMs});
  }

  private tell<Name extends keyof api.ReaderEvents>(
    name: Name,
    detail: api.ReaderEvents[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}

function problemOf({camera, recognizer}: LiveSnapshot): Problem | null {
  if (camera.kind === 'problem') return camera.problem;
  return recognizer.kind === 'problem' ? recognizer.problem : null;
}

function candidatesOf({
  scores,
}: Extract<ReadingEvent, {readonly kind: 'letter'}>): readonly api.Candidate[] {
  return topScores(scores ?? [], CANDIDATES + 1)
    .filter(({label}) => label !== NO_LETTER)
    .slice(0, CANDIDATES)
    .map(({label, score}) => ({letter: label, share: score}));
}
