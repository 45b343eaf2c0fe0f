/** Has the browser save a file, as by a link. The caller revokes the address when the file is surely saved or no longer wanted. */
export function saveFile(document: Document, name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
