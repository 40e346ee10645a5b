import path from 'node:path';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

// The one-way rule of the house: shared <- storage <- services <- shell, shared <- ui <- features <- app.
// Each folder names what it must not reach; a feature must not reach another feature.
const forbid = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

const features = ['library', 'manuscript', 'marks', 'evidence', 'drafts', 'report', 'settings', 'coverage', 'editing', 'people', 'welcome'];

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'out/**', 'test-results/**', '**/*.d.ts'] },
  {
    basePath: path.resolve(import.meta.dirname, '..'),
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict],
    plugins: { 'react-hooks': reactHooks },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      // Marks live in records keyed by id; removing one is a delete.
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // Playwright's fixtures take a function that happens to be called `use`, and want braces for no arguments.
  { files: ['e2e/**/*.ts', 'build/**/*.ts'], rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'off' } },
  forbid(['shared/**/*.ts'], ['**/electron/**', '**/renderer/**', 'node:*', 'electron', 'react', 'react-dom', 'fs', 'path'], 'shared/ is pure: no I/O, no DOM, no Node.'),
  { files: ['shared/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  forbid(['electron/storage/**/*.ts'], ['**/services/**', '**/shell/**', '**/cli/**', 'electron', '**/renderer/**'], 'storage may import shared only.'),
  forbid(['electron/services/**/*.ts'], ['**/shell/**', '**/cli/**', 'electron', '**/renderer/**'], 'services are plain Node: storage and shared only.'),
  forbid(['electron/cli/**/*.ts'], ['**/shell/**', 'electron', '**/renderer/**'], 'the terminal uses services, never the shell.'),
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/store/reading/desk.ts', 'renderer/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [{ regex: '/?shared/reading(?:$|/(?!answers$))', allowTypeImports: true, message: 'The language model is loaded in the reading worker alone; what the page asks of a reading is in @shared/reading/answers.' }],
      }],
    },
  },
  forbid(['renderer/ui/**/*'], ['**/features/**', '**/app/**', '**/store/**', '**/electron/**'], 'ui may import shared only.'),
  forbid(['renderer/store/**/*'], ['**/features/**', '**/app/**', '**/ui/**', '**/electron/**'], 'the store may import shared only.'),
  ...features.map((name) =>
    forbid(
      [`renderer/features/${name}/**/*`],
      ['**/app/**', '**/electron/**', ...features.filter((other) => other !== name).flatMap((other) => [`**/features/${other}/**`, `../${other}/**`, `../../${other}/**`])],
      'a feature may import store, ui and shared, never another feature.',
    ),
  ),
);
