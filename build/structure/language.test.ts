import { existsSync } from 'node:fs';
import path from 'node:path';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { EXEMPT, languageRule } from './language.mjs';

RuleTester.describe = describe;
RuleTester.it = test;

const root = path.resolve(import.meta.dirname, '../..');
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

const file = (name: string, code: string) => ({ filename: path.join(root, name), code });
const rule = (code: string) => file('shared/reading/flags/new.ts', code);
const wrong = (code: string) => ({ ...rule(code), errors: [{ messageId: 'words' }] });
const past = (name: string, code: string) => ({ ...file(name, code), errors: [{ messageId: 'past' }] });

tester.run('house/language', languageRule(), {
  valid: [
    rule(`import { language } from '../../text/languages'; language.rules.relative.test('');`),
    rule(`import type { Furnishing } from '../../text/languages/copy';`),
    rule(String.raw`const figure = /^\p{L}{2,}|\d{4}|NOUN|[a-z]{3,9}$/u;`),
    rule(`const why = 'the headline is not in the text';`),
    rule(`const kinds = ['number', 'money', 'percent'];`),
    rule(`type Kind = 'number' | 'money';`),
    file('shared/reading/flags/new.test.ts', `const said = /said|told/;`),
    file('shared/text/languages/en/new.ts', `const said = /said|told/; set('said told');`),
    file('shared/document/html/new.ts', `const block = /^(?:block|flex)$/;`),
    file('electron/storage/new.ts', `const own = /^(?:article|segments)\\.json$/;`),
  ],
  invalid: [
    wrong(`const said = /\\b(?:said|told)\\b/;`),
    wrong(`const about = /(?:about |around )?$/i;`),
    wrong(`const heads = /^(?:The|An) /u;`),
    wrong(`const ends = /(?:ing|ed)$/;`),
    wrong(`const said = new RegExp('said|told', 'i');`),
    wrong('const said = new RegExp(`^(?:said|told) ${name}`);'),
    wrong(`const said = new Set('said told asked'.split(' '));`),
    wrong('const said = set(`said told asked`);'),
    wrong(`const articles = new Set(['the', 'an']);`),
    { ...file('electron/services/import/new.ts', `const by = /by|from/;`), errors: [{ messageId: 'words' }] },
    past('shared/reading/flags/new.ts', `import { MONTHS } from '../../text/languages/en/calendar';`),
    past('shared/reporting/new.ts', `export { ENGLISH } from '../text/languages/en';`),
    past('renderer/store/new.ts', `import { MONTHS } from '@shared/text/languages/en/calendar';`),
    past('electron/cli/new.ts', `const later = () => import('@shared/text/languages/en/calendar');`),
  ],
});

test.each(EXEMPT)('what is exempt is there: %s', (place) =>
  expect(existsSync(path.join(root, place))).toBe(true),
);
