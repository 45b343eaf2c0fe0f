import {readFile, writeFile} from 'node:fs/promises';

/**
 * Replaces the text between `<!-- NAME -->` and `<!-- /NAME -->` in a Markdown file.
 * @throws Error when the file has no such section
 */
export async function writeSection(file: string, name: string, text: string): Promise<void> {
  const content = await readFile(file, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = content.indexOf(start);
  const to = content.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no section ${start} … ${end}`);
  await writeFile(
    file,
    `${content.slice(0, from + start.length)}\n\n${text}\n\n${content.slice(to)}`,
  );
}
