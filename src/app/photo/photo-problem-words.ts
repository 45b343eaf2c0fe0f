import {msg, str} from '@lit/localize';
import {MOST_PIXELS} from './open-photo.ts';
import type {PhotoProblem} from './photo-problem.ts';

/** Why a picture was not read and what to do about it, in a sentence or two. */
export function photoProblemWords(problem: PhotoProblem): string {
  switch (problem.kind) {
    case 'empty':
      return msg('This file is empty. Save or send the picture again.');
    case 'out-of-reach':
      return msg('This file could not be opened. Choose pictures themselves, not a folder.');
    case 'svg':
      return msg('This is a drawing of lines (SVG), not a photo. Choose a JPEG or PNG picture.');
    case 'pdf':
      return msg('This is a PDF document. Choose a JPEG or PNG picture.');
    case 'video':
      return msg('This is a film. Choose it once more.');
    case 'no-picture':
      return msg('This file is not a picture. Choose a JPEG or PNG picture.');
    case 'format':
      return formatWords(problem.format);
    case 'too-large':
      return tooLargeWords(problem.megapixels);
    case 'damaged':
      return msg('This picture is damaged or cut short. Save or send it again.');
    case 'not-read':
      return msg('The hand reader could not read this picture. Try it cropped or smaller.');
  }
}

function formatWords(format: string): string {
  const name = format.toUpperCase();
  return msg(
    str`This browser does not open ${name} pictures, or the file is damaged. Save it as JPEG and choose that.`,
  );
}

function tooLargeWords(megapixels: number): string {
  const most = MOST_PIXELS / 1_000_000;
  return msg(
    str`This picture has ${megapixels} megapixels; ${most} are the most that can be opened. Make it smaller and choose it again.`,
  );
}
