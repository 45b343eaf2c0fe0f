import {msg} from '@lit/localize';
import {toCsv} from '../../core/photo/to-csv.ts';
import type {Photo} from './photo-controller.ts';
import {photoProblemWords} from './photo-problem-words.ts';
import {photoName, toHandViews} from './photo-view.ts';

type Row = readonly (string | number)[];

/** The photos as a table for spreadsheets, a row for each hand; those still to be read are left out. Scores are 0 to 1. */
export function photoCsv(photos: readonly Photo[]): string {
  const head = [
    msg('File'),
    msg('Hand'),
    msg('Letter'),
    msg('Score'),
    msg('Second'),
    msg('Second score'),
    msg('Which hand'),
    msg('Remarks'),
  ];
  return toCsv([head, ...photos.flatMap(rowsOf)]);
}

function rowsOf(photo: Photo): readonly Row[] {
  const {state} = photo;
  const name = photoName(photo);
  const without = (remark: string): readonly Row[] => [[name, '', '', '', '', '', '', remark]];
  switch (state.kind) {
    case 'waiting':
    case 'reading':
      return [];
    case 'failed':
      return without(photoProblemWords(state.problem));
    case 'read': {
      const hands = toHandViews(state);
      if (hands.length === 0) return without(msg('No hand found'));
      return hands.map(({number, letter, bars, side, notes, words}) => {
        const [first, second] = bars;
        const remarks = letter === null ? [words] : notes;
        return [
          ...[name, number, letter ?? '', round(first?.score)],
          ...[second?.name ?? '', round(second?.score), side, remarks.join(' ')],
        ];
      });
    }
  }
}

/** Four digits after the point, or nothing. */
function round(score: number | undefined): number | string {
  return score === undefined ? '' : Math.round(score * 10_000) / 10_000;
}
