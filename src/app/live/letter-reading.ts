import type {Recognition} from '../../contracts/recognition.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import {stillnessOf} from '../../core/letters/letter-config.ts';
import {toLetterConfig, type ReadingChoices} from '../../core/letters/reading-choices.ts';
import type * as LetterReader from '../../core/letters/read-letters.ts';
import {isCalm} from '../../core/live/is-calm.ts';

type Reading = LetterReader.Reading;

/** Makes letters of recognitions. What it takes to do so is loaded with the recogniser. */
export class LetterReading {
  private reader: typeof LetterReader | null = null;
  /** Null before the first frame. */
  private reading: Reading | null = null;

  get evidence(): Reading['evidence'] {
    return this.reading?.evidence ?? {kind: 'empty'};
  }

  get letter(): Pick<Reading['letter'], 'hold' | 'typed'> {
    return this.reading?.letter ?? {hold: null, typed: null};
  }

  /** Whether the hand holds still in a letter that was typed, or in none, with nothing under way. */
  get isCalm(): boolean {
    return this.reading !== null && isCalm(this.reading);
  }

  /** @throws when its file did not arrive */
  async load(): Promise<void> {
    this.reader ??= await import('../../core/letters/read-letters.ts');
  }

  /** @param rejectBelow see ModelCard */
  read(
    recognition: Recognition,
    choices: ReadingChoices,
    rejectBelow: number,
  ): readonly ReadingEvent[] {
    if (this.reader === null) return [];
    const {INITIAL_READING, readLetters} = this.reader;
    const past = this.reading ?? INITIAL_READING;
    const {reading, events} = readLetters(past, recognition, choices, rejectBelow);
    this.reading = reading;
    return events;
  }

  /** 0 for a hand that only passes through shapes to 1 for one that holds still. */
  stillness(choices: ReadingChoices, rejectBelow: number): number {
    return stillnessOf(this.reading?.motion ?? null, toLetterConfig(choices, rejectBelow));
  }

  forget(): void {
    this.reading = null;
  }
}
