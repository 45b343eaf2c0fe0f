/** A letter of the word, and what was typed for it. */
export interface AnsweredLetter {
  readonly letter: string;
  /** Null when nothing was typed for it. */
  readonly read: string | null;
}

/** What was typed, held against the word. */
export interface ComparedAnswer {
  readonly right: boolean;
  readonly letters: readonly AnsweredLetter[];
}

/**
 * Finds for each letter of a word what was typed for it, by the fewest letters that were left out, put in or mistaken.
 * @param word capitals A to Z
 * @param typed anything; only its letters count, in either case, with or without accents
 */
export function compareAnswer(word: string, typed: string): ComparedAnswer {
  const answer = typed
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  const costs = editCosts(word, answer);
  const letters: AnsweredLetter[] = [];
  let [i, j] = [word.length, answer.length];
  while (i > 0) {
    const letter = word[i - 1] ?? '';
    const here = costAt(costs, i, j);
    if (j > 0 && here === costAt(costs, i - 1, j - 1) + (letter === answer[j - 1] ? 0 : 1)) {
      letters.unshift({letter, read: answer[--j] ?? null});
      i--;
    } else if (here === costAt(costs, i - 1, j) + 1) {
      letters.unshift({letter, read: null});
      i--;
    } else {
      j--;
    }
  }
  return {right: answer === word, letters};
}

/** The edits that make the first letters of one text those of another. */
function editCosts(word: string, answer: string): readonly (readonly number[])[] {
  const rows: number[][] = [Array.from({length: answer.length + 1}, (_, j) => j)];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= answer.length; j++) {
      const changed = costAt(rows, i - 1, j - 1) + (word[i - 1] === answer[j - 1] ? 0 : 1);
      row.push(Math.min(changed, costAt(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows;
}

function costAt(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Infinity;
}
