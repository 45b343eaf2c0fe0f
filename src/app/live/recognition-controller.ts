import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {PhotoReading, Recognition} from '../../contracts/recognition.ts';
import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import {FrameStats} from '../../core/live/frame-stats.ts';
import {frameSpacing} from '../../core/live/frame-spacing.ts';
import {isCalm} from '../../core/live/is-calm.ts';
import type * as LetterReader from '../../core/letters/read-letters.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import {stillnessOf, type LetterConfig} from '../../core/letters/letter-config.ts';
import {toLetterConfig} from '../../core/letters/reading-choices.ts';
import {INITIAL_QUIET, stepQuiet} from '../../core/live/step-quiet.ts';
import type {CameraController} from '../camera/camera-controller.ts';
import {CameraDesk, type ChosenCamera} from '../camera/camera-desk.ts';
import {isMirrored} from '../camera/mirroring.ts';
import {HintController} from '../hints/hint-controller.ts';
import {LivePictures} from './live-pictures.ts';
import type {Drawing} from '../camera/camera-state.ts';
import type {RecognitionOptions} from './recognition-options.ts';
import {RecognizerClient} from './recognizer-client.ts';
import {nextStatus, type RecognizerStatus} from './recognizer-status.ts';
import type {RecognizerEvent} from './recognizer-event.ts';
import type {Settings} from '../settings/settings.ts';
import type {LiveSnapshot} from './view-model.ts';

/** The live path on the page's side: camera → frames → recogniser → evidence → letters. */
export class RecognitionController implements ReactiveController {
  readonly cameras: CameraDesk;
  private readonly hints: HintController;
  private status: RecognizerStatus = {kind: 'off'};
  private recognition: Recognition | null = null;
  /** Makes letters of frames; null until it is loaded, with the recogniser. */
  private reader: typeof LetterReader | null = null;
  /** Null before the first frame. */
  private reading: LetterReader.Reading | null = null;
  private quiet = INITIAL_QUIET;
  private readonly pictures: LivePictures;
  /** What takes the camera's place, or null. */
  private drawing: Drawing | null = null;
  private resting = false;
  private stats = new FrameStats();
  private readonly client: RecognizerClient;
  private readonly host: ReactiveControllerHost;
  private readonly options: RecognitionOptions;

  constructor(host: ReactiveControllerHost, options: RecognitionOptions) {
    this.host = host;
    this.options = options;
    this.hints = new HintController(
      host,
      options.clock,
      options.say,
      () => void this.camera.reopen(),
    );
    this.cameras = new CameraDesk(host, {
      surroundings: {...options.camera, clock: options.clock},
      chosen: () => chosenCamera(options.settings()),
      onChosen: options.onCameraChosen,
      onNotice: (notice) => this.hints.tell(notice),
    });
    this.client = new RecognizerClient({
      createWorker: options.createWorker,
      createOnPage: options.createOnPage,
      assets: options.assets,
      clock: options.clock,
      onEvent: (event) => this.onEvent(event),
    });
    this.pictures = this.makePictures();
    host.addController(this);
  }

  get camera(): CameraController {
    return this.cameras.camera;
  }

  get snapshot(): LiveSnapshot {
    return {
      camera: this.camera.state,
      isMirrored: isMirrored(this.camera.state, this.options.settings().mirrors),
      cameras: this.cameras.list.cameras,
      hint: this.hints.hint,
      notice: this.hints.notice,
      recognizer: this.status,
      recognition: this.recognition,
      evidence: this.reading?.evidence ?? {kind: 'empty'},
      letter: this.reading?.letter ?? {hold: null, typed: null},
      figures: this.stats.read(),
    };
  }

  /** When the picture that was taken last was made, milliseconds; null before the first. */
  get lastTakenMs(): number | null {
    return this.pictures.lastTakenMs;
  }

  /** Whether there is a picture that hands are looked for in. */
  get isWatching(): boolean {
    return this.camera.state.kind === 'live' && !this.resting;
  }

  hostUpdate(): void {
    this.pictures.follow();
  }

  hostDisconnected(): void {
    this.client.stop();
    this.pictures.stop();
  }

  /** Starts what does not run yet; also the way out of a problem. Call it from a tap. */
  start(): void {
    if (this.camera.state.kind !== 'live') {
      this.drawing = null;
      this.cameras.start();
    }
    this.startRecognizerIfNeeded();
  }

  /** Reads a drawn picture in place of a camera's. */
  startWith(drawing: Drawing): void {
    this.drawing = drawing;
    this.camera.show(drawing.stream);
    this.startRecognizerIfNeeded();
  }

  /** Closes the camera and the recogniser. */
  stop(): void {
    this.client.stop();
    this.camera.stop();
    this.status = {kind: 'off'};
    this.forget();
    this.host.requestUpdate();
  }

  /** Reads the frames of this playing video from now on. */
  watch(video: HTMLVideoElement): void {
    this.pictures.show(video);
  }

  /** Reads nothing while nobody sees the picture; the camera stays open, but none is opened that was only asked for. */
  rest(resting: boolean): void {
    if (resting === this.resting) return;
    this.resting = resting;
    this.pictures.rest(resting);
    if (resting) this.forget();
    if (resting && this.camera.state.kind === 'asking') this.camera.stop();
  }

  /** Reads with what the person taught from now on; no frames: by the network alone. */
  setOwnHand(frames: readonly TaughtFrame[]): void {
    this.client.setOwnHand(frames);
  }

  /** Whether recognitions carry what is kept of a taught letter. */
  setTraits(wanted: boolean): void {
    this.client.setTraits(wanted);
  }

  /**
   * Reads every hand of a photo, with or without a camera: the recogniser starts for it. Takes the image.
   * @returns what it shows, with the model card's `rejectBelow`
   * @throws what `RecognizerClient.readPhoto` throws
   */
  async readPhoto(image: ImageBitmap): Promise<{reading: PhotoReading; rejectBelow: number}> {
    this.startRecognizerIfNeeded();
    const reading = await this.client.readPhoto(image);
    return {reading, rejectBelow: this.status.kind === 'ready' ? this.status.rejectBelow : 0};
  }

  /** No photo comes for now: frees what they needed, and the whole recogniser where there is no camera's picture to read. */
  endPhotos(): void {
    this.client.endPhotos();
    const {kind} = this.camera.state;
    if (this.status.kind === 'off' || kind === 'live' || kind === 'asking') return;
    this.client.stop();
    this.status = {kind: 'off'};
    this.host.requestUpdate();
  }

  /** Takes changed settings over; another delegate needs another worker. */
  applySettings(before: Settings, after: Settings): void {
    if (before.camera !== after.camera) this.cameras.follow();
    if (this.status.kind === 'off') return;
    if (before.handedness !== after.handedness) this.client.setHandedness(after.handedness);
    if (before.delegate !== after.delegate) this.startRecognizer();
  }

  private makePictures(): LivePictures {
    const {clock, camera, say} = this.options;
    return new LivePictures({
      ...{clock, camera: this.camera, document: camera.document, say},
      timeOf: (pageMs) => this.drawing?.nowMs() ?? pageMs,
      // A drawn hand waits for its reader: to look seldom would slow it down.
      spacingMs: () => (this.drawing === null ? frameSpacing(this.quiet) : 0),
      wantsFrame: () => this.client.wantsFrame,
      onFrame: (image, capturedAt) => this.send(image, capturedAt),
    });
  }

  private startRecognizerIfNeeded(): void {
    if (this.status.kind === 'off' || this.status.kind === 'problem') this.startRecognizer();
  }

  private startRecognizer(): void {
    this.status = {kind: 'loading', loadedBytes: 0, totalBytes: 0};
    this.client.start(this.options.settings());
    void this.loadReader();
    this.host.requestUpdate();
  }

  private async loadReader(): Promise<void> {
    try {
      this.reader ??= await import('../../core/letters/read-letters.ts');
    } catch (error) {
      if (this.status.kind === 'off') return;
      this.client.stop();
      const detail = error instanceof Error ? error.message : String(error);
      this.onEvent({kind: 'failed', problem: {kind: 'asset-missing', asset: 'letters', detail}});
    }
  }

  private onEvent(event: RecognizerEvent): void {
    this.status = nextStatus(this.status, event);
    if (event.kind === 'recognition') this.onRecognition(event.recognition);
    if (event.kind === 'hands-counted') this.hints.count(event.hands, event.tookMs);
    if (event.kind === 'on-page') this.hints.tell('on-page');
    if (event.kind === 'restarting' || event.kind === 'failed') this.forget();
    this.host.requestUpdate();
  }

  private onRecognition(recognition: Recognition): void {
    if (this.resting) return;
    const {capturedAt: atMs, hand} = recognition;
    if (this.recognition === null) this.camera.findTorch();
    this.recognition = recognition;
    this.stats.add(this.options.clock.now(), recognition.timings.totalMs);
    const rejectBelow = this.status.kind === 'ready' ? this.status.rejectBelow : 0;
    const settings = this.options.settings();
    const events = this.readLetters(recognition, rejectBelow);
    const hasHand = hand !== null;
    this.quiet = stepQuiet(this.quiet, {atMs, hasHand, isCalm: hasHand && this.isCalm});
    this.seeHints(recognition, toLetterConfig(settings, rejectBelow), events);
    this.options.onRecognition(recognition);
    events.forEach(this.options.onRead);
  }

  private readLetters(recognition: Recognition, rejectBelow: number): readonly ReadingEvent[] {
    if (this.reader === null) return [];
    const {INITIAL_READING, readLetters} = this.reader;
    const past = this.reading ?? INITIAL_READING;
    const {reading, events} = readLetters(past, recognition, this.options.settings(), rejectBelow);
    this.reading = reading;
    return events;
  }

  private get isCalm(): boolean {
    return this.reading !== null && isCalm(this.reading);
  }

  /** Nobody can do anything about a drawn hand. */
  private seeHints(
    recognition: Recognition,
    config: LetterConfig,
    events: readonly ReadingEvent[],
  ): void {
    if (this.drawing !== null) return;
    this.hints.see(recognition, {
      stillness: stillnessOf(this.reading?.motion ?? null, config),
      typed: events.some(({kind}) => kind === 'letter'),
      withoutHandMs: this.quiet.withoutHandMs,
    });
  }

  private send(image: ImageBitmap, capturedAt: number): void {
    if (this.drawing !== null) {
      this.client.sendFrame(image, capturedAt);
      return;
    }
    this.hints.measure(image, capturedAt);
    const countHands = this.hints.takeCount(capturedAt, this.stats.read().medianMs);
    this.client.sendFrame(image, capturedAt, countHands);
  }

  private forget(): void {
    this.hints.forget();
    this.recognition = null;
    this.quiet = INITIAL_QUIET;
    this.reading = null;
    this.stats = new FrameStats();
  }
}

function chosenCamera({camera, cameraFacing}: Settings): ChosenCamera | null {
  return camera === null ? null : {deviceId: camera, facing: cameraFacing};
}
