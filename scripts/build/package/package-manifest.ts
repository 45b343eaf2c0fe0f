/** The package.json that is published. */
export function packageManifest(version: string): unknown {
  const entry = (name: string) => ({types: `./${name}.d.ts`, default: `./${name}.js`});
  return {
    name: 'fingerspell-input',
    version,
    description:
      'A form field that reads the American manual alphabet from a camera; the video never leaves the device.',
    keywords: ['custom element', 'fingerspelling', 'sign language', 'input', 'accessibility'],
    license: 'Apache-2.0',
    type: 'module',
    engines: {node: '>=20.19.0'},
    exports: {
      '.': entry('fingerspell-input'),
      './reader': entry('reader'),
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './fingerspell-input.d.ts',
    bin: {'fingerspell-input': 'bin/fingerspell-input.js'},
    customElements: 'custom-elements.json',
  };
}
