import {msg} from '@lit/localize';
import type {HandAngle} from '../../core/practice/palm-angle.ts';
import {isPosed} from '../../signing-hand/is-posed.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {describeLetter} from '../signing-hand/describe-letter.ts';
import {askedLetter, type Asking} from './practice-state.ts';
import {feedbackWords, rightWords, taskWords} from './practice-words.ts';

/** What the screen shows while a letter is asked for or was right. */
export interface TaskView {
  /** What is asked, in words. */
  readonly title: string;
  /** The letter to show. */
  readonly letter: string;
  /** The letters of the item. */
  readonly letters: readonly {
    readonly letter: string;
    readonly status: 'done' | 'now' | 'next';
  }[];
  /** `good`: right, or nearly; `change`: something differs. */
  readonly tone: 'good' | 'change' | 'calm';
  readonly sentences: readonly string[];
  /** The letter in words, for whoever it takes long. */
  readonly description: string | null;
  /** Whether the drawn hand can make it. */
  readonly hasPose: boolean;
  readonly showsHand: boolean;
  readonly hand: Handedness | null;
  readonly angle: HandAngle | null;
}

/** @param reads whether letters are read: the camera is on and the reader loaded */
export function askingView(asking: Asking, reads: boolean): TaskView {
  const {item, place, feedback, shown, hinted, hand, angle} = asking;
  const letter = askedLetter(asking);
  const isGood = feedback.kind === 'hold' || feedback.kind === 'draw';
  const isWrong = feedback.kind === 'differs' || feedback.kind === 'reads-as';
  return {
    title: taskWords(asking),
    letter,
    letters: lettersOf(item, place),
    tone: reads && isGood ? 'good' : reads && isWrong ? 'change' : 'calm',
    sentences: reads ? feedbackWords(asking) : [msg('Start the camera to practise.')],
    description: hinted ? describeLetter(letter) : null,
    hasPose: isPosed(letter),
    showsHand: shown && isPosed(letter),
    ...{hand, angle},
  };
}

/** The item was read whole. */
export function rightView(last: Asking, tookMs: number | null): TaskView {
  return {
    ...askingView(last, true),
    title: rightWords(last.item, tookMs),
    letters: lettersOf(last.item, last.item.length),
    tone: 'good',
    sentences: [rightWords(last.item, tookMs)],
    description: null,
  };
}

function lettersOf(item: string, place: number): TaskView['letters'] {
  return Array.from(item, (letter, i) => ({
    letter,
    status: i < place ? 'done' : i === place ? 'now' : 'next',
  }));
}
