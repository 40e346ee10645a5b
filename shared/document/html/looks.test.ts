import { describe, expect, test } from 'vitest';
import { pageOf, textOf } from './testing';

describe('styles of word processors', () => {
  const looksOf = (html: string): string[] => {
    const { text, formats } = pageOf(html);
    return formats.map(
      (f) => `${f.type}${f.type === 'heading' ? f.level : ''} ${text.slice(f.start, f.end)}`,
    );
  };
  test.each<[string, string, string[]]>([
    [
      'classes of a sheet',
      `<style>.c1{font-weight:700}.c2{font-style:italic;color:red}@media ` +
        `print{.c3{font-weight:700}}</style>` +
        '<p><span class="c1">one</span> <span class="c3 c2">two</span> ' +
        '<span class="c1" style="font-weight:400">three</span></p>',
      ['bold one', 'italic two'],
    ],
    [
      'what comes later goes before, and what is of one element before what is of all',
      `<style>p.a{font-weight:bold} .a{font-weight:normal} .b{font-weight:bold} ` +
        '.b{font-weight:400}</style><p class="a">one</p><p class="b">two' +
        `</p>`,
      ['bold one'],
    ],
    [
      'the title and the subtitle',
      `<p class="c3 title">Head</p><p class="subtitle">Deck</p><p>Body</p>`,
      ['heading1 Head', 'standfirst Deck'],
    ],
    [
      'Word’s title',
      `<p class=MsoTitle>Head</p><p class=MsoSubtitle>Deck</p><p>Body</p>`,
      ['heading1 Head', 'standfirst Deck'],
    ],
    [
      'a style of the writer’s own',
      `<p class=Story style='mso-outline-level:2'>Head</p><p>Body</p>`,
      ['heading2 Head'],
    ],
    [
      'the wrapper of Google Docs is not bold',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span ' +
        'style="font-weight:400">one</span></p></b>',
      [],
    ],
    [
      'Pages and TextEdit',
      `<style>p.p1 {margin: 0.0px} span.s1 {font-weight: bold}</style>` +
        '<p class="p1"><span class="s1">one</span> <i>two</i></p>',
      ['bold one', 'italic two'],
    ],
  ])('%s', (_, html, looks) => expect(looksOf(html)).toEqual(looks));

  test.each<[string, string, string]>([
    [
      'lists of Google Docs are numbered as it shows them',
      '<style>ol.lst-kix_a-0{list-style-type:none}.lst-kix_a-0>li:before{content:"" ' +
        'counter(lst-ctn-kix_a-0,lower-latin) ". "}</style>' +
        '<ol class="lst-kix_a-0 start" start="1"><li>one</li><li>two</li>' +
        '</ol><ol class="lst-kix_a-0" start="3"><li>three</li></ol>',
      'a. one\nb. two\nc. three',
    ],
    [
      'hidden words of a style stay outside',
      `<style>.gone{display:none}</style><p>One <span class="gone">two</span></p>`,
      'One',
    ],
    [
      'a blank that holds a line open is none',
      `<p>One</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>Two</p>`,
      'One\nTwo',
    ],
    [
      'what Word writes for older browsers and for itself',
      '<p>One<!--[if supportFields]><span>HYPERLINK "x"</span><![endif]-->' +
        '<![if !supportLineBreakNewLine]><br><![endif]>two <st1:place w:st="on">Hull' +
        `</st1:place></p>` +
        `<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->`,
      'One\ntwo Hull',
    ],
    [
      'words go before the picture of them',
      '<p>One<!--[if gte vml 1]><v:shape><v:imagedata src="x"/></v:shape>' +
        '<![endif]--><![if !vml]><img src="file:///c/x.png" alt=""><![endif]>' +
        `</p>`,
      'One',
    ],
  ])('%s', (_, html, text) => expect(textOf(html)).toBe(text));
});

describe('clipboards', () => {
  test.each<[string, string, string, string[]]>([
    [
      'Word by Safari',
      '<meta charset="UTF-8"><p class="MsoNormal" style="margin: 0cm; ' +
        'caret-color: rgb(0, 0, 0)"><b>The pier' +
        '<span class="Apple-converted-space">&nbsp;</span></b>burned.<o:p></o:p></p>',
      'The pier\u00a0burned.',
      ['bold The pier\u00a0'],
    ],
    [
      'a site by Chrome',
      '<meta charset="utf-8"><span style="color: rgb(0,0,0); font-weight: 400; display: inline !important; ' +
        'float: none;">The<span> </span></span><em style="font-style: italic;">pier' +
        '</em><span style="display: ' +
        'inline !important;"><span> </span>burned.</span>',
      'The pier burned.',
      ['italic pier'],
    ],
    [
      'Apple Notes',
      '<meta charset="UTF-8"><div><b><h1>Pier</h1></b></div><div><br>' +
        '</div><div>It burned.</div><ul class="Apple-dash-list">' +
        '<li>Boats</li><li>Lamps</li></ul>',
      'Pier\nIt burned.\nBoats\nLamps',
      ['heading1 Pier'],
    ],
    [
      'Outlook',
      '<div class="elementToProof" style="font-family: Aptos"><span style="font-weight: ' +
        'bold">Ada:</span> it burned' +
        '.</div><div id="Signature"><p class="MsoNormal"><span style="mso-fareast-language:EN-GB"' +
        '>Bo<o:p></o:p></span></p></div>',
      'Ada: it burned.\nBo',
      ['bold Ada:'],
    ],
    [
      'LibreOffice Writer',
      '<meta name="generator" content="LibreOffice 24.2"><style>p { line-height: ' +
        '115% }</style><p style="line-height: 100%">' +
        '<font face="Liberation Serif"><font size="3">The <b>pier</b><sup>2' +
        '</sup></font></font></p><ol start="2">\n\t<li>' +
        '<p>burned.</p></li></ol>',
      'The pier²\n2. burned.',
      ['bold pier'],
    ],
    [
      'Word’s list with its bullets and numbers',
      "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 " +
        "level1 lfo1'><![if !supportLists]><span " +
        "style='font-family:Symbol'><span style='mso-list:Ignore'>·<span " +
        'style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp;' +
        "</span></span></span><![endif]>Boats</p><h2 style='mso-list:l1 " +
        "level2 lfo2'><![if !supportLists]><span>" +
        "<span style='mso-list:Ignore'>1.1<span>&nbsp;</span></span></span><![endif]>Lamps</h2>",
      'Boats\n1.1 Lamps',
      ['heading2 1.1 Lamps'],
    ],
  ])('%s', (_, html, text, looks) => {
    const read = pageOf(html);
    expect(read.text).toBe(text);
    expect(
      read.formats.map(
        (f) => `${f.type}${f.type === 'heading' ? f.level : ''} ${text.slice(f.start, f.end)}`,
      ),
    ).toEqual(looks);
  });
});

test.each<[string, string]>([
  [
    'https://www.google.com/url?q=https://example.org/a?b%3D1%26c%3D2&sa=D&source=editors&ust=1&usg=x',
    'https://example.org/a?b=1&c=2',
  ],
  ['https://www.google.com/url?q=https://example.org/a?b=1&c=2&sa=D&ust=1', 'https://example.org/a?b=1&c=2'],
  [
    'https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%2520b&usg=x',
    'https://example.org/a%20b',
  ],
  [
    'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05',
    'https://example.org/a',
  ],
  [
    'https://www.google.com/url?q=javascript:alert(1)&sa=D',
    'https://www.google.com/url?q=javascript:alert(1)&sa=D',
  ],
  [
    'https://www.google.com/search?q=https://example.org',
    'https://www.google.com/search?q=https://example.org',
  ],
])('the address in an address: %s', (href, address) => {
  const { formats } = pageOf(`<p><a href="${href.replaceAll('&', '&amp;')}">x</a></p>`);
  expect(formats).toMatchObject([{ type: 'link', href: address }]);
});
