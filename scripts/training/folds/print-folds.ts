import {percent} from '../../support/numbers/percent.ts';
import {printSources} from '../figures/measure.ts';
import type {FoldFigures} from './fold-figures.ts';

const MISTAKES = 15;

/** Tells what came out: sources, letters, mistakes, sureness and refusals. */
export function printFolds(figures: FoldFigures): void {
  printSources(figures);
  const {leftOut, worst, perLetter, confusions, byLook, endToEnd} = figures;
  console.log(`Worst: ${worst}, top-1 ${percent(leftOut[worst]?.top1 ?? 0)}`);
  const {top1: allRight, images: allPhotos} = endToEnd.mean;
  console.log(
    `Of all ${allPhotos} photos, also those without a find at first: ${percent(allRight)}`,
  );
  for (const [look, {top1, top3}] of Object.entries(byLook)) {
    console.log(
      `Looks of the kind “${look}” alone: top-1 ${percent(top1)}, top-3 ${percent(top3)}`,
    );
  }
  console.table(
    Object.entries(perLetter).map(([letter, {images, top1, top3}]) => ({
      ...{letter, images, top1: percent(top1), top3: percent(top3)},
    })),
  );
  const commonest = confusions
    .slice(0, MISTAKES)
    .map(([truth, seen, count]) => `${truth}→${seen} ${count}`);
  console.log(`Commonest mistakes: ${commonest.length > 0 ? commonest.join(', ') : 'none'}`);
  console.log(describeSureness(figures));
}

/** Calibration and refusals in words. */
export function describeSureness({
  temperature,
  calibrationError,
  rejectBelow,
  noLetter,
}: Pick<FoldFigures, 'temperature' | 'calibrationError' | 'rejectBelow' | 'noLetter'>): string {
  const calibration = `Softmax temperature ${temperature}; expected calibration error ${calibrationError.toFixed(3)}, each person read with a temperature found on others.`;
  if (noLetter === null) return calibration;
  const {photos, refused, lettersRefused} = noLetter;
  return `${calibration} A letter whose score less eight times that of “no letter” is under ${rejectBelow} is read as none: that refuses ${percent(lettersRefused)} of the letters and ${percent(refused)} of ${photos} hands that show none.`;
}
