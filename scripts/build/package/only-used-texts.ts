import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import {fromRoot} from '../../support/files/paths.ts';

const UNIT = /<trans-unit id="(?<id>\w+)">\s*<source>(?<source>[^]*?)<\/source>/g;
const ENTRY = /^ {2}(?=[hs][0-9a-f]{16}:)/m;

/** Leaves out of the translations what is said only in the app. @param sources everything that the package says, as it stands in its sources */
export function onlyUsedTexts(sources: readonly string[]): Plugin {
  const said = sources.join('\n');
  return {
    name: 'only-used-texts',
    setup(bundling) {
      bundling.onLoad({filter: /src[\\/]locales[\\/]\w+\.ts$/}, async (file) => {
        const {name} = path.parse(file.path);
        const units = await readFile(fromRoot('src', 'locales', `${name}.xlf`), 'utf8');
        const used = usedIds(units, said);
        return {contents: keepEntries(await readFile(file.path, 'utf8'), used), loader: 'ts'};
      });
    },
  };
}

/** The texts of which every part between placeholders stands in the sources. */
function usedIds(units: string, said: string): ReadonlySet<string> {
  const found = Array.from(units.matchAll(UNIT), ({groups}) => groups ?? {});
  const used = found.filter(({source = ''}) =>
    source.split(/<x [^>]*\/>/).every((part) => said.includes(unescapeXml(part))),
  );
  return new Set(used.map(({id = ''}) => id));
}

function keepEntries(module: string, used: ReadonlySet<string>): string {
  const [head = '', ...entries] = module.split(ENTRY);
  const end = '\n};';
  const kept = entries
    .map((entry) => entry.replace(end, ''))
    .filter((entry) => used.has(idOf(entry)));
  return [head, ...kept].join('') + end;
}

function idOf(entry: string): string {
  return entry.slice(0, entry.indexOf(':'));
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
