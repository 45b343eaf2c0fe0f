import type {PreparePage, PrepareReply, PrepareRequest} from './prepare-protocol.ts';

const worker = new Worker('prepare-worker.js', {type: 'module'});

const offer: PreparePage = {preparePhotos};
Object.assign(globalThis, offer);

async function preparePhotos(requests: readonly PrepareRequest[]): Promise<PrepareReply[]> {
  const replies: PrepareReply[] = [];
  for (const request of requests) replies.push(await ask(request));
  return replies;
}

function ask(request: PrepareRequest): Promise<PrepareReply> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({data}: MessageEvent<PrepareReply>) => resolve(data);
    worker.onerror = ({message}) => reject(new Error(message));
    worker.postMessage(request);
  });
}
