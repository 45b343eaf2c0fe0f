import {msg} from '@lit/localize';

export type ClipboardOutcome =
  | {readonly kind: 'pictures'; readonly files: readonly File[]}
  | {readonly kind: 'none'; readonly sentence: string};

/** The pictures on the clipboard, or why there are none; the browser may ask the person first. */
export async function clipboardPictures(
  clipboard: Pick<Clipboard, 'read'>,
): Promise<ClipboardOutcome> {
  try {
    const blobs = await Promise.all((await clipboard.read()).map(pictureOf));
    const files = blobs.filter((file) => file !== null);
    if (files.length > 0) return {kind: 'pictures', files};
    return {kind: 'none', sentence: msg('There is no picture on the clipboard. Copy one first.')};
  } catch {
    return {
      kind: 'none',
      sentence: msg('The browser does not show the clipboard. Paste with Ctrl+V or ⌘V instead.'),
    };
  }
}

async function pictureOf(item: ClipboardItem): Promise<File | null> {
  const type = item.types.find((one) => one.startsWith('image/'));
  if (type === undefined) return null;
  return new File([await item.getType(type)], '', {type});
}
