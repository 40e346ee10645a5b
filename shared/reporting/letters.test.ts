import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { article, markOn, OPTIONS } from './fixtures';
import { reportHtml } from './html';
import {
  bracketed,
  codePointsOf,
  cutAtLetters,
  inCodePoints,
  kindOfLetter,
  lettersToAsk,
  missingLetters,
} from './letters';
import { reportModel } from './model';

const FAMILY = '👩‍👩‍👧';

describe('the letters a machine is asked about', () => {
  it.each<[string, string, string[]]>([
    ['none of Latin, whatever its marks', '“Ærø” – 50 €, naïve… Łódź′ £5 Ž', []],
    ['none that is only a blank or a control', 'a\u00a0b\u200bc\u202ed\u2003e\ufeff', []],
    ['each once, as it first stands there', 'Ω 안녕 안 Ω', ['Ω', '안', '녕']],
    ['an emoji as a whole', `a ${FAMILY} b 👍🏽 🇩🇰 1️⃣`, [FAMILY, '👍🏽', '🇩🇰', '1️⃣']],
    ['an accent with its letter', 'x\u0331 กั', ['x\u0331', 'กั']],
    ['in markup no part of a tag or an entity', '<b>안</b>&amp;녕', ['안', '녕']],
  ])('%s', (_what, text, letters) => expect(lettersToAsk(text)).toEqual(letters));
});

describe('code points', () => {
  it('of a letter and of an emoji', () => {
    expect(codePointsOf('안')).toBe('U+C548');
    expect(codePointsOf(FAMILY)).toBe('U+1F469 U+200D U+1F469 U+200D U+1F467');
    expect(codePointsOf('\t')).toBe('U+0009');
  });

  it('stand for the missing letters only, a row of them in one pair of brackets', () => {
    expect(inCodePoints('The sign says 안녕 and Ω.', new Set(['안', '녕']))).toBe(
      'The sign says [U+C548 U+B155] and Ω.',
    );
    expect(inCodePoints(`${FAMILY}👩`, new Set([FAMILY]))).toBe(`${bracketed([FAMILY])}👩`);
  });

  test('law: the pieces are the text, and every missing letter is in one of them', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '“',
      'é',
      '안',
      '녕',
      'ก',
      '\u0e31',
      '👩',
      '\u200d',
      '👧',
      '\ud83d',
      '&',
      ';',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.func(fc.boolean()), (units, choose) => {
        const text = units.join('');
        const missing = new Set(lettersToAsk(text).filter((letter) => choose(letter)));
        const pieces = cutAtLetters(text, missing);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces)
          if (piece.missing.length > 0) expect(piece.missing.join('')).toBe(piece.text);
        expect(new Set(pieces.flatMap((piece) => piece.missing))).toEqual(missing);
      }),
    );
  });
});

describe('what is said', () => {
  it.each([
    ['안', 'Korean'],
    ['ไ', 'Thai'],
    [FAMILY, 'emoji'],
    ['1️⃣', 'emoji'],
    ['水', 'Chinese or Japanese'],
    ['\u{10fffd}', 'other signs'],
  ])('%s is %s', (letter, kind) => {
    expect(kindOfLetter(letter)).toBe(kind);
  });

  it('how many, which, and what to do', () => {
    expect(missingLetters(['안'])).toBe(
      'One letter has no font on this machine (Korean). The report shows it by its code point and lists it at its end. ' +
        'To have it drawn, install a font for Korean and start Stet again.',
    );
    expect(missingLetters(['안', '녕', 'ไ', FAMILY])).toContain(
      '4 letters have no font on this machine (Korean, Thai and emoji).',
    );
  });
});

describe('the report', () => {
  const text = `The sign on the pier\nIt read 안녕 and ${FAMILY}, said Kim Roe & co.\nNothing else did.\nBut 안 was there, too.`;
  const model = reportModel(
    article(text, {
      details: { headline: '안녕, said the sign' },
      formats: [
        {
          type: 'link',
          href: 'https://example.org/안',
          start: text.indexOf('sign'),
          end: text.indexOf('sign') + 4,
        },
      ],
      marks: [markOn(text, 'read 안'), markOn(text, '녕 and')],
    }),
    OPTIONS,
  );
  const letters = lettersToAsk(reportHtml(model));
  const [sheet, file] = [false, true].map((kept) => reportHtml(model, { letters, kept }));

  it('asks about what is in it, and says nothing where nothing is missing', () => {
    expect(new Set(letters)).toEqual(new Set(['안', '녕', FAMILY]));
    expect(reportHtml(model, { letters: [], kept: false })).toBe(reportHtml(model));
    expect(reportHtml(model)).not.toContain('id="letters"');
  });

  it('on paper has the code points in the letters’ place, in the running head too, and no address changed', () => {
    const shown = sheet!.replace(/<title>.*?<\/title>|href="[^"]*"/g, '');
    for (const letter of letters) expect(shown).not.toContain(letter);
    expect(sheet).toContain('<span class="no-font">[U+C548 U+B155]</span>, said the sign</h1>');
    expect(sheet).toContain(`${codePointsOf(FAMILY)}]</span>, said Kim Roe &amp; co.`);
    expect(sheet).toMatch(/@top-left \{ content: "[^}]*U\\2b C548/);
    expect(sheet).toContain('href="https://example.org/안"');
  });

  it('as a file keeps the letters beside them', () => {
    expect(file).toContain('<span class="no-font">안녕 [U+C548 U+B155]</span>, said the sign</h1>');
  });

  it('lists them at its end with where they stand, and says so on its first page', () => {
    expect(
      sheet!.indexOf('3 letters have no font on the machine that made this report (Korean and emoji)'),
    ).toBeLessThan(sheet!.indexOf('id="summary-title"'));
    const list = /<section id="letters".*?<\/section>/s.exec(sheet!)![0];
    expect(list).toMatch(
      /<th scope="row">U\+C548<\/th><td>Korean<\/td><td><a class="para" href="#p2">¶ 2<\/a> <a class="para" href="#p4">¶ 4<\/a>/,
    );
    expect(list).toMatch(/<th scope="row">U\+1F469 U\+200D U\+1F469 U\+200D U\+1F467<\/th><td>emoji<\/td>/);
    expect(sheet!.indexOf('id="letters"')).toBeGreaterThan(sheet!.indexOf('id="text"'));
  });
});
