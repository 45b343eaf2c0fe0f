import type {ElementDescription} from './element-description.ts';

type Row = readonly string[];

/**
 * Puts the tables of what a page can use into the package's README.
 * @throws Error when it lacks the place for one
 */
export function fillReadme(template: string, element: ElementDescription): string {
  const {attributes, events, slots, parts, properties} = element;
  const code = (words: string) => `\`${words.replaceAll('|', '\\|')}\``;
  const named = ({name, description}: {name: string; description: string}) => [
    code(name),
    description,
  ];
  const tables: Readonly<Record<string, string>> = {
    attributes: table(
      ['Attribute', 'Values', 'Default', ''],
      attributes.map(({name, type, byDefault, description}) => [
        ...[code(name), code(type), byDefault === null ? '' : code(byDefault), description],
      ]),
    ),
    events: table(['Event', ''], events.map(named)),
    slots: table(['Slot', ''], slots.map(named)),
    parts: table(['Part', ''], parts.map(named)),
    properties: table(
      ['Property', 'Default', ''],
      properties.map(({name, byDefault, description}) => [code(name), byDefault, description]),
    ),
  };
  return Object.entries(tables).reduce((text, [name, filled]) => {
    const place = `<!-- ${name} -->`;
    if (!text.includes(place)) throw new Error(`The package’s README needs ${place}.`);
    return text.replace(place, () => filled);
  }, template);
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
