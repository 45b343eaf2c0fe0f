import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {xliffFactory} from '@lit/localize-tools/lib/formatters/xliff.js';
import {sortProgramMessages, type ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {stringifyDiagnostics} from '@lit/localize-tools/lib/typescript.js';
import {fail} from '../support/command-line/command-line.ts';
import {insideFolder} from '../support/files/inside-folder.ts';
import {fromRoot} from '../support/files/paths.ts';

export const localesFolder = fromRoot('src', 'locales');

type LocalizeConfig = RuntimeLitLocalizer['config'];

export interface Locales {
  /** The files that lit-localize makes in src/locales, as they should be, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** English texts that a language lacks, such as `es: Close`. */
  readonly missing: readonly string[];
}

/**
 * Takes every `msg` of the sources, keeps the translations there are, and makes the files of src/locales; writes none of them.
 *
 * @throws CommandError when a text cannot be taken from its source, or a translation has other placeholders than its text
 */
export async function makeLocales(): Promise<Locales> {
  const config = await readConfig();
  const localizer = new RuntimeLitLocalizer(config);
  const texts = extractTexts(localizer);
  const problems = localizer.validateTranslations().errors;
  if (problems.length > 0) fail(`A translation does not fit its text.\n${problems.join('\n')}`);
  return insideFolder(async (workshop) => {
    localizer.config = {...config, resolve: () => workshop};
    const {translations} = localizer.readTranslationsSync();
    await xliffFactory(localizer.config).writeOutput(texts, translations);
    await localizer.build();
    return {files: await readFiles(workshop), missing: findMissing(localizer, texts)};
  });
}

async function readConfig(): Promise<LocalizeConfig> {
  const file = fromRoot('.config', 'lit-localize.json');
  const config = JSON.parse(await readFile(file, 'utf8')) as LocalizeConfig;
  const baseDir = path.dirname(file);
  return {...config, baseDir, resolve: (place) => path.resolve(baseDir, place)};
}

function extractTexts(localizer: RuntimeLitLocalizer): ProgramMessage[] {
  const {messages, errors} = localizer.extractSourceMessages();
  if (errors.length > 0) fail(stringifyDiagnostics(errors));
  return sortProgramMessages([...messages]);
}

function findMissing(
  localizer: RuntimeLitLocalizer,
  texts: readonly ProgramMessage[],
): readonly string[] {
  const {translations} = localizer.readTranslationsSync();
  return localizer.config.targetLocales.flatMap((language) => {
    const known = new Set(translations.get(language)?.map(({name}) => name));
    return texts
      .filter(({name}) => !known.has(name))
      .map(({contents}) => `${language}: ${contents.map(toWords).join('')}`);
  });
}

function toWords(part: ProgramMessage['contents'][number]): string {
  return typeof part === 'string' ? part : part.untranslatable;
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  const files = names.map(
    async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(files));
}
