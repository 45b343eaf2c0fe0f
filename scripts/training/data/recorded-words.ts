import path from 'node:path';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {alignWord, type LetterStretch} from '../../../src/core/teach/align-word.ts';
import type {RecordedFrame, RecordedHand} from '../../../src/core/teach/pack-word.ts';
import {readWordsFiles, type WordsFile} from '../../sequences/read-words-file.ts';
import type {Sample} from './sample.ts';

/** Frames of one letter that are learnt from: neighbours say much the same. */
const MOST_FRAMES = 3;
/** Share 0..1 of a letter's stretch, at its beginning and at its end, in which the hand may be on its way. */
const ON_ITS_WAY = 0.25;
/** A letter that no frame of its stretch is read as, with at least this score (0..1), may have been shown at another time. */
const LEAST_SCORE = 0.25;

/**
 * Reads files of words that people recorded on the Teach screen: hands from the middle of each letter that is held still. All that one person recorded, in whatever files, is theirs.
 * @throws CommandError in one line: the file, and what does not fit
 */
export function readRecordedWords(files: readonly string[]): Sample[] {
  return readWordsFiles(files).flatMap(samplesOf);
}

function samplesOf({file, person, words}: WordsFile): Sample[] {
  const signer = `words-${person}`;
  return words.flatMap(({recorded: {word}, frames}) => {
    const scores = frames.map(({hand}) => hand?.scores ?? null);
    return (alignWord(word, scores) ?? []).flatMap((stretch) => {
      const label = LABELS.indexOf(stretch.letter);
      return label < 0
        ? []
        : handsIn(stretch, frames, label).map((points) => ({
            ...{signer, label, source: `words/${person}`},
            file: `${path.basename(file)} ${word}`,
            evidence: {kind: 'recording' as const, points},
          }));
    });
  });
}

function handsIn(
  {from, to}: LetterStretch,
  frames: readonly RecordedFrame[],
  label: number,
): Float32Array[] {
  const edge = Math.floor((to - from + 1) * ON_ITS_WAY);
  const middle = frames.slice(from + edge, to + 1 - edge);
  const shown = middle.filter(({hand}) => (hand?.scores[label] ?? 0) >= LEAST_SCORE);
  if (shown.length === 0) return [];
  const hands = middle.flatMap(({hand, image}) =>
    hand === null ? [] : pointsOf(hand, image.width / image.height),
  );
  const stride = Math.max(1, hands.length / MOST_FRAMES);
  return hands.filter((_, i) => Math.floor(i / stride) !== Math.floor((i - 1) / stride));
}

/** As of a right hand, which is what recordings are taken to be. @param aspect how much longer the unit of x is than that of y */
function pointsOf({landmarks, handedness}: RecordedHand, aspect: number): Float32Array {
  const side = handedness === 'left' ? -1 : 1;
  return Float32Array.from(landmarks.flatMap(({x, y}) => [x * aspect * side, y]));
}
