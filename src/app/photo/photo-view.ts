import {msg, str} from '@lit/localize';
import type {ImageSize, RecognizedHand} from '../../contracts/recognition.ts';
import {ALPHABET, NO_LETTER} from '../../core/scores/alphabet.ts';
import {letterScore, rankLetters, rivalOf} from '../../core/scores/rank-letters.ts';
import {topScores} from '../../core/scores/top-scores.ts';
import type {Photo, PhotosState, ReadPhoto} from './photo-controller.ts';
import {photoProblemWords} from './photo-problem-words.ts';

/** A rectangle in shares (0..1) of a picture's width and height. */
export interface ShareBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ScoreBar {
  readonly name: string;
  /** 0..1 */
  readonly score: number;
  readonly percent: string;
}

export interface HandView {
  /** From 1, from left to right. */
  readonly number: number;
  /** Null when it shows no letter clearly. */
  readonly letter: string | null;
  /** The letter and how sure it is, in words. */
  readonly words: string;
  /** 0..1, of the best letter. */
  readonly score: number;
  /** What else is to be known, quietly; empty for nothing. */
  readonly notes: readonly string[];
  readonly bars: readonly ScoreBar[];
  /** Which hand it looks like. */
  readonly side: string;
  /** 28×28 grey values, row by row. */
  readonly picture: Uint8ClampedArray;
  readonly box: ShareBox;
}

/** One picture in the table. */
export interface PhotoRow {
  readonly id: number;
  readonly name: string;
  readonly url: string | null;
  readonly letter: string;
  readonly percent: string;
  readonly otherHands: string;
  /** What became of it, where there is no letter to show. */
  readonly words: string;
  readonly isFailed: boolean;
}

const BARS = 10;

/** By the letter as which it begins: a letter that is drawn in the air. */
const BEGINS_LIKE: Readonly<Record<string, string>> = Object.fromEntries(
  ALPHABET.moving.map(({letter, beginsAs}) => [beginsAs.charAt(0), letter]),
);

export function photoName({name}: Pick<Photo, 'name'>): string {
  return name === '' ? msg('Picture without a name') : name;
}

/** The hands of a photo, from left to right. */
export function toHandViews({reading, rejectBelow}: ReadPhoto): readonly HandView[] {
  const hands = [...reading.hands].sort((a, b) => a.crop.x - b.crop.x);
  return hands.map((hand, index) =>
    toHandView(hand, {number: index + 1, rejectBelow, image: reading.image}),
  );
}

function toHandView(
  hand: RecognizedHand,
  {number, rejectBelow, image}: {number: number; rejectBelow: number; image: ImageSize},
): HandView {
  const {best, score} = rankLetters(hand.scores);
  const isLetter = best !== NO_LETTER && letterScore(hand.scores) >= rejectBelow;
  const letter = isLetter ? best : null;
  return {
    number,
    letter,
    words: letter === null ? msg('No clear letter') : msg(str`${letter}, ${toPercent(score)} sure`),
    score,
    notes: letter === null ? [] : notesOn(letter, hand),
    bars: topScores(hand.scores, BARS).map(toBar),
    side: hand.handedness === 'left' ? msg('Left hand') : msg('Right hand'),
    picture: hand.picture,
    box: boxOf(hand, image),
  };
}

function notesOn(letter: string, {scores}: RecognizedHand): readonly string[] {
  const rival = rivalOf(rankLetters(scores));
  const drawn = BEGINS_LIKE[letter];
  return [
    ...(rival === null ? [] : [msg(str`It may as well be ${rival}.`)]),
    ...(drawn === undefined
      ? []
      : [
          msg(
            str`${drawn} begins like this and is drawn in the air. A picture cannot show that, so it may be ${drawn}.`,
          ),
        ]),
  ];
}

function toBar({label, score}: {label: string; score: number}): ScoreBar {
  const name = label === NO_LETTER ? msg('No letter') : label;
  return {name, score, percent: toPercent(score)};
}

/** "93 %"; what is nearly nothing or nearly all is not said to be that. @param score 0..1 */
export function toPercent(score: number): string {
  const percent = Math.round(score * 100);
  if (percent === 0 && score > 0) return '< 1 %';
  return percent === 100 && score < 1 ? '> 99 %' : `${percent} %`;
}

/** The square the network's picture was cut from, as far as it lies in the photo. */
function boxOf({crop}: RecognizedHand, {width, height}: ImageSize): ShareBox {
  const share = (pixels: number, all: number) => Math.min(1, Math.max(0, pixels / all));
  const [x, y] = [share(crop.x, width), share(crop.y, height)];
  const [right, bottom] = [share(crop.x + crop.side, width), share(crop.y + crop.side, height)];
  return {x, y, width: right - x, height: bottom - y};
}

export function toPhotoRow(photo: Photo): PhotoRow {
  const row = {id: photo.id, name: photoName(photo), letter: '', percent: '', otherHands: ''};
  const {state} = photo;
  switch (state.kind) {
    case 'waiting':
      return {...row, url: null, words: msg('Waiting'), isFailed: false};
    case 'reading':
      return {...row, url: null, words: msg('Being read'), isFailed: false};
    case 'failed':
      return {...row, url: null, words: photoProblemWords(state.problem), isFailed: true};
    case 'read':
      return {...row, ...toReadRow(state), url: state.url, isFailed: false};
  }
}

function toReadRow(state: ReadPhoto) {
  const [first, ...others] = toHandViews(state);
  if (first === undefined) return {words: msg('No hand found')};
  const letters = others.map(({letter}) => letter ?? '?');
  return {
    letter: first.letter ?? '?',
    percent: first.letter === null ? '' : toPercent(first.score),
    otherHands: letters.join(', '),
    words: first.letter === null ? first.words : '',
  };
}

/** What to say when all that was given is done, or null before. */
export function toOutcome({photos, given, done}: PhotosState): string | null {
  if (given === 0 || done < given) return null;
  const last = photos.slice(-given);
  const failed = last.filter(({state}) => state.kind === 'failed').length;
  const [only] = last;
  if (last.length === 1 && only !== undefined) return onlyOutcome(only);
  return msg(str`${last.length - failed} of ${last.length} pictures were read.`);
}

function onlyOutcome({state}: Photo): string | null {
  if (state.kind === 'failed') return photoProblemWords(state.problem);
  if (state.kind !== 'read') return null;
  const hands = toHandViews(state);
  return hands.length === 0 ? msg('No hand found') : hands.map(({words}) => words).join('; ');
}
