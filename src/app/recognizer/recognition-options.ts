import type {Recognition} from '../../contracts/recognition.ts';
import type {RecognizerAssets} from '../../contracts/recognizer-protocol.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import type {ChosenCamera} from '../camera/camera-desk.ts';
import type {CameraSurroundings} from '../camera/camera-surroundings.ts';
import type {Clock} from '../../contracts/clock.ts';
import type {WorkerLike} from './recognizer-place.ts';
import type {Settings} from '../settings/settings.ts';

export interface RecognitionOptions {
  readonly camera: CameraSurroundings;
  readonly assets: RecognizerAssets;
  readonly createWorker: () => WorkerLike;
  readonly createOnPage?: (() => WorkerLike) | undefined;
  readonly clock: Clock;
  /** Null where the browser keeps nothing. */
  readonly storage: Storage | null;
  /** The browser's name and version, as it tells them. */
  readonly browser: string;
  readonly settings: () => Settings;
  readonly onRecognition: (recognition: Recognition) => void;
  readonly onRead: (event: ReadingEvent) => void;
  /** The person chose a camera, which should be kept. */
  readonly onCameraChosen: (camera: ChosenCamera) => void;
  /** Says a sentence to screen readers. */
  readonly say: (sentence: string) => void;
}
