import {msg, str} from '@lit/localize';
import type {Recognition} from '../../contracts/recognition.ts';
import {LABELS, NO_LETTER} from '../../core/scores/alphabet.ts';
import type {FrameFigures} from '../../core/live/frame-stats.ts';
import type {Evidence} from '../../core/letters/gather-evidence.ts';
import type {LetterState} from '../../core/letters/step-letter.ts';
import type {CameraProblem, Problem} from '../../contracts/problem.ts';
import type {Hint} from '../../core/hints/want-hint.ts';
import type {CameraState, LiveCamera, PictureSource} from '../camera/camera-state.ts';
import type {CameraOption} from '../camera/camera-list-controller.ts';
import {toCameraTools, type CameraTools} from '../camera/camera-tools.ts';
import {isDeadPicture} from '../hints/dead-picture.ts';
import {hintWords, noticeWords, stalledWords, type Notice} from '../hints/hint-words.ts';
import type {ProblemWords} from './plain-problem-words.ts';
import {problemWords} from './problem-words.ts';
import type {RecognizerStatus} from '../recognizer/recognizer-status.ts';
import {toMegabytes} from '../common/to-megabytes.ts';

/** Everything the screen is drawn from. */
export interface LiveSnapshot {
  readonly camera: CameraState;
  /** Whether the picture is shown as a mirror shows it. */
  readonly isMirrored: boolean;
  /** The cameras there are, as far as the browser tells. */
  readonly cameras: readonly CameraOption[];
  /** What would help reading, or null. */
  readonly hint: Hint | null;
  /** What has become of the camera lately, or null. */
  readonly notice: Notice | null;
  readonly recognizer: RecognizerStatus;
  readonly recognition: Recognition | null;
  readonly evidence: Evidence;
  readonly letter: Pick<LetterState, 'hold' | 'typed'>;
  readonly figures: FrameFigures;
}

export type StageView =
  | {readonly kind: 'start'}
  | {readonly kind: 'asking'; readonly isUnanswered: boolean}
  | {readonly kind: 'problem'; readonly words: ProblemWords; readonly demo: DemoOffer}
  | {
      readonly kind: 'live';
      readonly stream: MediaStream;
      readonly source: PictureSource;
      readonly mirrored: boolean;
      readonly tools: CameraTools;
      readonly loading: LoadingView | null;
      /** What the person could do now, or null when all is well. */
      readonly hint: string | null;
      /** Whether to offer that the camera be opened anew. */
      readonly offersReopening: boolean;
    };

/** How "Try it without a camera" is offered beside a problem: as the first way on, as the second, or not at all. */
export type DemoOffer = 'first' | 'second' | 'none';

export interface LoadingView {
  readonly words: string;
  /** "8.5 of 19.6 MB", or null while nothing is known. */
  readonly amount: string | null;
  /** 0..1, or null when it is not known how much is to come. */
  readonly share: number | null;
}

export interface Candidate {
  readonly letter: string;
  /** 0..1 */
  readonly share: number;
}

export interface LetterView {
  /** `maybe`: seen, but not surely enough to begin a hold. */
  readonly kind: 'none' | 'maybe' | 'holding' | 'typed';
  /** Empty for `none`. */
  readonly letter: string;
  /** The letter it may as well be, or null. */
  readonly rival: string | null;
  /** 0..1, how far the hold has come. */
  readonly progress: number;
  readonly candidates: readonly Candidate[];
}

const CANDIDATES = 2;
/** Under this share (0..1) another letter is no doubt worth a look. */
const MIN_CANDIDATE_SHARE = 0.01;
/** Under this share (0..1) the best letter is not shown as a letter at all. */
const MIN_MAYBE_SHARE = 0.2;

/** What the app's stage shows. */
export function toStageView(snapshot: LiveSnapshot): StageView {
  return stageViewInWords(snapshot, problemWords);
}

/** @param wordsFor what is said of a problem on this page */
export function stageViewInWords(
  snapshot: LiveSnapshot,
  wordsFor: (problem: Problem) => ProblemWords,
): StageView {
  const {camera, recognizer} = snapshot;
  if (camera.kind === 'problem') {
    const {problem} = camera;
    return {kind: 'problem', words: wordsFor(problem), demo: toDemoOffer(problem)};
  }
  if (recognizer.kind === 'problem') {
    return {kind: 'problem', words: wordsFor(recognizer.problem), demo: 'none'};
  }
  switch (camera.kind) {
    case 'idle':
      return {kind: 'start'};
    case 'asking':
      return camera;
    case 'live': {
      const loading = toLoadingView(recognizer);
      const source = camera.facing;
      const hint = loading === null ? toHint(camera, snapshot) : null;
      const {isMirrored: mirrored} = snapshot;
      const tools = toCameraTools(camera, snapshot.cameras);
      const offersReopening = loading === null && isDead(camera, snapshot);
      return {
        ...{kind: 'live', stream: camera.stream, source, mirrored},
        ...{tools, loading, hint, offersReopening},
      };
    }
  }
}

/** Whether letters are being read: there is a picture, and the reader is loaded. */
export function isReading({camera, recognizer}: LiveSnapshot): boolean {
  return camera.kind === 'live' && recognizer.kind === 'ready';
}

function toDemoOffer({kind}: CameraProblem): DemoOffer {
  switch (kind) {
    case 'no-camera':
    case 'camera-denied':
    case 'camera-denied-by-system':
    case 'camera-failed':
      return 'first';
    case 'camera-busy':
    case 'camera-dismissed':
    case 'camera-ended':
    case 'camera-withdrawn':
      return 'second';
    // The recogniser's files can be checked on secure pages only.
    case 'insecure-page':
    case 'camera-forbidden':
    case 'files-elsewhere':
    case 'hand-not-drawn':
      return 'none';
  }
}

/** What there is to say while the recogniser loads; null once it reads. */
export function toLoadingView(recognizer: RecognizerStatus): LoadingView | null {
  if (recognizer.kind === 'ready') return null;
  if (recognizer.kind !== 'loading' || recognizer.totalBytes === 0) {
    return {words: msg('Starting the hand reader'), amount: null, share: null};
  }
  const {loadedBytes, totalBytes} = recognizer;
  const [loaded, total] = [toMegabytes(loadedBytes), toMegabytes(totalBytes)];
  const amount = msg(str`${loaded} of ${total} MB`);
  if (loadedBytes >= totalBytes) return {words: msg('Warming up'), amount, share: 1};
  return {words: msg('Loading the hand reader'), amount, share: loadedBytes / totalBytes};
}

/** One sentence at a time: what has become of the camera before what would help. */
function toHint(camera: LiveCamera, snapshot: LiveSnapshot): string | null {
  // Nobody can do anything about a drawn hand.
  if (camera.facing === 'drawn') return null;
  const {hint} = snapshot;
  return becameOfCamera(camera, snapshot) ?? (hint === null ? null : hintWords(hint));
}

function becameOfCamera(
  {interrupted, stalled, changing}: LiveCamera,
  {recognition, notice}: LiveSnapshot,
): string | null {
  if (changing) return msg('Changing the camera');
  if (interrupted) return msg('The camera is paused. Another app may be using it.');
  if (notice !== null) return noticeWords(notice);
  if (stalled) return stalledWords();
  return recognition === null ? msg('Starting the camera') : null;
}

/** Whether the hint that is shown says that the camera shows nothing. */
function isDead(camera: LiveCamera, snapshot: LiveSnapshot): boolean {
  const isHintShown = camera.facing !== 'drawn' && becameOfCamera(camera, snapshot) === null;
  return isHintShown && isDeadPicture(snapshot.hint);
}

export function toLetterView({letter: {hold, typed}, evidence}: LiveSnapshot): LetterView {
  const ranked = rank(evidence);
  const [best] = ranked;
  const shown = (kind: LetterView['kind'], letter: string, progress: number) => ({
    ...{kind, letter, progress},
    candidates: others(ranked, letter),
  });
  if (hold !== null) return {...shown('holding', hold.letter, hold.progress), rival: hold.rival};
  if (typed !== null) return {...shown('typed', typed.letter, 1), rival: typed.rival};
  return best === undefined || best.share < MIN_MAYBE_SHARE
    ? {kind: 'none', letter: '', rival: null, progress: 0, candidates: []}
    : {...shown('maybe', best.letter, 0), rival: null};
}

function rank(evidence: Evidence): readonly Candidate[] {
  if (evidence.kind === 'empty') return [];
  return evidence.scores
    .map((share, index) => ({letter: LABELS[index] ?? NO_LETTER, share}))
    .filter(({letter}) => letter !== NO_LETTER)
    .sort((a, b) => b.share - a.share);
}

function others(ranked: readonly Candidate[], shown: string): readonly Candidate[] {
  return ranked
    .filter(({letter, share}) => letter !== shown && share >= MIN_CANDIDATE_SHARE)
    .slice(0, CANDIDATES);
}
