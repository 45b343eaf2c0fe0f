import type {SpeechSurroundings} from '../../../src/app/sound/speech-controller.ts';

/** A browser that speaks only as far as a test lets it. */
export class FakeSpeech extends EventTarget implements SpeechSurroundings {
  /** What it was told to speak, in order. */
  readonly spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  wanted: readonly string[] = ['en-US'];
  private voices: readonly SpeechSynthesisVoice[] = [];

  readonly synthesis: SpeechSurroundings['synthesis'] = {
    getVoices: () => [...this.voices],
    speak: (utterance) => {
      this.spoken.push(utterance);
    },
    cancel: () => {
      this.cancelled++;
    },
    addEventListener: this.addEventListener.bind(this),
    removeEventListener: this.removeEventListener.bind(this),
  };

  readonly languages = (): readonly string[] => this.wanted;

  // A real utterance takes only real voices.
  readonly createUtterance = (text: string): SpeechSynthesisUtterance =>
    ({text}) as SpeechSynthesisUtterance;

  /** The system's voices arrive. */
  arrive(...voices: Partial<SpeechSynthesisVoice>[]): void {
    this.voices = voices.map((voice) => ({
      voiceURI: voice.name ?? '',
      name: '',
      lang: 'en-US',
      localService: true,
      default: false,
      ...voice,
    }));
    this.dispatchEvent(new Event('voiceschanged'));
  }
}
