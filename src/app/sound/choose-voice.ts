/** A voice of the system. */
export interface VoiceOption {
  /** What the setting keeps. */
  readonly uri: string;
  readonly name: string;
  /** As in "en-US". */
  readonly language: string;
  /** The system's own choice. */
  readonly isDefault: boolean;
}

/**
 * The voice that speaks: the person's choice, or else the system's for the first language that there is a voice for.
 * @param chosen a voice's `uri`, or null
 * @param languages wanted ones, the best first
 */
export function chooseVoice(
  voices: readonly VoiceOption[],
  chosen: string | null,
  languages: readonly string[],
): VoiceOption | null {
  const own = voices.find(({uri}) => uri === chosen);
  if (own !== undefined) return own;
  const ranked = [...voices].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  const exact = languages.map((wanted) => ranked.find(({language}) => same(language, wanted)));
  const related = languages.map((wanted) =>
    ranked.find(({language}) => root(language) === root(wanted)),
  );
  // Language by language: English of another country is nearer than the next language.
  const spoken = languages.flatMap((_, i) => exact[i] ?? related[i] ?? []);
  return spoken[0] ?? ranked[0] ?? null;
}

function same(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

function root(language: string): string {
  return normal(language).split('-')[0] ?? '';
}

/** Android writes "en_US". */
function normal(language: string): string {
  return language.replaceAll('_', '-').toLowerCase();
}
