import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CameraProblem} from '../contracts/problem.ts';
import {findObstacle, toCameraProblem} from './camera-problem.ts';

export type CameraFacing = 'user' | 'environment';

/** Which way the picture was taken; `drawn`: not by a camera, but as a reader sees the hand. */
export type PictureSource = CameraFacing | 'drawn';

export type CameraState =
  | {readonly kind: 'idle'}
  | {readonly kind: 'asking'}
  | {
      readonly kind: 'live';
      readonly stream: MediaStream;
      readonly facing: PictureSource;
      /** The system holds the picture back (a call, another app) and may give it again. */
      readonly interrupted: boolean;
    }
  | {readonly kind: 'problem'; readonly problem: CameraProblem};

export interface CameraChoice {
  readonly facing: CameraFacing;
  /** A certain camera, as `enumerateDevices` names it; it goes before `facing`. */
  readonly deviceId?: string;
}

/** What the controller needs of the browser. */
export interface CameraSurroundings {
  readonly mediaDevices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
  readonly document: Document;
}

const WANTED_WIDTH = 640;
const WANTED_HEIGHT = 480;
const WANTED_FRAME_RATE = 30;

/** Opens one camera, watches over it and closes it. Problems are states; nothing throws. */
export class CameraController implements ReactiveController {
  private current: CameraState = {kind: 'idle'};
  private choice: CameraChoice = {facing: 'user'};
  /** Grows with every start and stop, so that a late answer is known as late. */
  private run = 0;
  private readonly host: ReactiveControllerHost;
  private readonly surroundings: CameraSurroundings;

  constructor(host: ReactiveControllerHost, surroundings: CameraSurroundings) {
    this.host = host;
    this.surroundings = surroundings;
    host.addController(this);
  }

  get state(): CameraState {
    return this.current;
  }

  hostConnected(): void {
    this.surroundings.document.addEventListener('visibilitychange', this.onVisibilityChange);
  }

  hostDisconnected(): void {
    this.surroundings.document.removeEventListener('visibilitychange', this.onVisibilityChange);
    this.stop();
  }

  /** Asks for a camera; call it from a tap, or the browser may refuse. */
  async start(choice: CameraChoice = this.choice): Promise<void> {
    this.closeStream();
    this.choice = choice;
    const run = ++this.run;
    const {mediaDevices, isSecureContext} = this.surroundings;
    const obstacle = findObstacle(isSecureContext, mediaDevices);
    if (obstacle !== null || mediaDevices === undefined) {
      this.change(obstacle === null ? {kind: 'idle'} : {kind: 'problem', problem: obstacle});
      return;
    }
    this.change({kind: 'asking'});
    try {
      const stream = await mediaDevices.getUserMedia(toConstraints(choice));
      if (run === this.run) this.adopt(stream);
      else stopTracks(stream);
    } catch (error) {
      if (run === this.run) this.change({kind: 'problem', problem: toCameraProblem(error)});
    }
  }

  /** Takes a stream that was drawn in place of a camera's; it is closed as that would be. */
  show(stream: MediaStream): void {
    this.closeStream();
    this.run++;
    this.change({kind: 'live', stream, facing: 'drawn', interrupted: false});
  }

  /** Says why there is no picture. */
  fail(problem: CameraProblem): void {
    this.run++;
    this.closeStream();
    this.change({kind: 'problem', problem});
  }

  stop(): void {
    this.run++;
    this.closeStream();
    this.change({kind: 'idle'});
  }

  private adopt(stream: MediaStream): void {
    const track = stream.getVideoTracks()[0];
    if (track === undefined) {
      stopTracks(stream);
      this.change({kind: 'problem', problem: {kind: 'no-camera'}});
      return;
    }
    track.addEventListener('ended', () => this.onEnded(stream));
    track.addEventListener('mute', () => this.onMute(stream, true));
    track.addEventListener('unmute', () => this.onMute(stream, false));
    const facing = track.getSettings().facingMode === 'environment' ? 'environment' : 'user';
    this.change({kind: 'live', stream, facing, interrupted: track.muted});
  }

  private onEnded(stream: MediaStream): void {
    if (!this.isCurrent(stream)) return;
    // A phone ends the track of a hidden page; it is opened again when the page is seen again.
    if (this.surroundings.document.visibilityState === 'hidden') return;
    this.change({kind: 'problem', problem: {kind: 'camera-ended'}});
  }

  private onMute(stream: MediaStream, interrupted: boolean): void {
    if (this.current.kind === 'live' && this.isCurrent(stream)) {
      this.change({...this.current, interrupted});
    }
  }

  private readonly onVisibilityChange = (): void => {
    if (this.current.kind !== 'live' || this.current.facing === 'drawn') return;
    const tracks = this.current.stream.getVideoTracks();
    const visible = this.surroundings.document.visibilityState === 'visible';
    for (const track of tracks) track.enabled = visible;
    if (!visible) return;
    if (tracks.some((track) => track.readyState === 'ended' || track.muted)) void this.start();
  };

  private isCurrent(stream: MediaStream): boolean {
    return this.current.kind === 'live' && this.current.stream === stream;
  }

  private closeStream(): void {
    if (this.current.kind === 'live') stopTracks(this.current.stream);
  }

  private change(state: CameraState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}

function toConstraints({facing, deviceId}: CameraChoice): MediaStreamConstraints {
  return {
    audio: false,
    video: {
      ...(deviceId === undefined ? {facingMode: {ideal: facing}} : {deviceId: {exact: deviceId}}),
      width: {ideal: WANTED_WIDTH},
      height: {ideal: WANTED_HEIGHT},
      frameRate: {ideal: WANTED_FRAME_RATE},
    },
  };
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
