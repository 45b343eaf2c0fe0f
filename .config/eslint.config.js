// The arrows of docs/ARCHITECTURE.md as a lint rule: contracts ← core ← recognizer; contracts, core ← app ← components.
import tseslint from 'typescript-eslint';
import * as lit from 'eslint-plugin-lit';
import {importX} from 'eslint-plugin-import-x';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const zone = (target, ...allowed) => ({
  target: `./src/${target}`,
  from: './src',
  except: [`./${target}`, ...allowed.map((folder) => `./${folder}`)],
  message: `src/${target} may import only from ${[target, ...allowed].join(', ')}.`,
});

export default tseslint.config(
  {ignores: ['dist/', '.cache/', 'node_modules/', 'static/', 'src/locales/']},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: {'import-x': importX, lit},
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: root}},
    rules: {
      ...lit.configs['flat/recommended'].rules,
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: root,
          zones: [
            zone('contracts'),
            zone('core', 'contracts'),
            zone('bytes'),
            zone('recognizer', 'bytes', 'contracts', 'core'),
            zone('signing-hand', 'contracts', 'core'),
            zone('locales'),
            zone('app', 'bytes', 'contracts', 'core', 'signing-hand', 'locales'),
            zone('components', 'contracts', 'core', 'signing-hand', 'app'),
            zone('service-worker', 'bytes', 'contracts'),
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {'no-console': 'error'},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', name: ['test', 'describe', 'it'], package: 'node:test'},
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
