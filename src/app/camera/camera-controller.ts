import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CameraProblem} from '../../contracts/problem.ts';
import {browserClock} from '../common/browser-clock.ts';
import type {Clock} from '../../contracts/clock.ts';
import {loadCameraNames} from './camera-facing.ts';
import type {CameraNames} from './camera-names.ts';
import type {CameraNotice} from './camera-notice.ts';
import {findObstacle, toCameraProblem} from './camera-problem.ts';
import type {CameraState} from './camera-state.ts';
import type {CameraSurroundings} from './camera-surroundings.ts';
import {PageSight} from './page-sight.ts';
import {requestBusyCamera, requestCamera, type CameraChoice} from './request-camera.ts';
import {stopTracks} from './stop-tracks.ts';
import {toLiveCamera} from './to-live-camera.ts';
import {hasTorch, setTorch} from './torch.ts';
import {whyEnded} from './why-ended.ts';

/** Milliseconds after which nobody seems to have seen the browser's question. */
export const UNANSWERED_MS = 10_000;

/** Opens one camera, watches over it and closes it. Problems are states; nothing throws. */
export class CameraController implements ReactiveController {
  private current: CameraState = {kind: 'idle'};
  private choice: CameraChoice = {facing: 'user'};
  /** Grows with every start and stop, so that a late answer is known as late. */
  private run = 0;
  /** The stream that ran when the page was seen again after it was hidden or frozen. */
  private seenAgain: MediaStream | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly surroundings: CameraSurroundings;
  private readonly clock: Clock;
  private readonly sight: PageSight;
  private readonly onNotice: (notice: CameraNotice) => void;

  constructor(
    host: ReactiveControllerHost,
    surroundings: CameraSurroundings,
    onNotice: (notice: CameraNotice) => void = () => undefined,
  ) {
    this.host = host;
    this.surroundings = surroundings;
    this.clock = surroundings.clock ?? browserClock;
    this.onNotice = onNotice;
    this.sight = new PageSight(surroundings.document, () => this.onSight());
    host.addController(this);
  }

  get state(): CameraState {
    return this.current;
  }

  hostConnected(): void {
    this.sight.listen();
  }

  hostDisconnected(): void {
    this.sight.stop();
    this.stop();
  }

  /** Asks for a camera; call it from a tap, or the browser may refuse. */
  async start(choice: CameraChoice = this.choice): Promise<void> {
    this.closeStream();
    const {isSecureContext, mediaDevices} = this.surroundings;
    const obstacle = findObstacle(isSecureContext, mediaDevices);
    if (obstacle !== null) {
      this.fail(obstacle);
      return;
    }
    const asking = {kind: 'asking', isUnanswered: false} as const;
    this.become(asking);
    const timer = this.clock.setTimeout(() => {
      if (this.current === asking) this.become({...asking, isUnanswered: true});
    }, UNANSWERED_MS);
    await this.open(requestCamera, choice, (error) => this.refuse(error));
    this.clock.clearTimeout(timer);
  }

  /** Changes a running camera for another one; when that does not open, this one comes back. */
  async change(choice: CameraChoice): Promise<void> {
    const {current, choice: before} = this;
    if (current.kind !== 'live' || current.facing === 'drawn') return;
    // Phones have one camera open at a time.
    this.closeStream();
    this.become({...current, changing: true, torch: 'none'});
    await this.open(requestBusyCamera, choice, () => {
      this.onNotice('not-opened');
      return this.start(before);
    });
  }

  /** Opens the camera anew, as one that gives no picture any more may need. */
  async reopen(): Promise<void> {
    await this.change(this.choice);
  }

  /** Whether new pictures fail to come. */
  setStalled(stalled: boolean): void {
    if (this.current.kind === 'live' && this.current.stalled !== stalled) {
      this.become({...this.current, stalled});
    }
  }

  /** Takes a stream that was drawn in place of a camera's; it is closed as that would be. */
  show(stream: MediaStream): void {
    this.closeStream();
    this.run++;
    const flow = {interrupted: false, stalled: false, changing: false, torch: 'none'} as const;
    const camera = {facing: 'drawn', knownFacing: null, deviceId: null} as const;
    this.become({kind: 'live', stream, ...camera, ...flow});
  }

  /** Says why there is no picture. */
  fail(problem: CameraProblem): void {
    this.run++;
    this.closeStream();
    this.become({kind: 'problem', problem});
  }

  stop(): void {
    this.run++;
    this.closeStream();
    this.become({kind: 'idle'});
  }

  /** Looks for a torch; some phones tell of it only once the picture has come. */
  findTorch(): void {
    const {current} = this;
    if (current.kind !== 'live' || current.torch !== 'none') return;
    const track = current.stream.getVideoTracks()[0];
    if (track !== undefined && hasTorch(track)) this.become({...current, torch: 'off'});
  }

  async switchTorch(on: boolean): Promise<void> {
    const {current} = this;
    const track = current.kind === 'live' ? current.stream.getVideoTracks()[0] : undefined;
    if (current.kind !== 'live' || track === undefined || current.torch === 'none') return;
    const isOn = await setTorch(track, on);
    if (this.current.kind === 'live' && this.isCurrent(current.stream)) {
      this.become({...this.current, torch: isOn ? 'on' : 'off'});
    }
  }

  private async open(
    request: typeof requestBusyCamera,
    choice: CameraChoice,
    onError: (error: unknown) => Promise<void>,
  ): Promise<void> {
    const {mediaDevices} = this.surroundings;
    if (mediaDevices === undefined) return;
    const run = ++this.run;
    this.choice = choice;
    try {
      const names = loadCameraNames();
      const {stream, isChosen} = await request(mediaDevices, choice, (ms) => this.pause(ms, run));
      const known = await names;
      if (run !== this.run) stopTracks(stream);
      else this.adopt(stream, isChosen, known);
    } catch (error) {
      if (run === this.run) await onError(error);
    }
  }

  private async refuse(error: unknown): Promise<void> {
    const {run} = this;
    const problem = await toCameraProblem(error, this.surroundings);
    if (run === this.run) this.fail(problem);
  }

  /** @returns whether the camera of this run is still wanted after it */
  private async pause(ms: number, run: number): Promise<boolean> {
    await new Promise<void>((resolve) => this.clock.setTimeout(resolve, ms));
    return run === this.run;
  }

  private adopt(stream: MediaStream, isChosen: boolean, names: CameraNames): void {
    const track = stream.getVideoTracks()[0];
    if (track === undefined) {
      stopTracks(stream);
      this.fail({kind: 'no-camera'});
      return;
    }
    // The question may be answered after the page went out of sight.
    track.enabled = this.sight.isSeen;
    track.addEventListener('ended', () => void this.onEnded(stream));
    track.addEventListener('mute', () => this.onMute(stream, true));
    track.addEventListener('unmute', () => this.onMute(stream, false));
    const stalled = this.current.kind === 'live' && this.current.stalled;
    const live = toLiveCamera(stream, track, names, stalled);
    this.become(live);
    const isAsGood = this.choice.orSameWay === true && live.knownFacing === this.choice.facing;
    if (!isChosen && !isAsGood) this.onNotice('chosen-gone');
  }

  private async onEnded(stream: MediaStream): Promise<void> {
    if (this.current.kind !== 'live' || !this.isCurrent(stream)) return;
    // A phone ends the track of a hidden page; it is opened again when the page is seen again.
    if (!this.sight.isSeen) return;
    const run = ++this.run;
    const because = await whyEnded(this.surroundings, this.current.deviceId);
    if (run !== this.run) return;
    switch (because) {
      case 'unplugged':
        await this.start({facing: this.choice.facing});
        if (this.state.kind === 'live') this.onNotice('lost');
        return;
      case 'withdrawn':
        this.fail({kind: 'camera-withdrawn'});
        return;
      case 'taken':
        // It may have been taken while nobody saw the page; otherwise to ask again would only be refused again.
        if (this.seenAgain === stream) return this.start();
        this.fail({kind: 'camera-ended'});
        return;
      case 'gone':
        this.fail({kind: 'camera-ended'});
    }
  }

  private onMute(stream: MediaStream, interrupted: boolean): void {
    if (this.current.kind === 'live' && this.isCurrent(stream)) {
      this.become({...this.current, interrupted});
    }
  }

  private onSight(): void {
    if (this.current.kind !== 'live' || this.current.facing === 'drawn') return;
    const tracks = this.current.stream.getVideoTracks();
    for (const track of tracks) track.enabled = this.sight.isSeen;
    if (!this.sight.isSeen || this.current.changing) return;
    this.seenAgain = this.current.stream;
    if (tracks.some((track) => track.readyState === 'ended' || track.muted)) void this.start();
  }

  private isCurrent(stream: MediaStream): boolean {
    return this.current.kind === 'live' && this.current.stream === stream;
  }

  private closeStream(): void {
    if (this.current.kind === 'live') stopTracks(this.current.stream);
  }

  private become(state: CameraState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}
