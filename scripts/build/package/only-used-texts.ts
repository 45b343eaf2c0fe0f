import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import {fromRoot} from '../../support/files/paths.ts';

const UNIT = /<trans-unit id="(?<id>\w+)">\s*<source>(?<source>[^]*?)<\/source>/g;
/** Where a text begins, by whichever formatter. */
const ENTRY = /^(?= *'?[hs][0-9a-f]{16}'?:)/m;
const END = /\s*\};\s*$/;

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
  const kept = entries
    .map((entry) => entry.replace(END, '\n'))
    .filter((entry) => used.has(idOf(entry)));
  return `${[head, ...kept].join('')}};`;
}

function idOf(entry: string): string {
  return /[hs][0-9a-f]{16}/.exec(entry)?.[0] ?? '';
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
