import type {ReactiveControllerHost} from 'lit';
import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import {OwnHandStore} from './own-hand-store.ts';

/** What reads hands, as far as somebody's own hand goes. */
export interface OwnHandReader {
  /** No frames: by the network alone. */
  setOwnHand(frames: readonly TaughtFrame[]): void;
  /** Whether recognitions carry what is kept of a taught letter. */
  setTraits(wanted: boolean): void;
}

export interface OwnHandOptions {
  /** Null where the browser keeps nothing. */
  readonly storage: Storage | null;
  /** SHA-256 of the network's weights. */
  readonly network: string;
  /** Whether the person wants to be read with what they taught. */
  readonly isOn: () => boolean;
  readonly reader: OwnHandReader;
}

export interface OwnHandState {
  readonly frames: readonly TaughtFrame[];
  /** Why what was taught before is not there. */
  readonly lost: 'other-network' | 'unreadable' | null;
  /** False where the browser did not keep what was taught: it counts until the page is closed. */
  readonly isKept: boolean;
}

/** What the person taught: kept on the device, and in use while the switch is on. */
export class OwnHandController {
  private current: OwnHandState;
  private readonly store: OwnHandStore;
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly options: OwnHandOptions;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, options: OwnHandOptions) {
    this.host = host;
    this.options = options;
    this.store = new OwnHandStore(options.storage, options.network);
    this.current = toState(this.store);
    this.applySwitch();
  }

  get state(): OwnHandState {
    return this.current;
  }

  /** SHA-256 of the weights of the network that letters are read with. */
  get network(): string {
    return this.options.network;
  }

  /** Whether letters are read with what was taught. */
  get isInUse(): boolean {
    return this.options.isOn() && this.current.frames.length > 0;
  }

  /** Puts these frames in the place of the letter's earlier ones. */
  teach(letter: string, frames: readonly TaughtFrame[]): void {
    const others = this.newest().filter((frame) => frame.letter !== letter);
    const all = [...others, ...frames];
    this.change({frames: all, lost: null, isKept: this.store.save(all)});
  }

  erase(): void {
    this.store.erase();
    this.change({frames: [], lost: null, isKept: true});
  }

  /** Hands over what was taught, or takes it back, as the switch is. */
  applySwitch(): void {
    this.options.reader.setOwnHand(this.options.isOn() ? this.current.frames : []);
  }

  /** Whether frames are to carry what teaching needs. */
  setTraits(wanted: boolean): void {
    this.options.reader.setTraits(wanted);
  }

  /** Another tab may have been taught since. */
  private newest(): readonly TaughtFrame[] {
    const {frames, lost} = toState(this.store);
    return this.current.isKept && lost === null ? frames : this.current.frames;
  }

  private change(state: OwnHandState): void {
    this.current = state;
    this.applySwitch();
    this.host.requestUpdate();
  }
}

function toState(store: OwnHandStore): OwnHandState {
  const stored = store.load();
  switch (stored.kind) {
    case 'none':
      return {frames: [], lost: null, isKept: true};
    case 'taught':
      return {frames: stored.frames, lost: null, isKept: true};
    case 'other-network':
    case 'unreadable':
      return {frames: [], lost: stored.kind, isKept: true};
  }
}
