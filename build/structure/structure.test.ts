import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { circlesIn } from './circles.mjs';
import { importsIn } from './imports.mjs';
import { whyNot } from './order.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(path.join(os.tmpdir(), 'stet-structure-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function project(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return importsIn(root);
}

test.each([
  ['shared/domain/model/mark.ts', 'shared/text/ranges.ts'],
  ['shared/domain/index.ts', 'shared/domain/history/told.ts'],
  ['electron/services/library.ts', 'electron/storage/lock.ts'],
  ['renderer/features/marks/List.tsx', 'renderer/store/marks/selection.ts'],
  ['electron/storage/lock.test.ts', 'electron/services/library.ts'],
  ['build/bench/saving.ts', 'electron/services/library.ts'],
])('%s may import %s', (from, to) => expect(whyNot(from, to)).toBeNull());

test.each([
  ['shared/text/ranges.ts', 'shared/domain/model/mark.ts', 'comes after'],
  ['shared/domain/model/mark.ts', 'shared/domain/commands/apply.ts', 'comes after'],
  ['shared/domain/model/mark.ts', 'shared/domain/index.ts', 'front'],
  ['shared/domain/model/mark.ts', 'renderer/store/base/view.ts', 'comes after'],
  ['electron/storage/lock.ts', 'electron/services/library.ts', 'comes after'],
  ['electron/cli/run.ts', 'electron/shell/menus.ts', 'beside'],
  ['electron/services/library.ts', 'renderer/store/base/view.ts', 'beside'],
  ['renderer/features/marks/List.tsx', 'renderer/features/drafts/rows.ts', 'side by side'],
  ['renderer/ui/Button.tsx', 'renderer/store/base/view.ts', 'beside'],
  ['shared/attic/old.ts', 'shared/text/ranges.ts', 'no place'],
  ['shared/text/ranges.ts', 'shared/attic/old.ts', 'no place'],
])('%s must not import %s', (from, to, why) => expect(whyNot(from, to)).toContain(why));

test('imports are found however they are written', () => {
  const imports = project({
    'shared/a.ts': `import type { B } from './b';\nexport * from './c/index';\nconst later = () => import('./d.mjs');`,
    'shared/b.ts': '',
    'shared/c/index.ts': `import { a } from '@shared/a';\nimport fs from 'node:fs';`,
    'shared/d.mjs': `// import './b';`,
    'dist/a.ts': `import '../shared/b';`,
  });
  expect([...imports]).toEqual([
    ['shared/a.ts', ['shared/b.ts', 'shared/c/index.ts', 'shared/d.mjs']],
    ['shared/b.ts', []],
    ['shared/c/index.ts', ['shared/a.ts']],
    ['shared/d.mjs', []],
  ]);
});

test('imports of types can be left out', () => {
  project({
    'shared/a.ts': `import type { B } from './b';\nimport { type C } from './c';\nimport { type D, d } from './d';\nimport './e';`,
    ...Object.fromEntries(['b', 'c', 'd', 'e'].map((name) => [`shared/${name}.ts`, ''])),
  });
  expect(importsIn(root, { types: false }).get('shared/a.ts')).toEqual(['shared/d.ts', 'shared/e.ts']);
});

test('a circle is found with all that belong to it, and a diamond is none', () => {
  const diamond: [string, string[]][] = [
    ['top', ['left', 'right']],
    ['left', ['ground']],
    ['right', ['ground']],
    ['ground', []],
  ];
  expect(circlesIn(new Map(diamond))).toEqual([]);
  expect(
    circlesIn(new Map([...diamond, ['ground', ['left']], ['a', ['b']], ['b', ['c']], ['c', ['a']]])),
  ).toEqual([
    ['ground', 'left'],
    ['a', 'b', 'c'],
  ]);
});
