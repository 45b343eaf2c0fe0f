import type {Recognition} from '../../contracts/recognition.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import type {ChosenCamera} from '../camera/camera-desk.ts';
import type {Settings} from '../settings/settings.ts';
import type {LiveServices} from './live-services.ts';

export interface RecognitionOptions extends LiveServices {
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
