import type {CameraProblem} from '../../contracts/problem.ts';
import type {Recognition} from '../../contracts/recognition.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import {toSpellAction} from '../../core/text/to-spell-action.ts';
import type {ChosenCamera} from '../../app/camera/camera-desk.ts';
import {liveServices} from '../../app/live/live-services.ts';
import {RecognitionController} from '../../app/live/recognition-controller.ts';
import type {WorkerLike} from '../../app/recognizer/recognizer-place.ts';
import type {Settings} from '../../app/settings/settings.ts';
import {SpellingController} from '../../app/text/spelling-controller.ts';
import {TextStore} from '../../app/text/text-store.ts';
import {CheckedWorker} from '../worker/checked-worker.ts';
import {ControllerHost} from './controller-host.ts';
import {findCameraPolicy} from './find-camera-policy.ts';
import {findScriptFault} from '../worker/find-script-fault.ts';
import type {OneAtATime} from '../worker/one-at-a-time.ts';
import {packageAssets} from '../worker/package-assets.ts';

export interface LiveReadOptions {
  readonly assetsUrl: string;
  readonly settings: () => Settings;
  readonly onRecognition: (recognition: Recognition) => void;
  readonly onRead: (event: ReadingEvent) => void;
  /** Something changed that is shown or told. */
  readonly onUpdate: () => void;
}

/** One reading from the tap to its end: the app's own controllers, on a page that is not the app. It keeps nothing on the device. */
export class LiveRead {
  readonly assetsUrl: string;
  readonly recognition: RecognitionController;
  readonly spelling: SpellingController;
  private readonly host: ControllerHost;
  /** What stands in the way before the camera is asked for, or null. */
  private readonly obstacle: CameraProblem | null;

  constructor(desk: OneAtATime, options: LiveReadOptions) {
    this.assetsUrl = options.assetsUrl;
    const {folder, assets, script, fault} = packageAssets(this.assetsUrl);
    const services = liveServices(assets, script.url);
    const {createWorker, createOnPage} = services;
    const checked = (create: () => WorkerLike) => () =>
      new CheckedWorker(create(), findScriptFault(script));
    let chosen: ChosenCamera | null = null;
    this.obstacle = fault ?? (isSecureContext ? findCameraPolicy(document) : null);
    this.host = new ControllerHost(options.onUpdate);
    this.spelling = new SpellingController(this.host, new TextStore(null), services.clock);
    this.recognition = new RecognitionController(this.host, {
      ...services,
      createWorker: () => desk.lend(folder, checked(createWorker)),
      createOnPage: createOnPage && checked(createOnPage),
      storage: null,
      browser: navigator.userAgent,
      settings: () => ({
        ...options.settings(),
        camera: chosen?.deviceId ?? null,
        cameraFacing: chosen?.facing ?? null,
      }),
      onRecognition: options.onRecognition,
      onRead: (event) => {
        this.spelling.apply(toSpellAction(event));
        options.onRead(event);
      },
      onCameraChosen: (camera) => {
        chosen = camera;
        this.recognition.cameras.follow();
      },
      say: (sentence) => this.spelling.say(sentence),
    });
  }

  /** Call it from a tap. */
  start(): void {
    this.host.connect();
    if (this.obstacle === null) this.recognition.start();
    else this.recognition.camera.fail(this.obstacle);
  }

  stop(): void {
    this.recognition.stop();
    this.host.disconnect();
  }
}
