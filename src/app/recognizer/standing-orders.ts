import type {HandednessSetting} from '../../contracts/recognition.ts';
import type {
  DelegateSetting,
  RecognizerAssets,
  RecognizerRequest,
} from '../../contracts/recognizer-protocol.ts';
import type {TaughtFrame} from '../../contracts/taught-hand.ts';

export interface RecognizerChoice {
  readonly delegate: DelegateSetting;
  readonly handedness: HandednessSetting;
}

/** What holds for every worker, also for one that takes another's place. */
export interface StandingOrders extends RecognizerChoice {
  /** What the person taught; nothing: the network alone. */
  readonly taught: readonly TaughtFrame[];
  /** Whether recognitions carry what is kept of a taught letter. */
  readonly traits: boolean;
}

export const NO_ORDERS: StandingOrders = {
  delegate: 'auto',
  handedness: 'auto',
  taught: [],
  traits: false,
};

/** What a new worker is told, in order: it answers in order, so it takes the rest once it has started. */
export function ordersFor(
  {delegate, handedness, taught, traits}: StandingOrders,
  assets: RecognizerAssets,
): readonly RecognizerRequest<ImageBitmap>[] {
  return [
    {kind: 'start', assets, delegate, handedness},
    ...(taught.length > 0 ? [{kind: 'set-own-hand', frames: taught} as const] : []),
    ...(traits ? [{kind: 'set-traits', wanted: true} as const] : []),
  ];
}
