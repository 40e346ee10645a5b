import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOutSentence } from '../left-out';
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
const saidOf = (html: string): string => leftOutSentence(readHtml(parseHtml(html)).leftOut);

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
        '<script>alert(1)</script><style>body{}</style><p onclick="alert(1)">Words<img src=x onerror="alert(1)"></p>' +
          '<a href="javascript:alert(1)">click</a><iframe src="https://example.org/">frame</iframe><svg><script>alert(1)</script></svg>' +
          '<p>&lt;b onmouseover=alert(1)&gt;not an element&lt;/b&gt;</p><a href=" data:text/html,x">data</a><template>inert</template>',
      ),
    ).toEqual({ text: 'Words\nclick\n<b onmouseover=alert(1)>not an element</b>\ndata', formats: [] });
  });
});

describe('figures', () => {
  test.each([
    ['a raised figure', '<p>The 1,240<sup>3</sup> of them</p>', 'The 1,240³ of them'],
    ['a power', 'some 10<sup>6</sup>, some 10<sup>−6</sup>', 'some 10⁶, some 10⁻⁶'],
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

describe('lists keep their numbers', () => {
  test.each([
    ['from one', '<ol><li>Hull</li><li>Dover</li></ol>', '1. Hull\n2. Dover'],
    [
      'from another start',
      '<p>Ports:</p><ol start="8"><li>Hull</li><li>Dover</li></ol>',
      'Ports:\n8. Hull\n9. Dover',
    ],
    ['reversed', '<ol reversed><li>Hull</li><li>Dover</li></ol>', '2. Hull\n1. Dover'],
    ['with one of its own', '<ol><li value="5">Hull</li><li>Dover</li></ol>', '5. Hull\n6. Dover'],
    ['letters', '<ol type="A" start="26"><li>Hull</li><li>Dover</li></ol>', 'Z. Hull\nAA. Dover'],
    ['Roman', '<ol type="i" start="4"><li>Hull</li><li>Dover</li></ol>', 'iv. Hull\nv. Dover'],
    ['by a style', '<ol style="list-style-type: lower-alpha"><li>Hull</li></ol>', 'a. Hull'],
    ['none by a style', '<ol style="list-style: none"><li>Hull</li></ol>', 'Hull'],
    [
      'nested',
      '<ol><li>Hull<ol type="a"><li>East</li><li>West</li></ol></li><li>Dover</li></ol>',
      '1. Hull\na. East\nb. West\n2. Dover',
    ],
    [
      'nested as some write it',
      '<ol><li>Hull</li><ul><li>East</li></ul><li>Dover</li></ol>',
      '1. Hull\nEast\n2. Dover',
    ],
    [
      'paragraphs in items',
      '<ol><li><p>Hull</p><p>is old.</p></li><li><p>Dover</p></li></ol>',
      '1. Hull\nis old.\n2. Dover',
    ],
    ['an empty item', '<ol><li>Hull</li><li></li><li>Dover</li></ol><p>End</p>', '1. Hull\n3. Dover\nEnd'],
    [
      'of a word processor',
      '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">4.<span>&nbsp;&nbsp; </span></span>Hull</p>' +
        '<p><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Dover</p>',
      '4. Hull\nDover',
    ],
  ])('%s', (_name, html, text) => expect(textOf(html)).toBe(text));
});

describe('what stays outside is said', () => {
  test.each([
    [
      'deleted by hand',
      '<p>Some <del>forty</del><ins>thirty</ins> came.</p>',
      'Some thirty came.',
      'Left out: 1 deleted word.',
    ],
    [
      'struck out',
      '<s>Ten or</s> <strike>eleven</strike> <span style="text-decoration: line-through">or so</span> twelve',
      'twelve',
      'Left out: 5 deleted words.',
    ],
    [
      'a tracked change',
      'Some <span class="msoDel">forty odd</span><span class="msoIns">thirty</span>',
      'Some thirty',
      'Left out: 2 deleted words.',
    ],
    [
      'hidden',
      'Seen <span style="display:none">never</span>words<b hidden> no</b>',
      'Seen words',
      'Left out: 2 hidden words.',
    ],
    [
      'hidden in other ways',
      '<i style="visibility:hidden">a</i><i style="mso-hide:all">b</i><i style="font-size:0px">c <b style="font-size:9pt">D</b></i>',
      'D',
      'Left out: 3 hidden words.',
    ],
    [
      'a list of comments',
      '<p>Seen.</p><div style="mso-element:comment-list"><p class="MsoCommentText">Cut this</p></div>',
      'Seen.',
      'Left out: 1 comment.',
    ],
    [
      'a comment and its mark',
      '<p>Seen<span class="MsoCommentReference"><a class="msocomanchor" href="#_msocom_1">[AC1]</a></span>.</p>' +
        '<div style="mso-element:comment-list"><div style="mso-element:comment"><p class=MsoCommentText>Cut</p></div><div style="mso-element:comment"><p>14</p></div></div>',
      'Seen.',
      'Left out: 2 comments.',
    ],
    [
      'comments of an online desk',
      '<p>Seen 14<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Cut 3</span></p></div>',
      'Seen 14.',
      'Left out: 1 comment.',
    ],
    [
      'pictures and buttons',
      '<p>Seen</p><img src="a.png" alt="3 boats"><button>Share 12</button>',
      'Seen',
      'Left out: 1 picture, 1 button or form field.',
    ],
    [
      'the mark of a note',
      'Some 14<sup><a href="#fn:2">2</a></sup> came',
      'Some 14 came',
      'Left out: 1 note mark.',
    ],
    [
      'in an encyclopaedia',
      'Some 14<sup class="reference" id="cite_ref-3"><a href="https://example.org/a#cite_note-3">[3]</a></sup>',
      'Some 14',
      'Left out: 1 note mark.',
    ],
    ['signs', 'Some 14<sup>†</sup> of 20<sup>*</sup>', 'Some 14 of 20', 'Left out: 2 note marks.'],
    ['between figures', 'Some 14<sup>[2]</sup>3', 'Some 14 3', 'Left out: 1 note mark.'],
    [
      'a note of a word processor',
      '<p>Some 14<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a> came.</p>' +
        '<p class="MsoFootnoteText"><a style="mso-footnote-id:ftn1" href="#_ftnref1"><span class="MsoFootnoteReference">[1]</span></a> Coroner</p>',
      'Some 14 came.\n[1] Coroner',
      'Left out: 1 note mark.',
    ],
    [
      'a note of an online desk',
      '<p>14<sup><a href="#ftnt1">[1]</a></sup></p><div><p><a href="#ftnt_ref1">[1]</a> Coroner</p></div>',
      '14\n[1] Coroner',
      'Left out: 1 note mark.',
    ],
    [
      'a link that is no mark',
      'in <a href="#y1986">1986</a> and <sup><a href="https://example.org/a">6</a></sup>',
      'in 1986 and ⁶',
      '',
    ],
  ])('%s', (_name, html, text, said) => {
    expect(textOf(html)).toBe(text);
    expect(saidOf(html)).toBe(said);
  });

  test('however deep it is nested', () => {
    expect(textOf(`<p>One</p>${'<div>'.repeat(5000)}two <b>three</b>`)).toBe('One\ntwo three');
  });

  test('quotations by an element get their marks', () => {
    expect(textOf('<q>She said <q>no</q> twice</q>')).toBe('“She said ‘no’ twice”');
  });
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
  const cells = fc
    .array(fc.nat(9999), { minLength: 1, maxLength: 4 })
    .map((figures): Made => ({
      html: `<table><tr>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr></table>`,
      figures: figures.map(String),
    }));
  const fractions = fc
    .tuple(fc.nat(99), fc.nat(9), fc.nat(9))
    .map(([whole, over, under]): Made => ({
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
