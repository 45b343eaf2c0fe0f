import type {Sample} from './sample.ts';

/** Whether a sample shows somebody of this source: the source itself, or any recording or other source of the same person. */
export function showsSomebodyOf(
  source: string,
  samples: readonly Sample[],
): (sample: Sample) => boolean {
  const signers = new Set(samples.filter((sample) => sample.source === source).map(personOf));
  return (sample) => sample.source === source || signers.has(personOf(sample));
}

/** Source of the hands that `npm run render-photos` draws: nobody's, so there is nobody to leave out. */
const RENDERED = 'rendered';

/** Sources of several people, whose photos do not say which of them they show. */
const CROWDS: readonly string[] = [
  'roboflow',
  ...['faseehakr', 'giyuu57', 'helloparth', 'ikedyike', 'jarviss27'],
  ...['lyulucas', 'shruti', 'xardous', 'zyadwkhedr'],
];

/** Whether all that a signer id stands for is of one person. */
export function isOnePerson({signer}: Pick<Sample, 'signer'>): boolean {
  return !CROWDS.includes(signer);
}

/** Whether a sample is a photo of somebody, whom a network can be a stranger to. */
export function isPhotoOfSomebody({source, evidence}: Sample): boolean {
  return evidence.kind === 'photo' && source !== RENDERED;
}

/** The person behind a signer id: `himanshu-signer2` and the recording `himanshu` stay together. */
export function personOf({signer}: Pick<Sample, 'signer'>): string {
  return signer.replace(/-(signer|hand)\d+$/, '');
}
