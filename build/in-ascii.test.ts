import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inAscii } from './in-ascii';

/** What the expression is worth. */
const valueOf = (code: string): unknown => new Function(`return ${code}`)();

describe('a program in ASCII', () => {
  test.each([
    ['a string', "'“Nothing,” she said – 😀'"],
    ['one with an escape that says nothing', "'\\é and \\\\é and \\n–'"],
    ['a template', '`naïve ${"“"} – ${1 + 1}`'],
    ['a name', '((é) => ({ é }))(3)'],
    ['what JSON has in it', `JSON.parse('{"ü":"\\\\u201c”"}')`],
  ])('says the same: %s', (_what, code) => {
    expect(inAscii(code)).toMatch(/^[\0-\x7f]*$/);
    expect(valueOf(inAscii(code))).toEqual(valueOf(code));
  });

  test.each(['/[“”\\–]+/', '/^[😀é]$/u', '/\\\\é/', '/😀{1,2}/'])('finds the same: %s', (code) => {
    const [one, other] = [valueOf(code) as RegExp, valueOf(inAscii(code)) as RegExp];
    for (const text of ['“–”', '😀', 'é', '\\é', '\\', 'u00e9', '😀😀'])
      expect(other.exec(text)?.[0]).toBe(one.exec(text)?.[0]);
  });

  test('law: whatever a string has in it, and however often it is written so', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const text = String.fromCharCode(...units);
        const written = inAscii(JSON.stringify(text));
        expect(valueOf(written)).toBe(text);
        expect(inAscii(written)).toBe(written);
      }),
    );
  });
});
