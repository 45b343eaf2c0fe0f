import type {Hand, Recognition} from '../contracts/recognition.ts';
import type {Delegate, RecognizerReply} from '../contracts/recognizer-protocol.ts';
import {REST_MS} from '../core/recognizer/rest-ms.ts';
import {closeQuietly} from './close-quietly.ts';
import {createDelegateTrial, type TrialVerdict} from './detect/delegate-trial.ts';
import {doubtGraphics, MOST_DOUBT, type GraphicsDoubt} from './detect/graphics-doubt.ts';
import type {HandDetector} from './detect/hand-detector.ts';
import type {Clock} from '../contracts/clock.ts';

/**
 * The detector that reads the live picture: on the processor at first, on graphics where these see the same hands, and sooner; on the processor again
 * when they do not any more.
 */
export interface LiveDetector {
  /** Asleep until `wake`, when it was not used for a minute. */
  readonly current: HandDetector;
  /**
   * Call it before a frame is read.
   * @throws when there is no detector to be had
   */
  wake(): Promise<void>;
  /** Tries graphics on a frame that was read, while it is not settled whether they go on. */
  tryGraphics(image: ImageBitmap, recognition: Recognition): Promise<void>;
  /**
   * Holds what graphics saw in a frame against what the processor finds in it.
   * @returns whether graphics, which read, saw it otherwise
   * @throws when there is no other detector to be had
   */
  compare(image: ImageBitmap, live: Hand | null, found: readonly Hand[]): Promise<boolean>;
  /**
   * Puts another detector in the place of one that threw: its graph is dead.
   * @throws when there is none to be had
   */
  replace(): Promise<void>;
  close(): void;
}

export interface LiveDetectorParts {
  readonly open: (delegate: Delegate) => Promise<HandDetector>;
  readonly delegate: Delegate;
  /** Whether graphics may turn out to be better. */
  readonly mayTryGraphics: boolean;
  readonly reply: (message: RecognizerReply) => void;
  readonly clock: Clock;
}

export async function createLiveDetector(parts: LiveDetectorParts): Promise<LiveDetector> {
  const {open, reply} = parts;
  let current = await open(parts.delegate);
  let doubt: GraphicsDoubt = 0;
  const trial = createDelegateTrial({
    ...parts,
    processor: () => current,
    openGraphics: () => open('gpu'),
  });
  let isTrying = parts.mayTryGraphics;
  let isAsleep = false;
  let timer: number | null = null;

  const sleep = () => {
    isAsleep = true;
    closeQuietly(current);
  };

  const calm = () => {
    if (timer !== null) parts.clock.clearTimeout(timer);
    timer = null;
  };

  const change = (next: HandDetector) => {
    const before = current;
    current = next;
    closeQuietly(before);
  };

  const settle = ({graphics}: Pick<TrialVerdict, 'graphics'>) => {
    isTrying = false;
    if (graphics !== null) change(graphics);
  };

  const endTrial = () => {
    isTrying = false;
    closeQuietly(trial);
  };

  const tell = (isGraphicsBlind: boolean) =>
    reply({kind: 'delegate-chosen', delegate: current.delegate, isGraphicsBlind});

  const takeProcessor = async () => {
    endTrial();
    // The memory of both at once may be more than there is.
    closeQuietly(current);
    current = await open('cpu');
    isAsleep = false;
  };

  return {
    get current() {
      return current;
    },
    async wake() {
      calm();
      if (isAsleep) current = await open(current.delegate);
      isAsleep = false;
      timer = parts.clock.setTimeout(sleep, REST_MS);
    },
    async tryGraphics(image, {hand, capturedAt}) {
      if (!isTrying) return;
      if (hand === null) {
        trial.skip();
        return;
      }
      reply({kind: 'choosing-delegate'});
      let verdict: TrialVerdict | null = null;
      try {
        verdict = await trial.see(image, hand, capturedAt);
        if (verdict !== null) settle(verdict);
      } catch {
        // A graphics driver that cannot run the detector leaves the processor, which has just been seen to work.
        endTrial();
      }
      tell(verdict?.isBlind ?? false);
    },
    async compare(image, live, found) {
      if (current.delegate === 'cpu') return false;
      const before = doubt;
      doubt = doubtGraphics(before, live, found, image);
      if (doubt >= MOST_DOUBT) {
        doubt = 0;
        await takeProcessor();
        tell(true);
        return false;
      }
      return doubt > before;
    },
    replace: takeProcessor,
    close() {
      calm();
      closeQuietly(trial);
      closeQuietly(current);
    },
  };
}
