import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {parseModelCard, type ModelCard} from '../../contracts/model-card.ts';
import {ALPHABET, LABELS} from '../../core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../core/hand/landmark-features.ts';
import {PREPROCESS_VERSION} from '../../core/hand/preprocess.ts';
import {SIGHT_COUNT} from '../../core/hand/sight-count.ts';

export interface AboutSurroundings {
  /** Addresses, relative to the page. */
  readonly cardUrl: string;
  readonly licencesUrl: string;
  /** Rejects when the file does not arrive. */
  readonly readText: (url: string) => Promise<string>;
}

/** A file that is shown once it is there. */
export type Loaded<T> =
  | {readonly kind: 'absent'}
  | {readonly kind: 'loading'}
  | {readonly kind: 'ready'; readonly value: T}
  | {readonly kind: 'failed'};

/** Loads what About tells: the model card at once, the long licences when they are asked for. */
export class AboutController implements ReactiveController {
  private currentCard: Loaded<ModelCard> = {kind: 'absent'};
  private currentLicences: Loaded<string> = {kind: 'absent'};
  private readonly host: ReactiveControllerHost;
  private readonly surroundings: () => AboutSurroundings;

  /** @param surroundings asked for when something is loaded */
  constructor(host: ReactiveControllerHost, surroundings: () => AboutSurroundings) {
    this.host = host;
    this.surroundings = surroundings;
    host.addController(this);
  }

  get card(): Loaded<ModelCard> {
    return this.currentCard;
  }

  get licences(): Loaded<string> {
    return this.currentLicences;
  }

  hostConnected(): void {
    const {cardUrl, readText} = this.surroundings();
    const load = async () => parseCard(await readText(cardUrl));
    void this.follow(load, (card) => (this.currentCard = card));
  }

  openLicences(): void {
    const {kind} = this.currentLicences;
    if (kind === 'loading' || kind === 'ready') return;
    const {licencesUrl, readText} = this.surroundings();
    void this.follow(
      () => readText(licencesUrl),
      (licences) => (this.currentLicences = licences),
    );
  }

  private async follow<T>(load: () => Promise<T>, keep: (state: Loaded<T>) => void): Promise<void> {
    keep({kind: 'loading'});
    this.host.requestUpdate();
    try {
      keep({kind: 'ready', value: await load()});
    } catch {
      keep({kind: 'failed'});
    }
    this.host.requestUpdate();
  }
}

function parseCard(text: string): ModelCard {
  return parseModelCard(JSON.parse(text), {
    alphabet: ALPHABET,
    labels: LABELS,
    features: FEATURE_COUNT,
    sight: SIGHT_COUNT,
    preprocessVersion: PREPROCESS_VERSION,
  });
}
