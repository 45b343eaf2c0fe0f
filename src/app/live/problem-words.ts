import {msg} from '@lit/localize';
import type {Problem} from '../../contracts/problem.ts';
import {plainProblemWords, type ProblemWords} from './plain-problem-words.ts';

/** What the app says of a problem: what holds on every page, and what only the app can promise. */
export function problemWords(problem: Problem): ProblemWords {
  const words = plainProblemWords(problem);
  const promise = promiseFor(problem.kind);
  return promise === null ? words : {...words, remedy: `${words.remedy} ${promise}`};
}

function promiseFor(kind: Problem['kind']): string | null {
  switch (kind) {
    case 'no-camera':
      return msg('Typing works without one.');
    case 'hand-not-drawn':
      return msg('“Learn” shows every letter as a picture.');
    case 'asset-missing':
      return msg('After one full visit it works offline too.');
    case 'camera-withdrawn':
    case 'wasm-forbidden':
    case 'asset-damaged':
    case 'wrong-model-card':
    case 'other-alphabet':
    case 'recognizer-failed':
      return msg('Your text stays.');
    case 'insecure-page':
    case 'camera-denied':
    case 'camera-dismissed':
    case 'camera-denied-by-system':
    case 'camera-forbidden':
    case 'camera-busy':
    case 'camera-ended':
    case 'camera-failed':
    case 'files-elsewhere':
    case 'no-simd':
    case 'no-webgl':
      return null;
  }
}
