import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {PhotoReading, Recognition} from '../../contracts/recognition.ts';
import type {Delegate} from '../../contracts/recognizer-protocol.ts';
import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import type {CameraController} from '../camera/camera-controller.ts';
import {CameraDesk, chosenCamera} from '../camera/camera-desk.ts';
import {isMirrored} from '../camera/mirroring.ts';
import {HintController} from '../hints/hint-controller.ts';
import {AwakeController} from './awake-controller.ts';
import {GraphicsMemory} from './graphics-memory.ts';
import {LivePictures} from './live-pictures.ts';
import {LiveReading} from './live-reading.ts';
import type {Drawing} from '../camera/camera-state.ts';
import type {RecognitionOptions} from './recognition-options.ts';
import {RecognizerClient} from '../recognizer/recognizer-client.ts';
import {nextStatus, type RecognizerStatus} from '../recognizer/recognizer-status.ts';
import type {RecognizerEvent} from '../recognizer/recognizer-event.ts';
import type {Settings} from '../settings/settings.ts';
import type {LiveSnapshot} from './view-model.ts';

/** The live path on the page's side: camera → frames → recogniser → evidence → letters. */
export class RecognitionController implements ReactiveController {
  readonly cameras: CameraDesk;
  private readonly hints: HintController;
  private status: RecognizerStatus = {kind: 'off'};
  private readonly reading: LiveReading;
  private readonly awake: AwakeController;
  private readonly graphics: GraphicsMemory;
  private readonly pictures: LivePictures;
  /** What takes the camera's place, or null. */
  private drawing: Drawing | null = null;
  private resting = false;
  private readonly client: RecognizerClient;
  private readonly host: ReactiveControllerHost;
  private readonly options: RecognitionOptions;

  constructor(host: ReactiveControllerHost, options: RecognitionOptions) {
    this.host = host;
    this.options = options;
    this.graphics = new GraphicsMemory(options.storage, options.browser);
    this.hints = new HintController(
      host,
      options.clock,
      options.say,
      () => void this.camera.reopen(),
    );
    this.reading = new LiveReading(this.hints);
    this.cameras = new CameraDesk(host, {
      surroundings: {...options.camera, clock: options.clock},
      chosen: () => chosenCamera(options.settings()),
      onChosen: options.onCameraChosen,
      onNotice: (notice) => this.hints.tell(notice),
    });
    this.awake = new AwakeController(host, {
      clock: options.clock,
      wakeLock: options.wakeLock,
      document: options.camera.document,
      isOn: () => options.settings().keepAwake,
      isReading: () => this.camera.state.kind === 'live' && !this.resting,
    });
    this.client = new RecognizerClient({...options, onEvent: (event) => this.onEvent(event)});
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
      recognizer: this.status,
      ...this.reading.snapshot,
    };
  }

  /** When the picture that was taken last was made, milliseconds; null before the first. */
  get lastTakenMs(): number | null {
    return this.pictures.lastTakenMs;
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
    this.camera.stop();
    this.reading.forget();
    this.endRecognizer();
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
    if (resting) this.reading.forget();
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
    return {reading, rejectBelow: this.rejectBelow};
  }

  /** No photo comes for now: frees what they needed, and the whole recogniser where there is no camera's picture to read. */
  endPhotos(): void {
    this.client.endPhotos();
    const {kind} = this.camera.state;
    if (this.status.kind !== 'off' && kind !== 'live' && kind !== 'asking') this.endRecognizer();
  }

  /** Takes changed settings over; another delegate needs another worker. */
  applySettings(before: Settings, after: Settings): void {
    if (before.camera !== after.camera) this.cameras.follow();
    if (before.delegate !== after.delegate) this.graphics.forget();
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
      spacingMs: () => (this.drawing === null ? this.reading.spacingMs : 0),
      wantsFrame: () => this.client.wantsFrame,
      onFrame: (image, capturedAt) => this.send(image, capturedAt),
    });
  }

  private startRecognizerIfNeeded(): void {
    if (this.status.kind === 'off' || this.status.kind === 'problem') this.startRecognizer();
  }

  private startRecognizer(): void {
    this.status = {kind: 'loading', loadedBytes: 0, totalBytes: 0};
    const {delegate, handedness} = this.options.settings();
    this.client.start({delegate: this.graphics.delegateFor(delegate), handedness});
    void this.loadReader();
    this.host.requestUpdate();
  }

  private endRecognizer(): void {
    this.client.stop();
    this.status = {kind: 'off'};
    this.host.requestUpdate();
  }

  private async loadReader(): Promise<void> {
    try {
      await this.reading.letters.load();
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
    if (event.kind === 'looked-again') this.reading.looks.answered(event);
    if (event.kind === 'ready' || event.kind === 'delegate-chosen') this.onDelegate(event);
    if (event.kind === 'on-page') this.hints.tell('on-page');
    if (event.kind === 'restarting' || event.kind === 'failed') this.reading.forget();
    this.host.requestUpdate();
  }

  private onDelegate(event: Extract<RecognizerEvent, {readonly delegate: Delegate}>): void {
    this.reading.looks.usesGraphics = event.delegate === 'gpu';
    if (event.kind === 'delegate-chosen' && event.isGraphicsBlind) this.graphics.markBlind();
  }

  private onRecognition(recognition: Recognition): void {
    if (this.resting) return;
    if (this.reading.snapshot.recognition === null) this.camera.findTorch();
    const events = this.reading.see(recognition, {
      choices: this.options.settings(),
      rejectBelow: this.rejectBelow,
      isDrawn: this.drawing !== null,
      nowMs: this.options.clock.now(),
    });
    this.awake.see(recognition.hand !== null);
    this.options.onRecognition(recognition);
    events.forEach(this.options.onRead);
  }

  private get rejectBelow(): number {
    return this.status.kind === 'ready' ? this.status.rejectBelow : 0;
  }

  private send(image: ImageBitmap, capturedAt: number): void {
    const isDrawn = this.drawing !== null;
    const secondLook = isDrawn ? null : this.reading.measure(image, capturedAt);
    this.client.sendFrame(image, capturedAt, secondLook);
  }
}
