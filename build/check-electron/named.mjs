// The end-to-end specs that the sheet of conformance rests on: they hold Electron and the stand-in to the
// same.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SHEET = path.resolve(import.meta.dirname, '../runtime/CONFORMANCE.md');
const SPECS = path.resolve(import.meta.dirname, '../../e2e/specs');

/**
 * Not one of the stand-in's own suite, which is a row by itself, nor of the security specs, which are
 * another.
 * @param {string} file
 */
const isOurs = (file) => file !== 'security.spec.ts' && existsSync(path.join(SPECS, file));

/**
 * The tests that the rows of `sheet` name in other specs: the specs' files, and an expression for their
 * titles.
 * @returns {{ files: string[], titles: RegExp, count: number }}
 */
export function namedTests(sheet = readFileSync(SHEET, 'utf8')) {
  const cells = sheet
    .split('\n')
    .flatMap((line) => line.split(/\||<br>/))
    .map((cell) => cell.trim());
  const named = cells.flatMap((cell) => {
    const [, file, title] = /^([\w./-]+\.spec\.ts): (.+)$/.exec(cell) ?? [];
    return file && title && isOurs(file) ? [{ file, title }] : [];
  });
  const titles = [...new Set(named.map(({ title }) => title))];
  const literal = titles.map((title) => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    files: [...new Set(named.map(({ file }) => path.posix.basename(file)))].sort(),
    titles: new RegExp(`(${literal.join('|')})$`),
    count: titles.length,
  };
}
