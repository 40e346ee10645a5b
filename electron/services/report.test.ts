import { describe, expect, test } from 'vitest';
import { article, OPTIONS } from '@shared/reporting/fixtures';
import { reportHtml, reportModel } from '@shared/reporting';
import { writtenReport } from './report';

const model = reportModel(article('It read 안녕 and Ω.'), OPTIONS);
const plain = reportModel(article('It read “naïve”.'), OPTIONS);

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
    expect(written).toEqual({ html: reportHtml(plain), letters: [] });
  });

  test('keeps its letters where the machine cannot be asked', async () => {
    const written = await writtenReport(model, () => Promise.reject(new Error('no window')), false);
    expect(written).toEqual({ html: reportHtml(model), letters: [] });
  });
});
