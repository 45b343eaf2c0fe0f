import {isOwnOrigin} from './is-own-origin.ts';

/** The part of Trusted Types that is used; older browsers lack it, whatever the types say. */
interface MaybeTrustedTypes {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: {createScriptURL(url: string): string},
    ): {createScriptURL(url: string): string};
  };
}

/** The content policy knows this name (scripts/support/server/security-headers.ts) and refuses a second policy of it. */
const POLICY = 'fingerspell';

const policy = (globalThis as MaybeTrustedTypes).trustedTypes?.createPolicy(POLICY, {
  createScriptURL: ownScript,
});

/**
 * The one way of this app to name a script that runs: under Trusted Types the browser takes no plain text for it.
 * @param url relative to the page
 * @returns a text, to the types; a TrustedScriptURL where the browser has such
 * @throws TypeError when the script is not of this app's own origin
 */
export function trustScript(url: string): string {
  return policy?.createScriptURL(url) ?? ownScript(url);
}

function ownScript(url: string): string {
  if (isOwnOrigin(url)) return url;
  throw new TypeError(`${url} is no script of this app.`);
}
