/** The package.json that is published. */
export function packageManifest(version: string): unknown {
  const entry = (name: string, script = name) => ({
    types: `./${name}.d.ts`,
    default: `./${script}.js`,
  });
  // The same element, which a framework's own markup then knows by its tag.
  const typedFor = (framework: string) => entry(framework, 'fingerspell-input');
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
      './react': typedFor('react'),
      './vue': typedFor('vue'),
      './svelte': typedFor('svelte'),
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './fingerspell-input.d.ts',
    bin: {'fingerspell-input': 'bin/fingerspell-input.js'},
    customElements: 'custom-elements.json',
  };
}
