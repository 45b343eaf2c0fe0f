/** Puts the screen into the window's title. Frames come often; a title that stays is left alone. */
export function nameWindow({document}: Window, screen: string): void {
  const title = `${screen} · Fingerspell`;
  if (document.title !== title) document.title = title;
}
