import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/* The table of CONTRIBUTING.md sends people to files; it must not send them to what is no longer there. */

const root = path.resolve(import.meta.dirname, '..');
const rows = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(
  /^\| (.+?) \| `(.+?)` \| (.+?) \|$/gm,
);
const questions = [...rows].map(([, question = '', file = '', word = '']) => [question, file, word] as const);

test('the table answers forty questions and more, each once', () => {
  expect(questions.length).toBeGreaterThanOrEqual(40);
  expect(new Set(questions.map(([question]) => question)).size).toBe(questions.length);
});

test.each(questions)('to %s: %s has “%s”', (_question, file, word) => {
  expect(existsSync(path.join(root, file)), `${file} is not there`).toBe(true);
  expect(readFileSync(path.join(root, file), 'utf8')).toContain(word);
});
