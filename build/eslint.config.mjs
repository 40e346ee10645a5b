import { builtinModules } from 'node:module';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { languageRule } from './structure/language.mjs';
import { importsRule } from './structure/rule.mjs';

const TESTS = '**/*.{test,spec}.{ts,tsx,mjs}';
const ELECTRON = 'electron(?:$|/)';
const NODE = `node:|(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(?:$|/)`;
const REACT = 'react(?:-dom)?(?:$|/)';

/**
 * Packages that such files must not import. Which of the project's own files they may import is the order of
 * the rooms: build/structure/order.mjs.
 * @param {{ files: string[], ignores?: string[], packages: string[], message: string }} rule
 * @returns {import('eslint').Linter.Config}
 */
const without = ({ files, ignores = [], packages, message }) => ({
  files,
  ignores: [TESTS, ...ignores],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: `^(?:${packages.join('|')})`, message }] }],
  },
});

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'out/**', 'test-results/**', '**/*.d.ts'] },
  {
    basePath: path.resolve(import.meta.dirname, '..'),
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    extends: [tseslint.configs.strict],
    plugins: { house: { rules: { imports: importsRule(), language: languageRule() } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/imports': 'error',
      'house/language': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      // Marks live in records keyed by id; removing one is a delete.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // The formatter breaks code and leaves comments alone.
      'max-len': ['error', { code: 10_000, comments: 110, ignoreUrls: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // React is imported in the page's rooms alone. Its rules compile whatever looks like a component, anywhere.
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  // Playwright's fixtures want braces for no arguments.
  { files: ['e2e/**/*.ts', 'build/**/*.{ts,mjs}'], rules: { 'no-empty-pattern': 'off' } },
  // What Electron loads as it is, without a bundler, and CommonJS for that.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  without({
    files: ['shared/**/*.ts'],
    packages: [NODE, ELECTRON, REACT],
    message: 'shared/ is pure: no I/O, no DOM, no Node.',
  }),
  without({
    files: ['electron/**/*.ts'],
    ignores: ['electron/*.ts', 'electron/shell/**'],
    packages: [ELECTRON, REACT],
    message: 'Only the shell knows Electron: storage, services and the terminal are plain Node.',
  }),
  without({
    files: ['renderer/**/*.{ts,tsx}'],
    packages: [NODE, ELECTRON],
    message: 'The page reaches Node and Electron by window.stet alone, which is the contract.',
  }),
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/store/reading/desk.ts', 'renderer/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/?shared/reading(?:$|/(?!answers$))',
              allowTypeImports: true,
              message:
                'The language model is loaded in the reading worker alone; what the page asks of a reading is in @shared/reading/answers.',
            },
          ],
        },
      ],
    },
  },
);
