import type {StorageEvents} from '../../src/app/text/text-store.ts';

type Listener = (event: StorageEvent) => void;

interface Write {
  readonly order: number;
  readonly key: string;
  readonly value: string;
}

/** One tab's sight of the storage: others' writes reach it late, as between the processes of a browser. */
export class FakeTab {
  readonly storage: Storage;
  readonly events: StorageEvents;
  private readonly items = new Map<string, string>();
  private readonly waiting: Write[] = [];
  private readonly listeners = new Set<Listener>();
  private lastOwnWrite = -1;

  /** @param tell hears of this tab's writes */
  constructor(tell: (key: string, value: string) => number) {
    this.storage = {
      length: 0,
      clear: () => undefined,
      key: () => null,
      removeItem: () => undefined,
      getItem: (key) => this.items.get(key) ?? null,
      setItem: (key, value) => {
        this.items.set(key, value);
        this.lastOwnWrite = tell(key, value);
      },
    };
    this.events = {
      addEventListener: (_: string, listener: unknown) => this.listeners.add(listener as Listener),
      removeEventListener: (_: string, listener: unknown) =>
        this.listeners.delete(listener as Listener),
    } as StorageEvents;
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  receive(write: Write): void {
    this.waiting.push(write);
  }

  /** Lets the oldest write of another tab arrive. */
  deliver(): void {
    const write = this.waiting.shift();
    if (write === undefined) return;
    const {order, key, value} = write;
    if (order > this.lastOwnWrite) this.items.set(key, value);
    for (const listener of this.listeners) {
      listener(new StorageEvent('storage', {key, newValue: value}));
    }
  }
}

/** Two tabs that share a storage. */
export function twoTabs(): readonly [FakeTab, FakeTab] {
  let order = 0;
  const tell = (other: () => FakeTab) => (key: string, value: string) => {
    other().receive({order, key, value});
    return order++;
  };
  const first: FakeTab = new FakeTab(tell(() => second));
  const second: FakeTab = new FakeTab(tell(() => first));
  return [first, second];
}
