import {msg} from '@lit/localize';
import type {Problem} from '../../contracts/problem.ts';
import {plainProblemWords, type ProblemWords} from '../../app/live/plain-problem-words.ts';

/** What the package says of a problem: to the person, and to whoever made the page where only they can help. */
export function pageProblemWords(problem: Problem, isInFrame = self !== top): ProblemWords {
  const words = plainProblemWords(problem);
  switch (problem.kind) {
    case 'files-elsewhere':
      return {
        ...words,
        title: msg('The hand reader lies at another address'),
        happened: msg('Browsers run it only from the page’s own origin.'),
        remedy: msg(
          'Whoever runs this page has to serve the folder of “assets-url” from the page’s own origin.',
        ),
      };
    case 'camera-forbidden':
      return {
        ...words,
        happened: msg(
          'The page’s own policy, or the frame that it lies in, keeps the camera from it.',
        ),
        remedy: msg(
          'Whoever runs this page has to allow the camera in its Permissions-Policy, and by allow="camera" where it lies in a frame.',
        ),
      };
    case 'asset-missing':
    case 'asset-damaged':
    case 'wrong-model-card':
    case 'other-alphabet':
      return {...words, remedy: `${words.remedy} ${fillTheFolder()}`};
    // Where the browser does not tell of policies, this may be one.
    case 'camera-denied':
      return isInFrame ? {...words, remedy: `${words.remedy} ${allowTheFrame()}`} : words;
    // A page that draws itself has no buttons of these names.
    case 'camera-dismissed':
      return {...words, remedy: msg('Start the camera again and choose “Allow”.')};
    case 'camera-withdrawn':
      return {...words, remedy: msg('Start the camera again and allow it.')};
    case 'insecure-page':
    case 'no-camera':
    case 'camera-denied-by-system':
    case 'camera-busy':
    case 'camera-ended':
    case 'camera-failed':
    case 'hand-not-drawn':
    case 'no-simd':
    case 'wasm-forbidden':
    case 'no-webgl':
    case 'recognizer-failed':
      return words;
  }
}

function allowTheFrame(): string {
  return msg('In a frame the page round it has to allow the camera as well, by allow="camera".');
}

function fillTheFolder(): string {
  return msg(
    'Whoever runs this page has to run “npx fingerspell-input copy-assets DIR”, serve DIR and name its address in “assets-url”.',
  );
}
