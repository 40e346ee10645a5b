import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, shown, textShown } from './shown';

const builtIn = (id: number): string => codeOf(id, new Map());

/* What LibreOffice 7.4 shows of the same, where it counts days as the files say (it does from March 1900). */
describe('a number in a cell', () => {
  test.each<[code: string, value: number, shows: string]>([
    ['General', 1234567.891, '1234567.891'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1e-7, '1E-07'],
    ['General', 12345678901, '12345678901'],
    ['0', 2.5, '3'],
    ['0.00', 1.005, '1.01'],
    ['0.00', -2.675, '-2.68'],
    ['0.00', -0.001, '0.00'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0.00', -1234.5, '-1,234.50'],
    ['0%', 0.25, '25%'],
    ['0.0%', 0.075, '7.5%'],
    ['"$"#,##0.00', 4200, '$4,200.00'],
    ['[$€-407] #,##0.00', 4200, '€ 4,200.00'],
    ['#,##0.00\\ "kr"', 4200.5, '4,200.50 kr'],
    ['#,##0_);(#,##0)', -4200, '(4,200)'],
    ['#,##0.00;[Red]-#,##0.00;"none"', 0, 'none'],
    ['0.0,,"m"', 1234567, '1.2m'],
    ['#,##0,"k"', 4200000, '4,200k'],
    ['000-0000', 5551234, '555-1234'],
    ['00000', 42, '00042'],
    ['0.###', 1.5, '1.5'],
    ['#.##', 1, '1'],
    ['.00', 12.5, '12.50'],
    ['#', 0, ''],
    ['"No. "0', 7, 'No. 7'],
    ['[>=1000]#,##0;[<0]"minus "0;0.00', 5, '5.00'],
    ['[>=1000]#,##0;[<0]"minus "0;0.00', -5, 'minus 5'],
    ['0.00E+00', 1234.5, '1.23E+03'],
    ['0.00E+00', 0.0001234, '1.23E-04'],
    ['0.0E+0', 9.99, '1.0E+1'],
    ['##0.0E+0', 1234567, '1.2E+6'],
    ['# ?/?', 1.5, '1 1/2'],
    ['# ??/??', 0.34, '17/50'],
    ['# ?/8', 2.25, '2 2/8'],
    ['# ?/?', 3, '3'],
    ['@', 42, '42'],
  ])('%s of %d', (code, value, shows) => expect(shown(value, code)).toBe(shows));

  test.each<[code: string, value: number, shows: string]>([
    [builtIn(14), 45000, '2023-03-15'],
    [builtIn(15), 45000, '15-Mar-23'],
    [builtIn(18), 0.75, '6:00 PM'],
    [builtIn(22), 45000.5, '2023-03-15 12:00'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['yyyy-mm-dd', 59, '1900-02-28'],
    ['yyyy-mm-dd', 60, '1900-02-29'],
    ['yyyy-mm-dd', 0, '1900-01-00'],
    ['dddd, d mmmm yyyy', 45000, 'Wednesday, 15 March 2023'],
    ['[$-407]d. mmmm yyyy', 45000, '15. März 2023'],
    ['[$-F800]dddd, mmmm dd, yyyy', 45000, '2023-03-15'],
    ['dd/mm/yyyy hh:mm', 45000.999999, '16/03/2023 00:00'],
    ['h:mm:ss', 45000.123456, '2:57:47'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['mm:ss.0', 0.000123, '00:10.6'],
    ['hh:mm AM/PM', 0, '12:00 AM'],
    ['mmm-yy', 45000, 'Mar-23'],
    ['yyyy"年"m"月"', 45000, '2023年3月'],
  ])('%s of day %d', (code, value, shows) => expect(shown(value, code)).toBe(shows));

  test('in workbooks that count from 1904', () =>
    expect(shown(43538, 'yyyy-mm-dd', 1904)).toBe('2023-03-15'));

  test.each<[why: string, code: string, value: number]>([
    ['a date before there were any', 'yyyy-mm-dd', -1],
    ['a date after there are any', 'yyyy-mm-dd', 3e6],
    ['years of an era', '[$-411]ggge"年"', 45000],
    ['months in a language that is not known', '[$-41E]d mmmm', 45000],
    ['figures of another script', '[DBNum1]0', 45000],
  ])('is the number itself where it is %s', (_, code, value) =>
    expect(shown(value, code)).toBe(String(value)),
  );

  test('words have a section of their own', () => expect(textShown('Roe', '0;0;0;"Ms "@')).toBe('Ms Roe'));

  const codes = fc.stringMatching(/^[0#?.,%;@"a\\_*\[\]hmsdy\/E+$ -]{0,12}$/);
  test('no code makes it fail', () => {
    fc.assert(
      fc.property(codes, fc.double({ noNaN: true }), (code, value) => typeof shown(value, code) === 'string'),
    );
  });

  test('whole numbers keep their figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(shown(value, '#,##0').replaceAll(',', '')).toBe(String(value));
      }),
    );
  });
});
