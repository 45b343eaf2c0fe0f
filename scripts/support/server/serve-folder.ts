import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {isErrno} from '../files/files.ts';
import {securityHeaders} from './security-headers.ts';
import {CompressedFiles, contentType, findFile, type FoundFile} from './served-files.ts';

export interface ServeOptions {
  /** The folder served at `/`. */
  readonly root: string;
  /** The port wanted; the next free one when it is taken. 0 (the default) takes any free port. */
  readonly port?: number;
  /** The address to listen on; only this machine by default. */
  readonly host?: string;
  /** PEM texts; without them the server speaks plain HTTP. */
  readonly https?: {readonly key: string; readonly cert: string};
  /** More folders: URL prefix (`/models`) → folder. */
  readonly mounts?: Readonly<Record<string, string>>;
  /** More headers for every response, over those of security-headers.ts. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether text and WebAssembly are sent compressed; true by default. For all of the app it takes a second of a core. */
  readonly compress?: boolean;
}

export interface FolderServer {
  /** With a slash at the end; names localhost when the server listens on every address. */
  readonly url: string;
  readonly port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

const portsToTry = 50;

/**
 * Serves files over HTTP or HTTPS with the headers the app needs.
 *
 * @throws Error when no port near the wanted one is free.
 */
export async function serveFolder(options: ServeOptions): Promise<FolderServer> {
  const {https, host = '127.0.0.1'} = options;
  const handler = fileHandler(options);
  const server = https === undefined ? createServer(handler) : createSecureServer(https, handler);
  const port = await listen(server, options.port ?? 0, host);
  const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    url: `${https === undefined ? 'http' : 'https'}://${name}:${port}/`,
    port,
    close: () => closeServer(server),
  };
}

function fileHandler(options: ServeOptions): RequestListener {
  const folders = new Map([['/', options.root]]);
  for (const [prefix, folder] of Object.entries(options.mounts ?? {})) {
    folders.set(`/${prefix.replaceAll(/^\/+|\/+$/g, '')}/`, folder);
  }
  const files = new CompressedFiles(options.compress ?? true);
  const headers = {...securityHeaders, ...options.headers};
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(request, response, folders, files).catch((error: unknown) => {
      console.error(`${request.url ?? ''}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The server could not read this file.');
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folders: ReadonlyMap<string, string>,
  files: CompressedFiles,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, 'Only GET and HEAD.');
    return;
  }
  const urlPath = pathOf(request.url ?? '/');
  if (urlPath === null) {
    sendText(response, 400, 'Not a readable address.');
    return;
  }
  const file = await findFile(urlPath, folders);
  if (file === null) {
    sendText(response, 404, 'No such file.');
    return;
  }
  await sendFile(request, response, file, files);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: FoundFile,
  files: CompressedFiles,
): Promise<void> {
  const encoding = files.encoding(file.path, request.headers['accept-encoding'] ?? '');
  const tag = `"${file.bytes.toString(36)}-${file.modifiedAt.toString(36)}-${encoding}"`;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', contentType(file.path));
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  const body = await files.read(file, encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'}).end(text);
}

/** The decoded path of a request, dots resolved, or null when it cannot be decoded. */
function pathOf(url: string): string | null {
  try {
    const decoded = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

async function listen(server: Server, wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + portsToTry; port++) {
    if (await tryListen(server, port, host)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`Ports ${wanted} to ${wanted + portsToTry - 1} are all taken: name another one.`);
}

function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => {
      server.off('listening', onListening);
      if (isErrno(error, 'EADDRINUSE')) resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
