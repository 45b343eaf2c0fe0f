import type {Settings, ThemeSetting} from './settings.ts';

type Theme = 'light' | 'dark';

export const DARK_QUERY = '(prefers-color-scheme: dark)';

/** What browsers colour their own bars with: `--bg` of static/page.css. */
const BAR_COLOURS: Readonly<Record<Theme, string>> = {light: '#f3f2ee', dark: '#101214'};

/**
 * Gives the page its colours and its size of text.
 * @param prefersDark what the system asks for
 */
export function applyLook(
  page: Document,
  {theme, textSize}: Pick<Settings, 'theme' | 'textSize'>,
  prefersDark: boolean,
): void {
  const shown = themeOf(theme, prefersDark);
  const root = page.documentElement;
  root.dataset.theme = shown;
  root.style.fontSize = `${textSize * 100}%`;
  page.querySelector('meta[name="theme-color"]')?.setAttribute('content', BAR_COLOURS[shown]);
}

function themeOf(theme: ThemeSetting, prefersDark: boolean): Theme {
  if (theme !== 'auto') return theme;
  return prefersDark ? 'dark' : 'light';
}
