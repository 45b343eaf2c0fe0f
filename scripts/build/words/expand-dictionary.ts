/** A word form with what the dictionary says of it. */
export interface DictionaryForm {
  readonly form: string;
  /** The dictionary's own mark: right, but never to be suggested. */
  readonly neverSuggest: boolean;
}

interface Affix {
  readonly side: 'prefix' | 'suffix';
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

interface AffixTable {
  readonly affixes: ReadonlyMap<string, readonly Affix[]>;
  readonly neverSuggest: string | undefined;
  readonly onlyInCompound: string | undefined;
}

/**
 * All forms of a Hunspell dictionary whose flags are single characters: stems, with a prefix, a suffix, or one of each. Compounds are left out.
 * ref: hunspell(5)
 * @param aff the text of the .aff file
 * @param dic the text of the .dic file
 */
export function expandDictionary(aff: string, dic: string): readonly DictionaryForm[] {
  const table = readAffixes(aff);
  // The first line is the number of lines.
  const entries = dic.split('\n').slice(1);
  return entries.flatMap((line) => {
    const [stem = '', flags = ''] = line.trim().split('/');
    const has = (flag: string | undefined) => flag !== undefined && flags.includes(flag);
    if (stem === '' || has(table.onlyInCompound)) return [];
    const neverSuggest = has(table.neverSuggest);
    return formsOf(stem, flags, table).map((form) => ({form, neverSuggest}));
  });
}

function formsOf(stem: string, flags: string, {affixes}: AffixTable): string[] {
  const fitting = Array.from(flags)
    .flatMap((flag) => affixes.get(flag) ?? [])
    .filter(({condition}) => condition.test(stem));
  const prefixes = fitting.filter(({side}) => side === 'prefix');
  const suffixes = fitting.filter(({side}) => side === 'suffix');
  const suffixed = suffixes.map(({strip, add}) => stem.slice(0, stem.length - strip.length) + add);
  const bases = [stem, ...suffixed];
  return [
    ...bases,
    ...prefixes.flatMap(({strip, add}) => bases.map((base) => add + base.slice(strip.length))),
  ];
}

function readAffixes(aff: string): AffixTable {
  const affixes = new Map<string, Affix[]>();
  const settings = new Map<string, string>();
  for (const line of aff.split('\n')) {
    const [keyword = '', flag = '', strip = '', add, condition] = line.trim().split(/\s+/);
    if (keyword !== 'PFX' && keyword !== 'SFX') settings.set(keyword, flag);
    // A rule has five parts; the line with four says how many rules follow.
    else if (add !== undefined && condition !== undefined) {
      const affix = toAffix(keyword, strip, add, condition);
      affixes.set(flag, [...(affixes.get(flag) ?? []), affix]);
    }
  }
  return {
    affixes,
    neverSuggest: settings.get('NOSUGGEST'),
    onlyInCompound: settings.get('ONLYINCOMPOUND'),
  };
}

function toAffix(keyword: 'PFX' | 'SFX', strip: string, add: string, condition: string): Affix {
  const isPrefix = keyword === 'PFX';
  const orNothing = (text: string) => (text === '0' ? '' : text);
  return {
    side: isPrefix ? 'prefix' : 'suffix',
    strip: orNothing(strip),
    add: orNothing(add),
    condition: new RegExp(isPrefix ? `^${condition}` : `${condition}$`),
  };
}
