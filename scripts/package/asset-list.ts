/** A file of the package's `assets` folder, by its name there. */
export interface ListedAsset {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** The package's list of them, beside its package.json. */
export const ASSET_LIST = 'assets.json';
