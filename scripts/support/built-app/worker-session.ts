import type {CDPSession} from 'playwright-core';

/** What DevTools can ask of the page's worker. */
export interface WorkerSession {
  /** Bytes of the worker's JavaScript heap after its garbage was collected; null while no worker runs. */
  measureHeap(): Promise<number | null>;
}

interface Answer {
  readonly id?: number;
  readonly result?: {readonly usedSize?: number};
}

/** Speaks to the page's only worker through the page's own session, which has to stay open meanwhile. */
export async function openWorkerSession(client: CDPSession): Promise<WorkerSession> {
  let sessionId: string | null = null;
  let lastId = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  client.on('Target.attachedToTarget', (event) => (sessionId = event.sessionId));
  client.on('Target.detachedFromTarget', () => (sessionId = null));
  client.on('Target.receivedMessageFromTarget', ({message}) => {
    const answer = JSON.parse(message) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
  });
  // Playwright gives no session for a worker, and speaks to none of a flattened one.
  await client.send('Target.setAutoAttach', {
    ...{autoAttach: true, waitForDebuggerOnStart: false, flatten: false},
  });
  const ask = (to: string, method: string) =>
    new Promise<Answer>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      const message = JSON.stringify({id, method});
      client.send('Target.sendMessageToTarget', {sessionId: to, message}).catch(reject);
    });
  return {
    async measureHeap() {
      if (sessionId === null) return null;
      await ask(sessionId, 'HeapProfiler.collectGarbage');
      return (await ask(sessionId, 'Runtime.getHeapUsage')).result?.usedSize ?? null;
    },
  };
}
