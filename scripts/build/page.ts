import {metaContentPolicy} from '../support/security-headers.ts';

export interface PageParts {
  /** File names beside the page. */
  readonly script: string;
  readonly styles: string | null;
  /** Style sheets the page names → the names they were built under. */
  readonly linkedStyles: Readonly<Record<string, string>>;
}

const charset = /<meta charset="utf-8"\s*\/?>/i;
const scriptSource = 'src="main.js"';

/**
 * Puts the built names and the content policy into static/index.html.
 *
 * @throws Error when the page lacks the places for them.
 */
export function fillPage(html: string, parts: PageParts): string {
  if (!html.includes(scriptSource)) throw new Error(`static/index.html needs ${scriptSource}.`);
  if (!charset.test(html)) throw new Error('static/index.html needs <meta charset="utf-8">.');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${metaContentPolicy}">`,
    ...(parts.styles === null ? [] : [`<link rel="stylesheet" href="${parts.styles}">`]),
  ];
  const named = Object.entries(parts.linkedStyles).reduce(
    (page, [name, built]) => page.replaceAll(`href="${name}"`, `href="${built}"`),
    html,
  );
  // A policy counts only for what comes after it, so it follows the charset at once.
  return named
    .replace(scriptSource, `src="${parts.script}"`)
    .replace(charset, (match) => [match, ...head].join('\n    '));
}
