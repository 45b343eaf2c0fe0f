/**
 * Whether an address is of the page's own origin. A page in a sandbox has none; one that another page wrote into a frame has that page's, of which
 * its `location` knows nothing.
 * @param url relative to the page
 * @throws TypeError when it is no address
 */
export function isOwnOrigin(url: string): boolean {
  const {origin} = new URL(url, document.baseURI);
  return origin !== 'null' && origin === self.origin;
}
