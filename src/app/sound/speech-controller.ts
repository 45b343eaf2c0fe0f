import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock} from '../../contracts/clock.ts';
import {chooseVoice, type VoiceOption} from './choose-voice.ts';

/** What is needed of the browser to speak. */
export interface SpeechSurroundings {
  readonly synthesis: Pick<
    SpeechSynthesis,
    'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
  >;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
  /** The languages to speak in, the best first. */
  readonly languages: () => readonly string[];
}

/** Milliseconds a voice may take to begin, and for each character: three times what slow ones take. */
const BEGINNING_MS = 8000;
const CHARACTER_MS = 400;

/** Milliseconds after which a voice that has not said that it ended never will. */
export function longestSpeechMs(text: string): number {
  return BEGINNING_MS + CHARACTER_MS * text.length;
}

/** No voice is given all capitals, which many take for initials. */
function asWords(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text;
}

/** `none`: this device has no voice of its own. */
export type SpeechState = 'none' | 'silent' | 'speaking';

/**
 * Speaks text with a voice of the device. Voices that send the text to a server are left out: nothing leaves the device.
 * They arrive late in some browsers, and never in others.
 */
export class SpeechController implements ReactiveController {
  private known: readonly SpeechSynthesisVoice[] = [];
  private options: readonly VoiceOption[] = [];
  /** What is being spoken, or null. */
  private spoken: SpeechSynthesisUtterance | null = null;
  /** Ends the speaking where the voice does not say that it ended. */
  private timer: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly speech: SpeechSurroundings | undefined;
  private readonly clock: Clock;

  /** @param speech undefined where the browser cannot speak */
  constructor(host: ReactiveControllerHost, speech: SpeechSurroundings | undefined, clock: Clock) {
    this.host = host;
    this.speech = speech;
    this.clock = clock;
    host.addController(this);
  }

  get state(): SpeechState {
    if (this.options.length === 0) return 'none';
    return this.spoken === null ? 'silent' : 'speaking';
  }

  /** The voices to choose from. */
  get voices(): readonly VoiceOption[] {
    return this.options;
  }

  hostConnected(): void {
    this.speech?.synthesis.addEventListener('voiceschanged', this.onVoices);
    this.onVoices();
  }

  hostDisconnected(): void {
    this.stop();
    this.speech?.synthesis.removeEventListener('voiceschanged', this.onVoices);
  }

  /** Speaks, in place of what is spoken now. @param voice the `uri` of the person's choice, or null */
  speak(text: string, voice: string | null): void {
    const {speech} = this;
    if (speech === undefined || text.trim() === '') return;
    const chosen = chooseVoice(this.options, voice, speech.languages());
    const found = this.known.find(({voiceURI}) => voiceURI === chosen?.uri);
    if (found === undefined) return;
    this.stop();
    const utterance = speech.createUtterance(asWords(text));
    utterance.voice = found;
    utterance.lang = found.lang;
    utterance.onend = utterance.onerror = () => this.onEnd(utterance);
    this.spoken = utterance;
    this.timer = this.clock.setTimeout(() => this.stop(), longestSpeechMs(text));
    speech.synthesis.speak(utterance);
    this.host.requestUpdate();
  }

  stop(): void {
    if (this.spoken === null) return;
    this.end();
    this.speech?.synthesis.cancel();
  }

  private onEnd(utterance: SpeechSynthesisUtterance): void {
    if (utterance === this.spoken) this.end();
  }

  private end(): void {
    this.spoken = null;
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
    this.timer = null;
    this.host.requestUpdate();
  }

  private readonly onVoices = (): void => {
    const all = this.speech?.synthesis.getVoices() ?? [];
    this.known = all.filter(({localService}) => localService);
    this.options = this.known.map((voice) => ({
      uri: voice.voiceURI,
      name: voice.name,
      language: voice.lang,
      isDefault: voice.default,
    }));
    this.host.requestUpdate();
  };
}
