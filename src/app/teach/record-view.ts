import {msg, str} from '@lit/localize';
import type {RecordedWord} from '../../contracts/recorded-words.ts';
import {HAND_CHAINS} from '../../core/hand/hand-chains.ts';
import type {Point} from '../../core/hand/point.ts';
import {lookAtWord} from '../../core/teach/look-at-word.ts';
import type {WordRecording} from '../../core/teach/record-word.ts';
import {isReading, type LiveSnapshot} from '../live/view-model.ts';
import {numberWords} from '../settings/number-words.ts';
import {notReadingWords} from './not-reading-words.ts';
import type {RecordState} from './record-controller.ts';
import type {RecordedWordsState} from './recorded-words-store.ts';

/** A word that is asked for. */
export interface RecordingView {
  readonly word: string;
  /** What to do now, one sentence. */
  readonly sentence: string;
  /** Words there are already. */
  readonly place: string;
  readonly isSpelling: boolean;
  /** What became of the word before; null when there is none to take back. */
  readonly last: string | null;
}

export function toRecordingView(
  {word, recording, last}: Extract<RecordState, {kind: 'recording'}>,
  recorded: RecordedWordsState,
  snapshot: LiveSnapshot,
): RecordingView {
  return {
    word,
    sentence:
      isReading(snapshot) && recording.atMs !== null
        ? waitWords(word, recording)
        : notReadingWords(snapshot),
    place: msg(str`Words kept: ${recorded.words.length}`),
    isSpelling: recording.wait === 'spelling',
    last: last === null ? null : lastWords(last),
  };
}

function waitWords(word: string, {wait, goneSince}: WordRecording): string {
  if (wait === 'spelling') {
    return msg(str`Spell ${word}, then lower your hand out of the picture.`);
  }
  const isThere = wait === 'away' && goneSince === null;
  return isThere
    ? msg('Lower your hand out of the picture first.')
    : msg(str`Raise your hand and spell ${word} as you always do.`);
}

function lastWords({word, read}: RecordedWord): string {
  if (read === word) return msg(str`${word} is kept. It was read right.`);
  return read === ''
    ? msg(str`${word} is kept. Nothing was read.`)
    : msg(str`${word} is kept. It was read as ${read}.`);
}

/** What a screen reader should hear: every word that is asked for, and what became of the one before. */
export function recordingAnnouncement({
  word,
  last,
}: Extract<RecordState, {kind: 'recording'}>): string {
  const asked = msg(str`Spell ${word}`);
  return last === null ? asked : `${lastWords(last)} ${asked}.`;
}

/** A recorded word of the list. */
export interface WordTile {
  readonly recordedAt: string;
  readonly word: string;
  /** Its length and speed. */
  readonly facts: string;
  /** What it was read as, where that is something else. */
  readonly misread: string | null;
  /** The hand in each letter: an SVG path within 0..1, empty where no hand was seen. */
  readonly stills: readonly {readonly letter: string; readonly path: string}[];
}

/** Those of words that are on the screen already need not be made again. */
const tiles = new WeakMap<RecordedWord, ReturnType<typeof lookAtWord>>();

export function toWordTile(recorded: RecordedWord): WordTile {
  const look = tiles.get(recorded) ?? lookAtWord(recorded);
  tiles.set(recorded, look);
  const {recordedAt, word, read} = recorded;
  return {
    recordedAt,
    word,
    facts: factsWords(word.length, look.lettersPerSecond),
    misread: read === word ? null : misreadWords(read),
    stills: look.stills.map(({letter, points}) => ({letter, path: pathOf(points)})),
  };
}

function factsWords(letters: number, perSecond: number | null): string {
  if (perSecond === null) return msg(str`${letters} letters`);
  return msg(str`${letters} letters, ${numberWords(perSecond)} a second`);
}

function misreadWords(read: string): string {
  return read === '' ? msg('nothing was read') : msg(str`read as ${read}`);
}

function pathOf(points: readonly Point[] | null): string {
  if (points === null) return '';
  return HAND_CHAINS.map((chain) =>
    chain
      .flatMap((index) => points[index] ?? [])
      .map(({x, y}, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(3)} ${y.toFixed(3)}`)
      .join(''),
  ).join('');
}

/** What the person should know of what is kept; empty when all is well. */
export function recordedNotes({isUnreadable, isKept, isFull}: RecordedWordsState): string[] {
  return [
    ...(isUnreadable ? [msg('The words recorded before could not be read.')] : []),
    ...(isKept
      ? []
      : [
          msg('This browser keeps no more, so save the words as a file before the page is closed.'),
        ]),
    ...(isFull
      ? [msg('There is no room for more words. Save them as a file, then erase them.')]
      : []),
  ];
}
