/** What the app can show; each is a screen of one page, and the camera stays on between them. */
export type Screen = 'spell' | 'learn' | 'practice' | 'photo' | 'teach';

/** What can lie over the screens. */
export type Sheet = 'settings' | 'about' | 'phrases' | 'welcome';

/** The screen a visit begins with: the one that the page's address asks for (`?screen=learn`), where there is such a one. */
export function startScreen(search: string, known: readonly Screen[]): Screen {
  const asked = new URLSearchParams(search).get('screen');
  return known.find((screen) => screen === asked) ?? 'spell';
}
