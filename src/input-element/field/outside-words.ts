export interface OutsideWords {
  readonly name: string;
  readonly description: string;
}

/**
 * What names and describes an element from outside its shadow tree, for the field inside, which neither labels nor the ids of other
 * elements reach. As of native fields, `aria-labelledby` goes before `aria-label`, and that before the labels.
 */
export function outsideWords(element: HTMLElement, labels: NodeList): OutsideWords {
  const named = (attribute: string) => wordsOf(elementsNamed(element, attribute), element);
  const name =
    named('aria-labelledby') ||
    (element.getAttribute('aria-label') ?? '').trim() ||
    wordsOf(Array.from(labels), element);
  return {name, description: named('aria-describedby')};
}

function elementsNamed(element: HTMLElement, attribute: string): readonly Node[] {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const ids = element.getAttribute(attribute)?.match(/\S+/g) ?? [];
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

/** A label may lie round the element: what is in its slots names nothing. */
function wordsOf(nodes: readonly Node[], element: HTMLElement): string {
  const words = nodes.map((node) => {
    const text = node.textContent ?? '';
    const own = node.contains(element) ? element.textContent : '';
    return text.replace(own, ' ').trim().replaceAll(/\s+/g, ' ');
  });
  return words.join(' ').trim();
}
