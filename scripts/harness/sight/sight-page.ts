import type {Seen, SightPage, SightReply, SightRequest} from './sight-protocol.ts';

const workers = new Map<string, Worker>();

const offer: SightPage = {look};
Object.assign(globalThis, offer);

function look(request: SightRequest): Promise<Seen> {
  const worker = workerOf(request);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({data}: MessageEvent<SightReply>) => {
      if (data.kind === 'seen') resolve(data.seen);
      else reject(new Error(data.detail));
    };
    worker.onerror = ({message}) => reject(new Error(message));
    worker.postMessage(request);
  });
}

function workerOf({files, mode}: SightRequest): Worker {
  const key = JSON.stringify([files, mode]);
  const worker = workers.get(key) ?? new Worker('sight-worker.js', {type: 'module'});
  workers.set(key, worker);
  return worker;
}
