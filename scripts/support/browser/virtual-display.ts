import {spawn} from 'node:child_process';

export interface VirtualDisplay {
  /** For the variable DISPLAY. */
  readonly name: string;
  close(): void;
}

/**
 * Opens a display that nobody sees (Xvfb): Firefox gives pages no WebGL without one on Linux.
 *
 * @throws Error, in one line that says what to install
 */
export function openVirtualDisplay(): Promise<VirtualDisplay> {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, {stdio: ['ignore', 'pipe', 'ignore']});
    const fail = (): void =>
      reject(
        new Error('No display could be opened: install xvfb (on Debian apt-get install xvfb).'),
      );
    server.once('error', fail).once('exit', fail);
    // It writes the number of the display once it takes programs in.
    server.stdout.setEncoding('utf8').once('data', (number: string) => {
      resolve({name: `:${number.trim()}`, close: () => server.kill()});
    });
  });
}
