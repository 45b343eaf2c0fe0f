import type {
  RecognizerReply,
  RecognizerRequest,
} from '../../../src/contracts/recognizer-protocol.ts';

/** What a watched page holds at this moment. */
export interface HeldByPage {
  /** Of the recogniser's worker; null while none runs. */
  readonly worker: {readonly tensors: number; readonly bitmaps: number} | null;
  /** WebGL contexts that were not given back, and the textures, buffers, programs and so on that live in them. */
  readonly contexts: number;
  readonly graphicsObjects: number;
}

/** What went through the live path since the page was opened. */
export interface FrameCounts {
  /** Pictures that the camera's video showed. */
  readonly shown: number;
  readonly sent: number;
  readonly answered: number;
  /** The most that were sent and not answered at any moment. */
  readonly mostUnanswered: number;
}

/** What a watched page offers to a test or a benchmark. */
export interface WatchedPage {
  countHeld(): Promise<HeldByPage>;
  countFrames(): FrameCounts;
  /** Milliseconds of each task of the page's thread that took longer than 50 ms, since this was asked last. */
  takeLongTasks(): readonly number[];
  /** Closes the recogniser's detector and network as it does itself, without ending the worker. */
  closeRecognizer(): Promise<void>;
  /** Waits for so many frames to be read. Resolves with the milliseconds that each took in the worker. */
  timeFrames(count: number): Promise<readonly number[]>;
}

const GRAPHICS_OBJECTS = [
  'Buffer',
  'Framebuffer',
  'Program',
  'Renderbuffer',
  'Shader',
  'Texture',
  'VertexArray',
] as const;

/** To be run before the page's own scripts: notes what they create and give back. */
const offer: WatchedPage = {countHeld, countFrames, takeLongTasks, closeRecognizer, timeFrames};
Object.assign(globalThis, offer);

let worker: Worker | null = null;
/** Told the milliseconds of each frame. */
let onFrame: (ms: number) => void = () => undefined;
const counts = {shown: 0, sent: 0, answered: 0, mostUnanswered: 0};
let longTasks: number[] = [];
/** Held weakly: watching must not keep a context alive. */
const contexts: WeakRef<WebGL2RenderingContext>[] = [];
const objects = new WeakMap<WebGL2RenderingContext, Set<object>>();

watchWorkers();
watchVideo();
watchTasks();
watchContexts();
GRAPHICS_OBJECTS.forEach(watchObjects);

async function countHeld(): Promise<HeldByPage> {
  const living = contexts.flatMap((ref) => ref.deref() ?? []).filter((one) => !one.isContextLost());
  return {
    worker: worker === null ? null : await countInWorker(worker),
    contexts: living.length,
    graphicsObjects: living.reduce((sum, one) => sum + (objects.get(one)?.size ?? 0), 0),
  };
}

function countFrames(): FrameCounts {
  return {...counts};
}

function takeLongTasks(): readonly number[] {
  const taken = longTasks;
  longTasks = [];
  return taken;
}

async function closeRecognizer(): Promise<void> {
  if (worker !== null) await ask(worker, 'stop', 'stopped');
}

function timeFrames(count: number): Promise<readonly number[]> {
  const times: number[] = [];
  return new Promise((resolve) => {
    onFrame = (ms) => {
      times.push(ms);
      if (times.length === count) resolve(times);
    };
  });
}

async function countInWorker(asked: Worker): Promise<HeldByPage['worker']> {
  const {numTensors, liveBitmaps} = await ask(asked, 'count-resources', 'resources');
  return {tensors: numTensors, bitmaps: liveBitmaps};
}

type ReplyOf<Kind extends RecognizerReply['kind']> = Extract<RecognizerReply, {kind: Kind}>;

function ask<Kind extends RecognizerReply['kind']>(
  asked: Worker,
  question: RecognizerRequest<ImageBitmap>['kind'],
  kind: Kind,
): Promise<ReplyOf<Kind>> {
  return new Promise((resolve) => {
    const onMessage = ({data}: MessageEvent<RecognizerReply>) => {
      if (data.kind !== kind) return;
      asked.removeEventListener('message', onMessage);
      resolve(data as ReplyOf<Kind>);
    };
    asked.addEventListener('message', onMessage);
    asked.postMessage({kind: question});
  });
}

function watchWorkers(): void {
  globalThis.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      watch(this);
    }

    override postMessage(
      message: unknown,
      options?: StructuredSerializeOptions | Transferable[],
    ): void {
      if ((message as {kind?: string}).kind === 'frame') {
        counts.sent++;
        counts.mostUnanswered = Math.max(counts.mostUnanswered, counts.sent - counts.answered);
      }
      super.postMessage(message, options as Transferable[]);
    }

    override terminate(): void {
      if (worker === this) worker = null;
      super.terminate();
    }
  };
}

/** @param started the app's only one, the recogniser's */
function watch(started: Worker): void {
  worker = started;
  started.addEventListener('message', ({data}: MessageEvent<RecognizerReply>) => {
    if (data.kind === 'recognition' || data.kind === 'frame-failed') counts.answered++;
    if (data.kind === 'recognition') onFrame(data.recognition.timings.totalMs);
  });
}

/** The app asks for every picture of its video. */
function watchVideo(): void {
  const {prototype} = HTMLVideoElement;
  // The video it is called on stays the one it is called on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const request = prototype.requestVideoFrameCallback;
  prototype.requestVideoFrameCallback = function (callback) {
    return request.call(this, (now, metadata) => {
      counts.shown = metadata.presentedFrames;
      callback(now, metadata);
    });
  };
}

function watchTasks(): void {
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({duration}) => duration));
  });
  observer.observe({type: 'longtask'});
}

function watchContexts(): void {
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
    ...args: unknown[]
  ) => unknown;
  Reflect.set(
    HTMLCanvasElement.prototype,
    'getContext',
    function (this: HTMLCanvasElement, ...args: unknown[]) {
      const context = getContext.apply(this, args);
      if (context instanceof WebGL2RenderingContext && !objects.has(context)) {
        objects.set(context, new Set());
        contexts.push(new WeakRef(context));
      }
      return context;
    },
  );
}

function watchObjects(name: (typeof GRAPHICS_OBJECTS)[number]): void {
  type Call = (this: WebGL2RenderingContext, ...args: unknown[]) => object | null | undefined;
  const {prototype} = WebGL2RenderingContext;
  const create = Reflect.get(prototype, `create${name}`) as Call;
  const remove = Reflect.get(prototype, `delete${name}`) as Call;
  const creating: Call = function (...args) {
    const made = create.apply(this, args);
    if (made) objects.get(this)?.add(made);
    return made;
  };
  const removing: Call = function (...args) {
    const [gone] = args;
    if (gone instanceof Object) objects.get(this)?.delete(gone);
    return remove.apply(this, args);
  };
  Reflect.set(prototype, `create${name}`, creating);
  Reflect.set(prototype, `delete${name}`, removing);
}
