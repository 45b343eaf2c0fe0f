/** The video element that pictures are taken of: the page's, or one that nobody sees. */
export class ShownVideo {
  readonly element: HTMLVideoElement;
  private stream: MediaStream | null = null;

  constructor(element: HTMLVideoElement = document.createElement('video')) {
    this.element = element;
    element.muted = true;
    element.playsInline = true;
  }

  follow(stream: MediaStream | null): void {
    if (stream === this.stream) return;
    this.stream = stream;
    this.element.srcObject = stream;
    // Refused only when a newer stream took over or the element left the page.
    if (stream !== null) void this.element.play().catch(() => undefined);
  }
}
