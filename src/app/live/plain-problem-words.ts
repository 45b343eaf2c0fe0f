import {msg} from '@lit/localize';
import type {CameraProblem, Problem} from '../../contracts/problem.ts';
import {assetMissingWords} from './asset-missing-words.ts';
import {refusalWords, type Refusal, type RefusalWords} from './refusal-words.ts';

export interface ProblemWords extends RefusalWords {
  readonly action: {readonly kind: 'retry' | 'reload'; readonly label: string};
  /** For a bug report; null when it would tell nothing more. */
  readonly detail: string | null;
}

type ProblemAction = ProblemWords['action'];

const retry = (): ProblemAction => ({kind: 'retry', label: msg('Try again')});
const reload = (): ProblemAction => ({kind: 'reload', label: msg('Reload the page')});

/** What happened and what to do about it, in plain words, for every problem there is; as it holds on every page, also on those of others. */
export function plainProblemWords(problem: Problem): ProblemWords {
  switch (problem.kind) {
    case 'insecure-page':
    case 'no-camera':
    case 'camera-busy':
    case 'camera-ended':
    case 'camera-withdrawn':
    case 'camera-failed':
      return {...cameraWords(problem.kind), action: retry(), detail: detailOf(problem)};
    case 'camera-forbidden':
      return {...refusalWords({kind: 'camera-denied'}), action: retry(), detail: null};
    case 'camera-denied':
    case 'camera-denied-by-system':
      return {...refusalWords(problem), action: retry(), detail: null};
    case 'camera-dismissed':
      return {
        ...refusalWords(problem),
        action: {kind: 'retry', label: msg('Ask again')},
        detail: null,
      };
    case 'hand-not-drawn':
      return {
        title: msg('The hand could not be drawn'),
        happened: msg('This browser gives the page no 3-D graphics, or a file did not arrive.'),
        remedy: msg('Use the camera instead.'),
        action: {kind: 'retry', label: msg('Start the camera')},
        detail: problem.detail,
      };
    case 'no-simd':
      return {
        title: msg('This browser is too old for the hand reader'),
        happened: msg('It lacks a part of WebAssembly (SIMD) that reading hands needs.'),
        remedy: msg(
          'Update the browser, or open this page in a current Chrome, Edge, Firefox or Safari.',
        ),
        action: retry(),
        detail: null,
      };
    case 'wasm-forbidden':
      return {
        title: msg('This host forbids the hand reader'),
        happened: msg('Its Content-Security-Policy lets no WebAssembly run.'),
        remedy: msg('Whoever runs this address has to allow “wasm-unsafe-eval” for scripts.'),
        action: reload(),
        detail: null,
      };
    case 'no-webgl':
      return {
        title: msg('The hand reader needs WebGL'),
        happened: msg('This browser has none.'),
        remedy: msg(
          'Turn on graphics acceleration in the settings of the browser, or use another.',
        ),
        action: retry(),
        detail: null,
      };
    // Pages that this comes to pass on say it in their own words.
    case 'files-elsewhere':
    case 'asset-missing':
      return {
        ...assetMissingWords(),
        remedy: msg('Check that you are online, then try again.'),
        action: retry(),
        detail: detailOf(problem),
      };
    case 'asset-damaged':
      return {
        title: msg('A part of the hand reader arrived damaged'),
        happened: msg(
          'A file is not the one this version was made with. Perhaps it was cut short.',
        ),
        remedy: msg('Reload the page to fetch it again.'),
        action: reload(),
        detail: detailOf(problem),
      };
    case 'wrong-model-card':
      return {
        title: msg('The letter network does not fit this version'),
        happened: msg('The page and its network come from different versions.'),
        remedy: msg('Reload the page to get a matching pair.'),
        action: reload(),
        detail: problem.detail,
      };
    case 'other-alphabet':
      return {
        title: msg('The letter network is of another alphabet'),
        happened: msg('It reads other letters than this page.'),
        remedy: msg('Reload the page to get a matching pair.'),
        action: reload(),
        detail: problem.detail,
      };
    case 'recognizer-failed':
      return {
        title: msg('The hand reader stopped'),
        happened: msg('It was started again a few times and kept stopping.'),
        remedy: msg('Try again. If it comes back, close other tabs and reload the page.'),
        action: retry(),
        detail: problem.detail,
      };
  }
}

function cameraWords(
  kind: Exclude<
    CameraProblem['kind'],
    Refusal['kind'] | 'hand-not-drawn' | 'camera-forbidden' | 'files-elsewhere'
  >,
): RefusalWords {
  switch (kind) {
    case 'insecure-page':
      return {
        title: msg('The camera needs a secure page'),
        happened: msg('Browsers give the camera only to pages whose address starts with https.'),
        remedy: msg('Open this page with https:// in front of its address.'),
      };
    case 'no-camera':
      return {
        title: msg('No camera found'),
        happened: msg('This device has no camera that the browser can see.'),
        remedy: msg('Connect a camera or switch it on, then try again.'),
      };
    case 'camera-busy':
      return {
        title: msg('The camera is in use'),
        happened: msg('Another app or tab seems to be using it.'),
        remedy: msg('Close video calls and other tabs that use the camera, then try again.'),
      };
    case 'camera-ended':
      return {
        title: msg('The camera went away'),
        happened: msg('It was unplugged, or the system took it back.'),
        remedy: msg('Check the camera, then try again.'),
      };
    case 'camera-withdrawn':
      return {
        title: msg('The camera is no longer allowed'),
        happened: msg('The permission to use it was taken back.'),
        remedy: msg('To go on, tap “Try again” and allow the camera.'),
      };
    case 'camera-failed':
      return {
        title: msg('The camera could not be started'),
        happened: msg('The browser gave no reason we know.'),
        remedy: msg('Try again, or reload the page.'),
      };
  }
}

function detailOf(problem: Problem): string | null {
  if (!('detail' in problem)) return null;
  return 'asset' in problem ? `${problem.asset}: ${problem.detail}` : problem.detail;
}
