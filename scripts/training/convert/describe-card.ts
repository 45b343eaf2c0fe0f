import type {Accuracy, ModelCard} from '../../../src/contracts/model-card.ts';
import {percent} from '../../support/numbers/percent.ts';

/**
 * The model card for people, as Markdown.
 * @param sureness calibration and refusals in words, where more is known of them than the card holds
 */
export function describeCard(
  {accuracy, data, limits, createdAt, temperature, rejectBelow}: ModelCard,
  sureness: string | null,
): string {
  const {mean, leftOut, perLetter, protocol} = accuracy;
  return `Made on ${createdAt} with seed ${data.seed}. ${protocol}

Mean of ${Object.keys(leftOut).length} sources: top-1 **${percent(mean.top1)}**, top-3 **${percent(mean.top3)}** (${mean.images} hands). ${sureness ?? `Softmax temperature ${temperature}; a letter whose score less eight times that of “no letter” is under ${rejectBelow} is read as none, which refuses 3 % of the true letters left out.`}

| people left out | hands | top-1 | top-3 |
| --- | --- | --- | --- |
${rows(leftOut)}

| letter | hands | top-1 | top-3 |
| --- | --- | --- | --- |
${rows(perLetter)}

### Where it fails

${limits.map((limit) => `- ${limit}`).join('\n')}

### What it learnt from

| source | licence | hands |
| --- | --- | --- |
${data.sources.map(({name, licence, images}) => `| ${name} | ${licence} | ${images} |`).join('\n')}

SHA-256 of the prepared hands: \`${data.fingerprint}\``;
}

function rows(accuracies: Readonly<Record<string, Accuracy>>): string {
  return Object.entries(accuracies)
    .map(
      ([name, {images, top1, top3}]) =>
        `| ${name} | ${images} | ${percent(top1)} | ${percent(top3)} |`,
    )
    .join('\n');
}
