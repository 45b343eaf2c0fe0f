import {msg, str} from '@lit/localize';
import {STATIC_LETTERS} from '../../core/scores/alphabet.ts';
import type {LetterComparison} from '../../core/teach/compare-taught.ts';
import {DEFAULT_LESSON, type LessonProgress} from '../../core/teach/gather-lesson.ts';
import type {Lesson} from '../../core/teach/judge-lessons.ts';
import {describeLetter} from '../signing-hand/describe-letter.ts';
import {notReadingWords} from './not-reading-words.ts';
import type {OwnHandState} from './own-hand-controller.ts';
import type {TeachFindings, TeachState} from './teach-controller.ts';
import type {TeachChoices} from './teach-store.ts';
import {isReading, type LiveSnapshot} from '../live/view-model.ts';

export interface LessonView {
  readonly letter: string;
  /** "5 of 24": the letter's place in the alphabet that can be taught. */
  readonly place: string;
  /** What to do now, one sentence. */
  readonly sentence: string;
  /** Frames taken, and needed. */
  readonly taken: number;
  readonly needed: number;
  readonly canGoBack: boolean;
}

export function toLessonView(progress: LessonProgress, snapshot: LiveSnapshot): LessonView {
  const {letter, frames} = progress;
  const index = STATIC_LETTERS.indexOf(letter);
  return {
    letter,
    place: msg(str`${index + 1} of ${STATIC_LETTERS.length}`),
    sentence: isReading(snapshot) ? waitWords(progress) : notReadingWords(snapshot),
    taken: frames.length,
    needed: DEFAULT_LESSON.frames,
    canGoBack: index > 0,
  };
}

function waitWords({wait, letter, frames}: LessonProgress): string {
  switch (wait) {
    case 'hand':
      return msg(str`Hold your hand up to the camera and show ${letter}.`);
    case 'change':
      return msg(str`Good. Now change your hand to ${letter}.`);
    case 'hold':
      return frames.length === 0
        ? msg(str`Show ${letter} and keep still for a moment.`)
        : msg(str`Keep ${letter} still for a moment.`);
    case 'turn':
      return msg(str`Good. Turn your hand a little and keep ${letter}.`);
  }
}

/** What a screen reader should hear: every letter that is asked for, and what is in doubt; not every pause for breath. */
export function teachAnnouncement(state: TeachState): string {
  switch (state.kind) {
    case 'overview':
      return '';
    case 'lesson': {
      const {letter} = state.progress;
      return `${msg(str`Show ${letter}`)}. ${describeLetter(letter) ?? ''}`;
    }
    case 'doubt':
      return toDoubtView(state).title;
  }
}

export interface DoubtView {
  readonly letter: string;
  readonly looksLike: string;
  readonly title: string;
  readonly sentence: string;
}

/** A letter that seems to be taught wrong. */
export function toDoubtView({
  letter,
  looksLike,
  taught,
}: Extract<TeachState, {kind: 'doubt'}>): DoubtView {
  return {
    letter,
    looksLike,
    title:
      letter === taught
        ? msg(str`This looked like ${looksLike}.`)
        : msg(str`${letter} looks like your ${looksLike}.`),
    sentence: msg(
      str`Show ${letter} again, or leave it out: then ${letter} is read as if you had not taught it.`,
    ),
  };
}

/** One letter of the overview. */
export interface LetterTile {
  readonly letter: string;
  readonly kind: 'open' | 'skipped' | 'taught' | 'doubtful';
  /** How its frames are read; null when there are none. */
  readonly comparison: LetterComparison | null;
  /** In a few words; the letter is said before them. */
  readonly words: string;
}

export interface OverviewView {
  /** What begins or goes on, or null when every letter is taught. */
  readonly begin: string | null;
  /** How all frames are read; null before the first. */
  readonly figures: FiguresView | null;
  readonly tiles: readonly LetterTile[];
  /** What the person should know of what is kept; empty when all is well. */
  readonly notes: readonly string[];
}

export interface FiguresView {
  /** Frames shown, and of them read right by the network alone and with what was taught. */
  readonly frames: number;
  readonly before: number;
  readonly after: number;
  readonly sentence: string;
}

export interface TeachView {
  readonly findings: TeachFindings;
  readonly choices: TeachChoices;
  readonly open: readonly string[];
  readonly own: OwnHandState;
}

export function toOverview({findings, choices, open, own}: TeachView): OverviewView {
  const isFresh = own.frames.length === 0 && choices.skipped.length === 0;
  return {
    begin: isFresh ? msg('Begin') : goOnWords(open, choices),
    figures: toFigures(findings.comparison),
    tiles: STATIC_LETTERS.map((letter) => toTile(letter, findings, choices)),
    notes: [...lostWords(own.lost), ...(own.isKept ? [] : [notKeptWords()])],
  };
}

function goOnWords([next]: readonly string[], {skipped}: TeachChoices): string | null {
  if (next !== undefined) return msg(str`Go on with ${next}`);
  return skipped.length > 0 ? msg('Show the skipped letters') : null;
}

function toFigures(comparison: readonly LetterComparison[]): FiguresView | null {
  if (comparison.length === 0) return null;
  const sum = (key: 'frames' | 'before' | 'after') =>
    comparison.reduce((total, letter) => total + letter[key], 0);
  const [frames, before, after] = [sum('frames'), sum('before'), sum('after')];
  const sentence = msg(
    str`You showed ${frames} views. Without your lessons ${before} are read right, with them ${after}.`,
  );
  return {frames, before, after, sentence};
}

function toTile(
  letter: string,
  {lessons, comparison}: TeachFindings,
  {skipped}: TeachChoices,
): LetterTile {
  const lesson = lessons.find((one) => one.letter === letter);
  const compared = comparison.find((one) => one.letter === letter) ?? null;
  if (lesson === undefined || compared === null) {
    const isSkipped = skipped.includes(letter);
    return {
      letter,
      kind: isSkipped ? 'skipped' : 'open',
      comparison: null,
      words: isSkipped ? msg('skipped') : msg('not yet'),
    };
  }
  return {
    letter,
    kind: lesson.kind === 'doubtful' ? 'doubtful' : 'taught',
    comparison: compared,
    words: lessonWords(lesson, compared),
  };
}

function lessonWords(lesson: Lesson, {before, after, frames}: LetterComparison): string {
  switch (lesson.kind) {
    case 'doubtful':
      return msg(str`not used: looked like ${lesson.looksLike}`);
    case 'mixed':
      return msg(str`${lesson.strays.length} not used: looked like ${lesson.looksLike}`);
    case 'used':
      return before === after
        ? msg(str`${after} of ${frames}`)
        : msg(str`${before} → ${after} of ${frames}`);
  }
}

function lostWords(lost: OwnHandState['lost']): readonly string[] {
  switch (lost) {
    case null:
      return [];
    case 'other-network':
      return [msg('The network is new, so what you taught before does not fit. Teach it again.')];
    case 'unreadable':
      return [msg('What you taught before could not be read. Teach it again.')];
  }
}

function notKeptWords(): string {
  return msg('This browser keeps nothing, so your lessons count until the page is closed.');
}
