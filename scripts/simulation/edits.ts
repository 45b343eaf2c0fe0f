/** How a text differs from what was meant, by the fewest edits. */
export interface Edits {
  readonly wrong: number;
  readonly missing: number;
  readonly stray: number;
}

interface Cell extends Edits {
  readonly total: number;
}

/** ref: Wagner and Fischer, "The string-to-string correction problem" (1974) */
export function countEdits(meant: string, read: string): Edits {
  let row: Cell[] = Array.from({length: read.length + 1}, (_, stray) => ({
    ...{wrong: 0, missing: 0, stray},
    total: stray,
  }));
  for (const letter of meant) {
    const [first] = row;
    const next: Cell[] = first === undefined ? [] : [add(first, 'missing')];
    for (let i = 0; i < read.length; i++) {
      const [diagonal, above, left] = [row[i], row[i + 1], next[i]];
      if (diagonal === undefined || above === undefined || left === undefined) break;
      const kept = letter === read[i] ? diagonal : add(diagonal, 'wrong');
      next.push(cheapest(kept, add(above, 'missing'), add(left, 'stray')));
    }
    row = next;
  }
  return row.at(-1) ?? {wrong: 0, missing: 0, stray: 0};
}

function add(cell: Cell, edit: keyof Edits): Cell {
  return {...cell, [edit]: cell[edit] + 1, total: cell.total + 1};
}

function cheapest(...cells: readonly [Cell, ...Cell[]]): Cell {
  return cells.reduce((best, cell) => (cell.total < best.total ? cell : best));
}
