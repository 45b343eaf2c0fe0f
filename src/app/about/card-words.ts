import {msg, str} from '@lit/localize';
import type {Accuracy, CardSource, ModelCard} from '../../contracts/model-card.ts';
import {limitWords} from './card-limits.ts';
import {dateWords, numberWords, percentWords} from '../settings/number-words.ts';

// Filled in by the build (scripts/build/bundles.ts). Only where it is looked at itself, the bundler leaves out what is not for this alphabet.
declare const BUILT_ALPHABET_ID: string;

/** The model card in plain words, a sentence or two each. */
export interface CardWords {
  /** How well it reads people it never saw. */
  readonly accuracy: string;
  /** How that was found out. */
  readonly measured: string;
  /** How much it differs from person to person. */
  readonly range: string;
  /** The letters it errs on most, worst first, each with how often it is right. */
  readonly hardest: readonly {readonly letter: string; readonly share: string}[];
  readonly limits: readonly string[];
  readonly learnt: string;
  readonly sources: readonly SourceWords[];
  readonly made: string;
  /** Under which the network is passed on; null where its sources ask for none. */
  readonly licence: string | null;
}

export interface SourceWords {
  readonly name: string;
  readonly pictures: string;
  readonly licence: string;
}

/** How many letters are named as hard. */
const HARDEST = 5;

export function toCardWords(card: ModelCard): CardWords {
  const {mean, leftOut, perLetter} = card.accuracy;
  const {sources} = card.data;
  const pictures = numberWords(sources.reduce((sum, {images}) => sum + images, 0));
  const date = dateWords(card.createdAt);
  return {
    accuracy:
      typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
        ? accuracyWords(mean)
        : otherAccuracyWords(mean),
    // The sentence is of photos; other cards tell themselves how they were measured.
    measured:
      typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
        ? measuredWords(mean, Object.keys(leftOut).length)
        : card.accuracy.protocol,
    range: Object.keys(leftOut).length > 1 ? rangeWords(Object.values(leftOut)) : '',
    hardest: hardestLetters(perLetter),
    limits: card.limits.map(limitWords),
    learnt: msg(
      str`It learnt from ${pictures} pictures and recordings of hands that people made public:`,
    ),
    sources: sources.map(toSourceWords),
    made: msg(str`The network was made on ${date}.`),
    licence:
      card.licence === undefined
        ? null
        : msg(str`Its sources ask that it be passed on under ${card.licence} only.`),
  };
}

function accuracyWords({top1, top3}: Accuracy): string {
  const [first, third] = [percentWords(top1), percentWords(top3)];
  return msg(
    str`Of letters that people it never saw held up, it reads ${first} right. In ${third} the right letter is among its first three.`,
  );
}

/** Of a network that may have been measured with other pictures of the people it learnt from. */
function otherAccuracyWords({top1, top3}: Accuracy): string {
  const [first, third] = [percentWords(top1), percentWords(top3)];
  return msg(
    str`Of letters it had not learnt from, it reads ${first} right. In ${third} the right letter is among its first three.`,
  );
}

function measuredWords({images}: Accuracy, groups: number): string {
  const pictures = numberWords(images);
  return msg(
    str`Measured with ${pictures} pictures from ${groups} collections, each read by a network that had learnt nothing from its people. It counts pictures in which a hand was found.`,
  );
}

function rangeWords(groups: readonly Accuracy[]): string {
  const shares = groups.map(({top1}) => top1);
  const [low, high] = [percentWords(Math.min(...shares)), percentWords(Math.max(...shares))];
  return msg(str`Hands differ: from one collection to another it was right in ${low} to ${high}.`);
}

function hardestLetters(perLetter: Readonly<Record<string, Accuracy>>): CardWords['hardest'] {
  return Object.entries(perLetter)
    .sort(([, a], [, b]) => a.top1 - b.top1)
    .slice(0, HARDEST)
    .map(([letter, {top1}]) => ({letter, share: percentWords(top1)}));
}

function toSourceWords({name, images, licence}: CardSource): SourceWords {
  return {
    name,
    pictures: numberWords(images),
    licence: licence === 'none stated' ? msg('none stated') : licence,
  };
}
