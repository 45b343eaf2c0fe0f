/** The devices of a machine: a microphone, and cameras that come and go as a test says. */
export class FakeDevices extends EventTarget {
  /** Whether a camera was allowed: ids and names are told only then. */
  allowed = true;
  /** How often somebody asked. */
  looks = 0;
  private labels: readonly string[];

  constructor(labels: readonly string[]) {
    super();
    this.labels = labels;
  }

  // A method, not an arrow: like the browser's own it has to be called on its object.
  enumerateDevices(): Promise<MediaDeviceInfo[]> {
    this.looks++;
    const device = (kind: MediaDeviceKind, label: string) =>
      ({
        kind,
        label: this.allowed ? label : '',
        deviceId: this.allowed ? `id of ${label}` : '',
      }) as MediaDeviceInfo;
    return Promise.resolve([
      device('audioinput', 'Microphone'),
      ...this.labels.map((label) => device('videoinput', label)),
    ]);
  }

  /** Whether a camera of this name is there. */
  has(label: string): boolean {
    return this.labels.includes(label);
  }

  /** These are the cameras now; resolves when everybody has heard. */
  async become(...labels: string[]): Promise<void> {
    this.labels = labels;
    this.dispatchEvent(new Event('devicechange'));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export function fakeDevices(...labels: string[]): FakeDevices {
  return new FakeDevices(labels);
}
