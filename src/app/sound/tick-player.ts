/** Hertz; a soft wooden tick rather than a beep. */
const TICK_HZ = 1100;
/** Seconds. */
const TICK_SECONDS = 0.05;
/** 0..1 of full loudness. */
const TICK_GAIN = 0.18;
/** Loudness that is as good as silence: an exponential ramp never reaches 0. */
const SILENCE = 0.0001;

/**
 * Makes ticks by code. The first one opens the sound card; a browser that will not let the page be heard stays silent.
 * @param createContext makes what sounds are made in
 */
export function createTickPlayer(createContext: () => AudioContext): () => void {
  let context: AudioContext | null = null;
  return () => {
    try {
      context ??= createContext();
      // Phones suspend it behind a hidden page or a call.
      if (context.state !== 'running') void context.resume().catch(() => undefined);
      playTick(context);
    } catch {
      // No sound card, or none to be had now: sound is never needed.
    }
  };
}

function playTick(context: AudioContext): void {
  const now = context.currentTime;
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = TICK_HZ;
  loudness.gain.setValueAtTime(TICK_GAIN, now);
  loudness.gain.exponentialRampToValueAtTime(SILENCE, now + TICK_SECONDS);
  tone.connect(loudness).connect(context.destination);
  tone.start(now);
  tone.stop(now + TICK_SECONDS);
}
