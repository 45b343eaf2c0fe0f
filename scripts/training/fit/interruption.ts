/** Notes Ctrl-C instead of dying of it. */
export interface Interruption {
  /** Whether somebody wants us to stop. */
  wanted(): boolean;
  /**
   * Gives the signals back to Node, unless one came: then the program is about to end by itself, and a second one (a terminal and npm may each
   * send theirs) must not cut that off.
   */
  close(): void;
}

/** What shells expect of a program that Ctrl-C ended. */
export const INTERRUPTED_EXIT_CODE = 130;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Listens for Ctrl-C, and for the notice that a cluster gives before it takes a machine away. */
export function listenForInterruption(): Interruption {
  let wanted = false;
  const note = () => {
    wanted = true;
  };
  for (const signal of SIGNALS) process.on(signal, note);
  return {
    wanted: () => wanted,
    close: () => {
      if (wanted) return;
      for (const signal of SIGNALS) process.off(signal, note);
    },
  };
}
