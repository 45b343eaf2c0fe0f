import type {Recognition} from '../contracts/recognition.ts';
import type {ReadingEvent} from '../core/letters/reading-event.ts';
import {toSpellAction} from '../core/text/to-spell-action.ts';
import type {ChosenCamera} from '../app/camera/camera-desk.ts';
import {liveServices} from '../app/live/live-services.ts';
import {RecognitionController} from '../app/live/recognition-controller.ts';
import type {Settings} from '../app/settings/settings.ts';
import {SpellingController} from '../app/text/spelling-controller.ts';
import {TextStore} from '../app/text/text-store.ts';
import {ControllerHost} from './controller-host.ts';
import type {OneAtATime} from './one-at-a-time.ts';
import {packageAssets} from './package-assets.ts';

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
  readonly recognition: RecognitionController;
  readonly spelling: SpellingController;
  private readonly host: ControllerHost;

  constructor(desk: OneAtATime, options: LiveReadOptions) {
    const {folder, assets, workerUrl} = packageAssets(options.assetsUrl);
    const services = liveServices(assets, workerUrl);
    let chosen: ChosenCamera | null = null;
    this.host = new ControllerHost(options.onUpdate);
    this.spelling = new SpellingController(this.host, new TextStore(null), services.clock);
    this.recognition = new RecognitionController(this.host, {
      ...services,
      createWorker: () => desk.lend(folder, services.createWorker),
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
    this.recognition.start();
  }

  stop(): void {
    this.recognition.stop();
    this.host.disconnect();
  }
}
