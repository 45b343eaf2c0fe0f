import {createServer, type Server} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';

export interface RequestRecorder {
  /** For `browser.newContext`: sends every request of its pages through the recorder, but not those to this machine. */
  readonly proxy: {readonly server: string; readonly bypass: string};
  /** What was asked for, in order: a URL, or `host:port` of an encrypted connection. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * An HTTP proxy that answers nothing and notes who was asked. Unlike a listener on a page it misses no request of a worker
 * or service worker; the browser's own (for its updates) do not come this way.
 */
export async function recordRequests(): Promise<RequestRecorder> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket: Socket) => {
    requests.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listen(server);
  return {
    proxy: {server: `http://127.0.0.1:${port}`, bypass: 'localhost'},
    requests,
    close: () => close(server),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
