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
    'react.d.ts': REACT,
    'vue.d.ts': VUE,
    'svelte.d.ts': SVELTE,
  };
}

/** The element by its tag, to a framework's own markup. */
const REACT = forMarkup(
  `import type {DetailedHTMLProps, HTMLAttributes} from 'react';`,
  // React listens to what is not its own under the very name of the event.
  `type Events = {[Name in keyof InputEvents as \`on\${Name}\`]?: (event: InputEvents[Name]) => void};
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fingerspell-input': Omit<
        DetailedHTMLProps<HTMLAttributes<FingerspellInput>, FingerspellInput>,
        keyof InputAttributes
      > &
        InputAttributes &
        Events;
    }
  }
}`,
);
const VUE = forMarkup(
  `import type {HTMLAttributes} from 'vue';`,
  `type Events = {
  [Name in keyof InputEvents as \`on\${Capitalize<Name>}\`]?: (event: InputEvents[Name]) => void;
};
declare module 'vue' {
  interface GlobalComponents {
    'fingerspell-input': new () => FingerspellInput & {
      $props: HTMLAttributes &
        InputAttributes & {
          assetsUrl?: string | undefined;
          modelValue?: string | undefined;
          'onUpdate:modelValue'?: (value: string) => void;
        } & Events;
    };
  }
}`,
);
const SVELTE = forMarkup(
  `import type {HTMLAttributes} from 'svelte/elements';`,
  `type Events = {[Name in keyof InputEvents as \`on\${Name}\`]?: (event: InputEvents[Name]) => void};
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'fingerspell-input': HTMLAttributes<FingerspellInput> & InputAttributes & Events;
  }
}`,
);

function forMarkup(imports: string, declared: string): string {
  return `${imports}
import type {FingerspellInput, InputAttributes, InputEvents} from './types.js';
export * from './fingerspell-input.js';
${declared}
`;
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
