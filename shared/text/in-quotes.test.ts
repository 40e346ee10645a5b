import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inQuotes } from './in-quotes';

describe('words in quotation marks', () => {
  it.each([
    ['nine days', '“nine days”'],
    ['“nine days”', '“nine days”'],
    ['"nine days"', '"nine days"'],
    ['«nine days»', '«nine days»'],
    ['„neun Tage“', '„neun Tage“'],
    ['“Nine days,” she said', '“‘Nine days,’ she said”'],
    ['“One,” she said, “or two”', '“‘One,’ she said, ‘or two’”'],
    ['"Nine days," she said', '“‘Nine days,’ she said”'],
    ['the "old" pier', '“the ‘old’ pier”'],
    ['the “old” pier', '“the ‘old’ pier”'],
    ['', '“”'],
  ])('%s', (words, expected) => {
    expect(inQuotes(words)).toBe(expected);
  });

  it('law: no two double quotation marks stand side by side, and the letters are those of the words', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', ',', '“', '”', '„', '"', 'é') });
    fc.assert(
      fc.property(words, (of) => {
        fc.pre(!/["“”„]{2}/u.test(of));
        expect(inQuotes(of).replace(/^“”$/u, '')).not.toMatch(/["“”„]{2}/u);
        expect(inQuotes(of).replaceAll(/["“”„‘’]/gu, '')).toBe(of.replaceAll(/["“”„‘’]/gu, ''));
      }),
    );
  });

  it('are set by nobody else', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const own = ['shared/text/in-quotes.ts'];
    const files = ['renderer', 'electron', 'shared'].flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/u.test(file) && !/\.(?:test|cases)\.tsx?$|testing|corpus/u.test(file))
        .map((file) => path.join(room, file).replaceAll(path.sep, '/')),
    );
    const setting = files.filter(
      (file) => !own.includes(file) && /“\$\{|“\{[a-z]/u.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(setting).toEqual([]);
  });
});
