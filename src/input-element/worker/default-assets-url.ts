/** Where the files lie unless a page says otherwise. */
export const DEFAULT_ASSETS_URL = '/fingerspell/';
