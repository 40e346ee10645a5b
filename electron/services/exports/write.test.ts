import { describe, expect, test } from 'vitest';
import { article, OPTIONS } from '@shared/reporting/fixtures';
import { reportModel } from '@shared/reporting';
import { contentOf, here } from './write';

const model = reportModel(article('It read 안녕 and Ω.'), OPTIONS);
const plain = reportModel(article('It read “naïve”.'), OPTIONS);
const printed = (html: string) => Promise.resolve(new TextEncoder().encode(html));
const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const refuse = () => Promise.reject(new Error('asked'));

describe('a report as this machine can show it', () => {
  test('asks about the letters in it, and has code points for those it cannot draw', async () => {
    let asked: readonly string[] = [];
    const find = (of: readonly string[]) => ((asked = of), Promise.resolve(['안']));
    const content = await contentOf(here(model), 'pdf', { find, print: printed });
    expect([asked, content.letters]).toEqual([['안', '녕', 'Ω'], ['안']]);
    expect(text(content)).toContain('[U+C548]</span>녕 and Ω.');
    expect(text(content)).not.toContain('<script>');
  });

  test('asks nothing where every font has the letters', async () => {
    const content = await contentOf(here(plain), 'pdf', { find: refuse, print: printed });
    expect(content.letters).toEqual([]);
    expect(text(content)).toContain('naïve');
  });

  test('keeps its letters where the machine cannot be asked', async () => {
    const content = await contentOf(here(model), 'html', { find: refuse, print: refuse });
    expect(content.letters).toEqual([]);
    expect(text(content)).toContain('안녕 and Ω.');
  });

  test('brings its fonts along, those for Central Europe where it has such letters', async () => {
    const facesIn = (html: string) => html.match(/@font-face [^}]*url\(data:font\/woff2;base64,/gu)?.length;
    const polish = reportModel(article('It stood in Łódź.'), OPTIONS);
    const write = async (of: typeof plain) => new TextDecoder().decode((await here(of)('html')).bytes);
    const [english, both] = [await write(plain), await write(polish)];
    expect([facesIn(english), facesIn(both)]).toEqual([3, 6]);
    expect(english.length).toBeLessThan(250_000);
    expect(both.length).toBeLessThan(480_000);
  });
});
