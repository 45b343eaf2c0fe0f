import {mark} from '../../src/components/common/mark.ts';
import {metaContentPolicy} from '../support/server/security-headers.ts';

export interface PageParts {
  /** File names beside the page. */
  readonly script: string;
  readonly startScript: string;
  /** Scripts that the page's script imports at once: fetched beside it, not after it. */
  readonly preloads: readonly string[];
  readonly styles: string | null;
  /** Style sheets the page names → the names they were built under. */
  readonly linkedStyles: Readonly<Record<string, string>>;
}

const charset = /<meta charset="utf-8"\s*\/?>/i;
const moduleScript = '<script type="module" src="main.js"';
const startSource = 'src="start-look.js"';
const markPlace = '<svg id="mark"></svg>';

/**
 * Puts the built names, the content policy and the app's mark into static/index.html.
 *
 * @throws Error when the page lacks the places for them.
 */
export function fillPage(html: string, parts: PageParts): string {
  for (const source of [moduleScript, startSource, markPlace]) {
    if (!html.includes(source)) throw new Error(`static/index.html needs ${source}.`);
  }
  if (!charset.test(html)) throw new Error('static/index.html needs <meta charset="utf-8">.');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${metaContentPolicy}">`,
    ...(parts.styles === null ? [] : [`<link rel="stylesheet" href="${parts.styles}">`]),
  ];
  const named = Object.entries(parts.linkedStyles).reduce(
    (page, [name, built]) => page.replaceAll(`href="${name}"`, `href="${built}"`),
    html,
  );
  // After what the first paint needs, so that they do not hold it up.
  const preloads = parts.preloads.map((name) => `<link rel="modulepreload" href="${name}">\n    `);
  // A policy counts only for what comes after it, so it follows the charset at once.
  return named
    .replace(moduleScript, `${preloads.join('')}<script type="module" src="${parts.script}"`)
    .replace(startSource, `src="${parts.startScript}"`)
    .replace(markPlace, mark.strings.join('').replace(/\s*\n\s*/g, ' '))
    .replace(charset, (match) => [match, ...head].join('\n    '));
}
