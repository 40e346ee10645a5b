import path from 'node:path';
import { ESLint, RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { importsRule } from './rule.mjs';

RuleTester.describe = describe;
RuleTester.it = test;

const root = path.resolve(import.meta.dirname, '../..');
const sources = new Set(['shared/text/ranges.ts', 'shared/domain/model/mark.ts', 'shared/domain/index.ts']);
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

const file = (name: string, code: string) => ({ filename: path.join(root, name), code });
const inRanges = (code: string) => ({
  ...file('shared/text/ranges.ts', code),
  errors: [{ message: /comes after text\// }],
});

tester.run(
  'house/imports',
  importsRule((name) => sources.has(name)),
  {
    valid: [
      file('shared/domain/model/mark.ts', `import { merged } from '../../text/ranges';`),
      file('shared/domain/model/mark.ts', `import { merged } from '@shared/text/ranges';`),
      file(
        'shared/text/ranges.ts',
        `import { z } from 'zod'; import gone from '../domain/model/gone'; export const a = 1;`,
      ),
      file('shared/text/ranges.test.ts', `import { mark } from '../domain/model/mark';`),
    ],
    invalid: [
      inRanges(`import { mark } from '../domain/model/mark';`),
      inRanges(`import type { Mark } from '@shared/domain/model/mark';`),
      inRanges(`import '../domain';`),
      inRanges(`export { mark } from '../domain/model/mark';`),
      inRanges(`export * from '../domain/index';`),
      inRanges(`const later = () => import('../domain/model/mark');`),
      inRanges(`type Mark = import('../domain/model/mark').Mark;`),
      {
        ...file('shared/domain/model/mark.ts', `import { told } from '../index';`),
        errors: [
          { message: 'shared/domain/index.ts is the front of shared/domain/: no room in it imports it.' },
        ],
      },
    ],
  },
);

describe('the configuration', () => {
  let eslint: ESLint;
  beforeAll(
    () =>
      (eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'build/eslint.config.mjs') })),
  );

  const broken = async (name: string, code: string) => {
    const [result] = await eslint.lintText(code, { filePath: path.join(root, name) });
    return result?.messages.map(({ ruleId }) => ruleId);
  };

  test.each([
    ['shared/text/new.ts', `import 'node:fs';`],
    ['shared/text/new.ts', `import 'fs/promises';`],
    ['shared/text/new.ts', `import 'electron';`],
    ['shared/text/new.ts', `import 'react-dom/client';`],
    ['electron/storage/new.ts', `import 'electron';`],
    ['electron/services/new.ts', `import 'electron/main';`],
    ['electron/cli/new.ts', `import 'electron';`],
    ['renderer/app/new.tsx', `import 'electron';`],
    ['renderer/ui/new.ts', `import 'node:path';`],
  ])('%s must not %s', async (name, code) =>
    expect(await broken(name, code)).toEqual(['no-restricted-imports']),
  );

  test.each([
    ['electron/shell/new.ts', `import 'electron';`],
    ['electron/storage/new.ts', `import 'node:fs'; import 'electron-log';`],
    ['shared/text/new.ts', `import 'zod'; import './path';`],
    ['shared/text/new.test.ts', `import 'node:fs';`],
    ['renderer/app/new.tsx', `import 'react'; import '@mantine/core';`],
    ['renderer/app/new.ts', `import type { Reading } from '@shared/reading/types'; export type A = Reading;`],
    ['renderer/app/new.ts', `import '@shared/reading/answers';`],
  ])('%s may %s', async (name, code) => expect(await broken(name, code)).toEqual([]));

  test('the page does not load the language model', async () => {
    const named = `import { read } from '@shared/reading/reading'; read();`;
    expect(await broken('renderer/app/new.ts', named)).toEqual(['@typescript-eslint/no-restricted-imports']);
  });

  test.each(['build/new.mjs', 'e2e/new.ts', 'build/new.cjs'])('%s is linted too', async (name) =>
    expect(await broken(name, 'const unused = 1;')).toEqual(['@typescript-eslint/no-unused-vars']),
  );
});
