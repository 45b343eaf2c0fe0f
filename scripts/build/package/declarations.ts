import {readFile} from 'node:fs/promises';
import ts from 'typescript';
import {fromRoot} from '../../support/files/paths.ts';

/** What TypeScript is told of the package, by file name. The compiler makes it of the types that the classes are held to. */
export async function makeDeclarations(): Promise<Readonly<Record<string, string>>> {
  const source = fromRoot('src', 'input-element', 'public-types.ts');
  const {outputText, diagnostics = []} = ts.transpileDeclaration(await readFile(source, 'utf8'), {
    fileName: source,
    reportDiagnostics: true,
    compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
  });
  if (diagnostics.length > 0) throw new Error('The package’s types do not stand by themselves.');
  return {
    'types.d.ts': outputText,
    'fingerspell-input.d.ts': `${classOf('FingerspellInput', 'new ()')}
declare global {
  interface HTMLElementTagNameMap {
    'fingerspell-input': FingerspellInput;
  }
}
`,
    'reader.d.ts': classOf('FingerspellReader', 'new (options?: types.ReaderOptions)'),
  };
}

function classOf(name: string, construct: string): string {
  return `import type * as types from './types.js';
export type * from './types.js';
export interface ${name} extends types.${name} {}
export declare const ${name}: {
  ${construct}: ${name};
  readonly prototype: ${name};
};
`;
}
