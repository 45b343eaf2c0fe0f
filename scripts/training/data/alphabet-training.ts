import training from '#alphabet/training.json' with {type: 'json'};

/** What the trainer knows of its alphabet: `training.json` in the alphabet's folder, where every field may be left out (docs/alphabets.md). */
export interface AlphabetTraining {
  /** Folders of photos, besides the letters, of hands that show none. */
  readonly noLetterFolders?: readonly string[];
  /** Folders of photos that are known and left alone. */
  readonly unusedFolders?: readonly string[];
  /** Index, middle, ring and little finger of letters that are held upright with fingers clearly up (1) or down (0). */
  readonly fingersUp?: Readonly<Record<string, string>>;
  /** How much broader than high the pictures were that tables of landmarks were made of, where the tables have no columns width and height. */
  readonly aspect?: number;
  /** By source: its licence, as `--licences` names it. */
  readonly licences?: Readonly<Record<string, string>>;
  /** Under which the network is passed on, where its sources ask for one. */
  readonly licence?: string;
  /** Where the network fails, in plain words, for its card. */
  readonly limits?: readonly string[];
}

export const ALPHABET_TRAINING: AlphabetTraining = training;
