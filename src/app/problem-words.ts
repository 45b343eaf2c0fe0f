import type {Problem} from '../contracts/problem.ts';

export interface ProblemWords {
  readonly title: string;
  readonly happened: string;
  readonly remedy: string;
  readonly action: {readonly kind: 'retry' | 'reload'; readonly label: string};
  /** For a bug report; null when it would tell nothing more. */
  readonly detail: string | null;
}

const RETRY = {kind: 'retry', label: 'Try again'} as const;
const RELOAD = {kind: 'reload', label: 'Reload the page'} as const;

/** What happened and what to do about it, in plain words, for every problem there is. */
export function problemWords(problem: Problem): ProblemWords {
  switch (problem.kind) {
    case 'insecure-page':
    case 'no-camera':
    case 'camera-denied':
    case 'camera-busy':
    case 'camera-ended':
    case 'camera-failed':
      return {...CAMERA_WORDS[problem.kind], action: RETRY, detail: detailOf(problem)};
    case 'hand-not-drawn':
      return {
        title: 'The hand could not be drawn',
        happened: 'This browser gives the page no 3-D graphics, or a file did not arrive.',
        remedy: 'Use the camera instead. “Learn” shows every letter as a picture.',
        action: {kind: 'retry', label: 'Start the camera'},
        detail: problem.detail,
      };
    case 'no-simd':
      return {
        title: 'This browser is too old for the hand reader',
        happened: 'It lacks a part of WebAssembly (SIMD) that reading hands needs.',
        remedy:
          'Update the browser, or open this page in a current Chrome, Edge, Firefox or Safari.',
        action: RETRY,
        detail: null,
      };
    case 'asset-missing':
      return {
        title: 'A part of the hand reader did not arrive',
        happened: 'A file could not be loaded.',
        remedy:
          'Check that you are online, then try again. After one full visit it works offline too.',
        action: RETRY,
        detail: detailOf(problem),
      };
    case 'asset-damaged':
      return {
        title: 'A part of the hand reader arrived damaged',
        happened: 'A file is not the one this version was made with. Perhaps it was cut short.',
        remedy: 'Reload the page to fetch it again. Your text stays.',
        action: RELOAD,
        detail: detailOf(problem),
      };
    case 'wrong-model-card':
      return {
        title: 'The letter network does not fit this version',
        happened: 'The page and its network come from different versions.',
        remedy: 'Reload the page to get a matching pair. Your text stays.',
        action: RELOAD,
        detail: problem.detail,
      };
    case 'recognizer-failed':
      return {
        title: 'The hand reader stopped',
        happened: 'It was started again a few times and kept stopping.',
        remedy:
          'Try again. If it comes back, close other tabs and reload the page. Your text stays.',
        action: RETRY,
        detail: problem.detail,
      };
  }
}

const CAMERA_WORDS = {
  'insecure-page': {
    title: 'The camera needs a secure page',
    happened: 'Browsers give the camera only to pages whose address starts with https.',
    remedy: 'Open this page with https:// in front of its address.',
  },
  'no-camera': {
    title: 'No camera found',
    happened: 'This device has no camera that the browser can see.',
    remedy: 'Connect a camera or switch it on, then try again. Typing works without one.',
  },
  'camera-denied': {
    title: 'The camera is blocked for this page',
    happened: 'The browser was told not to let this page use the camera.',
    remedy: 'Tap the camera or lock sign beside the address, allow the camera, then try again.',
  },
  'camera-busy': {
    title: 'The camera is in use',
    happened: 'Another app or tab seems to be using it.',
    remedy: 'Close video calls and other tabs that use the camera, then try again.',
  },
  'camera-ended': {
    title: 'The camera went away',
    happened: 'It was unplugged, or the system took it back.',
    remedy: 'Check the camera, then try again.',
  },
  'camera-failed': {
    title: 'The camera could not be started',
    happened: 'The browser gave no reason we know.',
    remedy: 'Try again, or reload the page.',
  },
} as const;

function detailOf(problem: Problem): string | null {
  if (!('detail' in problem)) return null;
  return 'asset' in problem ? `${problem.asset}: ${problem.detail}` : problem.detail;
}
