import type {Alphabet} from '../../../src/contracts/alphabet.ts';
import {requireRecord, requireThat} from '../../../src/contracts/alphabet-error.ts';

type Check = (value: unknown, field: string, alphabet: Alphabet) => void;

const FIELDS: Readonly<Record<string, Check>> = {
  noLetterFolders: requireTexts,
  unusedFolders: requireTexts,
  limits: requireTexts,
  fingersUp: requireFingers,
  aspect: (value, field) =>
    requireThat(
      typeof value === 'number' && value > 0 && Number.isFinite(value),
      `${field} is a number above 0, such as 1.3333`,
    ),
  licences: (value, field) => {
    const licences = requireRecord(value, field);
    for (const [source, name] of Object.entries(licences)) requireText(name, `${field}.${source}`);
  },
  licence: requireText,
};

/**
 * Checks what was read of a `training.json`; which licences there are, the trainer knows.
 * @throws AlphabetError naming the field that does not fit
 */
export function parseTraining(json: unknown, alphabet: Alphabet): void {
  for (const [field, value] of Object.entries(requireRecord(json, 'training.json'))) {
    const check = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    requireThat(check !== undefined, `there is no field "${field}"`);
    check(value, field, alphabet);
  }
}

function requireText(value: unknown, field: string): void {
  requireThat(typeof value === 'string' && /\S/.test(value), `${field} is a text`);
}

function requireTexts(value: unknown, field: string): void {
  requireThat(
    Array.isArray(value) && value.every((text) => typeof text === 'string'),
    `${field} is a list of texts`,
  );
}

function requireFingers(value: unknown, field: string, {held}: Alphabet): void {
  for (const [letter, fingers] of Object.entries(requireRecord(value, field))) {
    requireThat(held.includes(letter), `${field}.${letter} is no held letter of the alphabet`);
    requireThat(
      typeof fingers === 'string' && /^[01]{4}$/.test(fingers),
      `${field}.${letter} is four of 0 and 1: index, middle, ring and little finger`,
    );
  }
}
