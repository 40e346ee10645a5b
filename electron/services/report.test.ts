import { describe, expect, test } from 'vitest';
import { article, OPTIONS } from '@shared/reporting/fixtures';
import { reportHtml, reportModel } from '@shared/reporting';
import { reportFile, reportFileName, writtenReport } from './report';

const model = reportModel(article('It read 안녕 and Ω.'), OPTIONS);
const plain = reportModel(article('It read “naïve”.'), OPTIONS);

const withoutScript = (html: string) => html.replace(/<script>.*?<\/script>/su, '');
const fontless = (html: string) =>
  html.replaceAll(/@font-face \{[^}]*\}\n/gu, '').replace('<style>\n\n', '<style>\n');

describe('a report as this machine can show it', () => {
  test('asks about the letters in it, and has code points for those it cannot draw', async () => {
    let asked: readonly string[] = [];
    const { html, letters } = await writtenReport(
      model,
      (of) => {
        asked = of;
        return Promise.resolve(['안']);
      },
      false,
    );
    expect(asked).toEqual(['안', '녕', 'Ω']);
    expect(letters).toEqual(['안']);
    expect(html).toContain('[U+C548]</span>녕 and Ω.');
  });

  test('asks nothing where every font has the letters', async () => {
    const written = await writtenReport(plain, () => Promise.reject(new Error('asked')), false);
    expect({ ...written, html: fontless(written.html) }).toEqual({
      html: withoutScript(reportHtml(plain)),
      letters: [],
    });
  });

  test('keeps its letters where the machine cannot be asked', async () => {
    const written = await writtenReport(model, () => Promise.reject(new Error('no window')), false);
    expect({ ...written, html: fontless(written.html) }).toEqual({
      html: withoutScript(reportHtml(model)),
      letters: [],
    });
  });

  test('brings its fonts along, those for Central Europe where it has such letters', async () => {
    const facesIn = (html: string) => html.match(/@font-face [^}]*url\(data:font\/woff2;base64,/gu)?.length;
    const polish = reportModel(article('It stood in Łódź.'), OPTIONS);
    const [english, both] = [await reportFile(plain), await reportFile(polish)];
    expect([facesIn(english), facesIn(both)]).toEqual([3, 6]);
    expect(english.length).toBeLessThan(250_000);
    expect(both.length).toBeLessThan(480_000);
  });
});

describe('the name of its file', () => {
  const named = (headline: string) => {
    const story = article('Words.');
    return reportFileName({ ...story, details: { ...story.details, slug: headline } }, 'html');
  };

  test.each([
    ['渡'.repeat(200)],
    ['😀'.repeat(200)],
    [`a${'😀'.repeat(100)}`],
    ['é'.normalize('NFD').repeat(300)],
    ['A'.repeat(300)],
  ])('is no longer than a name may be, and no letter is cut in two: %s', (headline) => {
    const name = named(headline);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/^\S+ - fact-check, draft 1\.html$/);
  });

  test('is the same however an accent was typed', () => {
    expect(named('Café'.normalize('NFD'))).toBe(named('Café'.normalize('NFC')));
  });
});
