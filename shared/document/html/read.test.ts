import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '.';
import { parseHtml } from './parse';

const read = (html: string) => {
  const { text, formats } = readHtml(parseHtml(html));
  return {
    text,
    formats: formats.map((format) => {
      const level = format.type === 'heading' ? format.level : '';
      const to = format.type === 'link' ? ` → ${format.href}` : '';
      return `${format.type}${level} ${text.slice(format.start, format.end)}${to}`;
    }),
  };
};
const textOf = (html: string): string => readHtml(parseHtml(html)).text;

describe('a page from the clipboard', () => {
  test.each<[string, string, string, string[]]>([
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo', []],
    ['blanks as a browser shows them', '<p>  One\n   two <span> three</span> </p>', 'One two three', []],
    ['a line break is a paragraph', '<p>One<br>two</p>', 'One\ntwo', []],
    [
      'bold and italic',
      '<p>One <b>two</b> <em>three</em>.</p>',
      'One two three.',
      ['bold two', 'italic three'],
    ],
    [
      'a blank inside bold is bold, at its edge it is not',
      '<p>One<b> two <i>three</i></b> four</p>',
      'One two three four',
      ['bold two three', 'italic three'],
    ],
    [
      'styles of word processors',
      '<p><span style="font-weight: 700; color: red">two</span><b style="font-weight:normal">three</b></p>',
      'twothree',
      ['bold two'],
    ],
    ['headings', '<h2>Head <b>line</b></h2><p>One</p>', 'Head line\nOne', ['heading2 Head line']],
    [
      'links',
      '<a href="https://example.org/a">here</a> and <a href="mailto:desk@example.org">there</a>',
      'here and there',
      ['link here → https://example.org/a', 'link there → mailto:desk@example.org'],
    ],
    ['no break at a blank that stays one', '<p>no&nbsp;break</p>', 'no\u00a0break', []],
    [
      'a list and a table',
      '<ul><li>One</li><li>Two</li></ul><table><tr><td>a</td><td>b</td></tr></table>',
      'One\nTwo\na b',
      [],
    ],
    ['nothing', '<p> </p>', '', []],
  ])('%s', (_name, html, text, formats) => {
    expect(read(html)).toEqual({ text, formats });
  });

  test('what is hostile is words or nothing', () => {
    expect(
      read(
        '<script>alert(1)</script><style>' +
          'body{}</style><p onclick="alert(1)">Words<img src=x onerror="alert(1)"></p>' +
          '<a href="javascript:alert(1)">click</a><iframe src="https://example.org/">frame</iframe><svg>' +
          '<script>alert(1)</script></svg>' +
          '<p>&lt;b onmouseover=alert(1)&gt;not an element&lt;/b&gt;</p><a href=" data:text/html,x">' +
          'data</a><template>inert</template>',
      ),
    ).toEqual({ text: 'Words\nclick\n<b onmouseover=alert(1)>not an element</b>\ndata', formats: [] });
  });
});

describe('figures', () => {
  test.each([
    ['a raised figure', '<p>The 1,240<sup>3</sup> of them</p>', 'The 1,240³ of them'],
    ['a power', 'some 10<sup>6</sup>, some 10<sup>−6</sup>', 'some 10⁶, some 10⁻⁶'],
    ['a power in letters', 'x<sup>n+1</sup>, the 2<sup>nd</sup>', 'xⁿ⁺¹, the 2nd'],
    ['a square and a formula', '5 m<sup>2</sup> of H<sub>2</sub>O', '5 m² of H₂O'],
    ['an isotope at the beginning', '<sup>14</sup>C dating', '¹⁴C dating'],
    ['by a style', '40<span style="vertical-align: super; font-size: 0.6em">7</span>', '40⁷'],
    [
      'by the style of a word processor',
      '40<span style="position:relative;top:-4.0pt;mso-text-raise:4.0pt">7</span>',
      '40⁷',
    ],
    [
      'lifted by its position',
      '40<sup style="position: relative; vertical-align: baseline; top: -0.5em">7</sup>',
      '40⁷',
    ],
    ['in several runs', '10<sup><b>1</b><i>2</i></sup>', '10¹²'],
    ['and a plain one after it', '10<sup>3</sup>5', '10³ 5'],
    ['of another script', 'عام 10<sup>٣</sup>', 'عام 10 ٣'],
    [
      'ordinals',
      'the 21<sup>st</sup>, le 1<sup>er</sup> et la 2<sup>e</sup>, XIV<sup>e</sup>',
      'the 21st, le 1er et la 2e, XIVe',
    ],
    ['ordinals of the south', '1<sup>o</sup> e 14<sup>a</sup>', '1º e 14ª'],
    ['a lettered note', '14<sup>b</sup> ships', '14 [b] ships'],
    ['lettered notes at a word', 'ships<sup>a</sup> and boats<sup>a, b</sup>', 'ships [a] and boats [a, b]'],
    ['a trade mark', 'Keel<sup>TM</sup> paint', 'Keel™ paint'],
    ['words set high', 'ships<sup>provisional</sup>', 'ships provisional'],
    ['a mixed fraction', 'for 2<sup>3</sup>/<sub>4</sub> hours', 'for 2 3/4 hours'],
    ['with the stroke of fractions', 'for 2<sup>3</sup>&frasl;<sub>4</sub> hours', 'for 2 3/4 hours'],
    ['a fraction alone', '<sup>3</sup>/<sub>4</sub> of it', '3/4 of it'],
    [
      'a formula',
      '<math><mn>2</mn><mfrac><mn>1</mn><mn>3</mn></mfrac><msup><mn>10</mn><mn>4</mn></msup></math>',
      '2 1/3 10⁴',
    ],
    [
      'cells',
      '<table><tr><td>12</td><td>500</td><td>ships</td></tr><tr><td>7</td></tr></table>',
      '12\t500 ships\n7',
    ],
    ['cells with a blank of their own', '<table><tr><td> 12 </td>\n<td> 500 </td></tr></table>', '12\t500'],
    ['a caption', '<table><caption>Table 2</caption><tr><td>14</td></tr></table>', 'Table 2\n14'],
    [
      'blocks by a style',
      '<span style="display:block">12</span><span style="display:block">13</span>',
      '12\n13',
    ],
    ['lines as they are set', '<pre>12\n13</pre>', '12\n13'],
    ['lines as a style sets them', '<span style="white-space:pre-wrap">12\n13</span>', '12\n13'],
    ['a mended one', 'Some 1<del>2</del><ins>3</ins> came', 'Some 13 came'],
    ['a picture between', '12<img src="a.png">13', '12 13'],
    ['a place where a line may break', '12<wbr>000', '12000'],
    ['the hyphen that does not break', '2031\u001e32, 40\u000b50', '2031-32, 40 50'],
    ['read aloud', '<ruby>十<rp>(</rp><rt>10</rt><rp>)</rp></ruby>', '十 (10)'],
  ])('%s', (_name, html, text) => expect(textOf(html)).toBe(text));
});

describe('laws', () => {
  const WORDS = fc.stringMatching(/^[a-z0-9 .]{1,8}$/);
  /** HTML, and the figures that are seen in it, in order and apart. */
  type Made = { html: string; figures: string[] };
  const figuresOf = (words: string): string[] => words.match(/\d+/g) ?? [];
  const seen = WORDS.map((words): Made => ({ html: `<p>${words}</p>`, figures: figuresOf(words) }));
  const raisedOnes = fc
    .tuple(fc.nat(999), fc.nat(99), fc.constantFrom('sup', 'sub'))
    .map(([figure, mark, tag]): Made => ({
      html: ` ${figure}<${tag}>${mark}</${tag}> `,
      figures: [String(figure), String(mark)],
    }));
  const unseen = fc
    .tuple(
      fc.nat(999),
      fc.nat(99),
      fc.constantFrom(
        (words: string) => `<del>${words}</del>`,
        (words: string) => `<span style="display:none">${words}</span>`,
        (words: string) => `<sup><a href="#fn${words}">${words}</a></sup>`,
        (words: string) => `<script>${words}</script>`,
        (words: string) => `<!--${words}-->`,
      ),
    )
    .map(([figure, inside, left]): Made => ({
      html: `<i>a${figure}</i>${left(String(inside))} b`,
      figures: [String(figure)],
    }));
  const cells = fc.array(fc.nat(9999), { minLength: 1, maxLength: 4 }).map((figures): Made => ({
    html: `<table><tr>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr></table>`,
    figures: figures.map(String),
  }));
  const fractions = fc.tuple(fc.nat(99), fc.nat(9), fc.nat(9)).map(([whole, over, under]): Made => ({
    html: `<div>${whole}<sup>${over}</sup>/<sub>${under}</sub></div>`,
    figures: [whole, over, under].map(String),
  }));

  test('every figure that is seen comes in, in order, and none grows together with another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(seen, raisedOnes, unseen, cells, fractions), { maxLength: 6 }),
        (made) => {
          const text = textOf(made.map(({ html }) => html).join('<br>'));
          // Raised and lowered forms part the figures as a blank does.
          const plain = text.replace(/[⁰¹²³⁴-⁹₀-₉]+/g, (forms) => ` ${forms.normalize('NFKC')} `);
          expect(figuresOf(plain)).toEqual(made.flatMap(({ figures }) => figures));
        },
      ),
    );
  });

  test('formatting lies inside the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<b>',
            '</b>',
            '<sup>',
            '</sup>',
            '1',
            '/',
            '<sub>',
            '</sub>',
            '<li>',
            '<ol>',
            '<p>',
            ' a',
            '<i>',
            '<h2>',
            '<td>',
            '<q>',
            '<del>',
            '</del>',
          ),
          { maxLength: 12 },
        ),
        (bits) => {
          const { text, formats } = readHtml(parseHtml(bits.join('')));
          for (const { start, end } of formats) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
