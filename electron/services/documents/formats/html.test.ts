import { describe, expect, test } from 'vitest';
import type { ImportCandidate } from '@shared/contract';
import { documentWithout } from '@shared/document/furniture';
import { withoutFurniture } from '@shared/domain';
import { read as readDocument } from '../read';
import { readWebPage } from './html';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function candidateOf(source: Uint8Array, name = 'page.html'): Promise<ImportCandidate> {
  const reading = await readDocument({ source: [source], origin: name, plainly: false }, () => false);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.candidate;
}

describe('what is a web page', () => {
  test.each<[string, string, string]>([
    ['page.html', '<p>One.</p><p>Two.</p>', 'html'],
    ['page.HTM', 'One.', 'html'],
    ['story.doc', '<html xmlns:w="urn:x"><body><p>One.</p></body></html>', 'html'],
    ['story', '\uFEFF<!-- saved from url=(0020)https://example.org/ -->\n<!DOCTYPE html><p>One.</p>', 'html'],
    ['story.txt', '<html><p>One.</p></html>', 'text'],
    ['story.md', '<html><p>One.</p></html>', 'markdown'],
  ])('%s', async (name, html, kind) => expect(await candidateOf(utf8(html), name)).toMatchObject({ kind }));

  test.each<[string, Uint8Array, RegExp]>([
    ['of no bytes', utf8(''), /^page\.html has no words in it\. Nothing was imported\.$/],
    ['without words', utf8('<html><body><img src=x></body></html>'), /has no words/],
    [
      'that is no text',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
      /could not be read as web page: it is no text/,
    ],
  ])('one %s is refused', async (_, bytes, message) =>
    expect(
      await readDocument({ source: [bytes], origin: 'page.html', plainly: false }, () => false),
    ).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(message),
    }),
  );
});

describe('encodings', () => {
  const words = 'Caf\u00e9 na\u00efve, \u201cno\u201d';
  const inWindows = latin('Caf\xe9 na\xefve, \x93no\x94');
  const page = (head: string, body: Uint8Array) =>
    Uint8Array.from([
      ...latin(`<html><head>${head}</head><body><p>`),
      ...body,
      ...latin('</p></body></html>'),
    ]);
  test.each<[string, Uint8Array, string, RegExp | null]>([
    ['UTF-8', page('<meta charset="utf-8">', utf8(words)), words, null],
    [
      'named in a meta',
      page('<meta charset=windows-1252>', inWindows),
      words,
      /Read as windows-1252, as it says itself/,
    ],
    [
      'named as of old',
      page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', inWindows),
      words,
      /as it says/,
    ],
    ['named wrongly by whoever saved it', page('<meta charset="iso-8859-1">', utf8(words)), words, null],
    ['named in a comment only', page('<!-- <meta charset="shift_jis"> -->', utf8(words)), words, null],
    ['named by a name that is none', page('<meta charset="klingon">', utf8(words)), words, null],
    ['of Japan', page('<meta charset="Shift_JIS">', Uint8Array.of(0x8b, 0xb4)), '橋', /Read as Shift_JIS/],
    ['not named', page('', inWindows), words, /not valid UTF-8 and was read as Windows-1252\. Look/],
    ['UTF-8 that it is not', page('<meta charset="utf-8">', inWindows), words, /was read as Windows-1252/],
    [
      'UTF-16 by its mark',
      Uint8Array.from(Buffer.from(`\uFEFF<p>${words}</p>`, 'utf16le')),
      words,
      /UTF-16LE/,
    ],
  ])('%s', async (_, bytes, text, said) => {
    const candidate = await candidateOf(bytes);
    expect(candidate.text).toBe(text);
    const notices = candidate.notices.map(({ message }) => message).join('\n');
    if (said) expect(notices).toMatch(said);
    else expect(notices).toBe('');
  });
});

const PROSE = [
  'The pier burned on the night of the fair, and nobody who was there ' +
    'could say afterwards who had seen it first.',
  'Twelve boats lay at it, the harbour master wrote in his log, and ' +
    'nine of them were gone by the morning tide.',
  'Ada Holm, who kept the lamp, told the court that the wind had ' +
    'been from the west, and that it had turned twice.',
  'The council paid for a new one, of iron this time, and opened ' +
    'it without a band, as the minutes of the year say.',
];
const paragraphs = PROSE.map((words) => `<p>${words}</p>`);
const site = (
  story: string,
  head = '',
) => `<!doctype html><html><head>${head}<script>var a = "x"</script></head><body>
  <header><a href="/">The Harbour Post</a>
  <nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
  <main>${story}</main>
  <aside><h3>Most read</h3><ul><li><a href="/1">Ten lamps that went out</a></li></ul></aside>
  <footer><p>© The Harbour Post. All rights reserved.</p></footer></body></html>`;
const AROUND = [
  'The Harbour Post',
  'News',
  'Sport',
  'Most read',
  'Ten lamps that went out',
  '© The Harbour Post. All rights reserved.',
];

describe('the page of a site is its story', () => {
  test.each<[string, string, string[]]>([
    [
      'an article',
      site(`<article><h1>The night of the fair</h1>${paragraphs.join('')}</article>`),
      ['The night of the fair', ...PROSE],
    ],
    [
      'headline and standfirst above it',
      site(
        '<div class="top"><h1>The night of the fair</h1><p class="article-standfirst">How ' +
          `a pier of wood became one of iron</p></div>` +
          `<div class="body">${paragraphs.join('')}</div>`,
      ),
      ['The night of the fair', 'How a pier of wood became one of iron', ...PROSE],
    ],
    [
      'a picture, a quotation and a list within it',
      site(
        `<article><h1>The night of the fair</h1>${paragraphs[0]}<figure>` +
          '<img src="a" alt="Fire"><figcaption>The pier that night</figcaption>' +
          `</figure>` +
          `${paragraphs[1]}<blockquote><p>“It turned twice.”</p></blockquote>` +
          `<ul><li>nine boats lost</li><li>three boats saved</li></ul>${paragraphs[2]}${paragraphs[3]}` +
          `</article>`,
      ),
      [
        'The night of the fair',
        PROSE[0]!,
        'The pier that night',
        PROSE[1]!,
        '“It turned twice.”',
        'nine boats lost',
        'three boats saved',
        PROSE[2]!,
        PROSE[3]!,
      ],
    ],
    [
      'what asks for something in the middle is none of it',
      site(
        `<article><h1>The night of the fair</h1>${paragraphs.slice(0, 2).join('')}` +
          '<div class="newsletter-signup"><h3>Stay on board</h3><p>Our letter ' +
          `comes every Friday, and it is free.</p></div>${paragraphs.slice(2).join('')}` +
          `</article>`,
      ),
      ['The night of the fair', ...PROSE],
    ],
    [
      'paragraphs that are set as none, each in its place',
      site(
        `<div><h1>The night of the fair</h1></div><div class="zone">${paragraphs.slice(0, 2).join('')}` +
          `<section><div class="t1">${PROSE[2]}</div></section>${paragraphs[3]}</div>`,
      ),
      ['The night of the fair', ...PROSE],
    ],
  ])('%s', async (_, html, lines) => {
    const candidate = await candidateOf(utf8(html));
    expect(withoutFurniture(candidate).text.split('\n')).toEqual(lines);
    expect(candidate.details.headline).toBe('The night of the fair');
    // Shown, and there to be kept.
    const around = candidate.furniture.map(({ start, end }) => candidate.text.slice(start, end));
    expect(around).toEqual(expect.arrayContaining(AROUND));
    expect(around.length + lines.length).toBe(candidate.text.split('\n').length);
  });

  test('and what stands around it says what it is', async () => {
    const { text, furniture } = await candidateOf(
      utf8(site(`<article><h1>The night</h1>${paragraphs.join('')}</article>`)),
    );
    const why = Object.fromEntries(furniture.map(({ start, end, why }) => [text.slice(start, end), why]));
    expect(why).toMatchObject({
      Sport: 'a menu',
      'Most read': 'beside the story',
      [AROUND.at(-1)!]: 'the foot of the page',
    });
  });

  test.each<[string, string, object]>([
    [
      'by JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle"' +
        ',"headline":"Fire &amp; fair","datePublished":"2024-03-05T23:30:00-05:00","author":[{"@t' +
        'ype":"Person","name":"Ada Holm"},{"name":"Bo Lind"}]}]}</script>',
      { byline: 'Ada Holm, Bo Lind', publicationDate: '2024-03-05' },
    ],
    [
      'by its meta elements',
      '<meta property="article:published_time" content="2024-03-05T10:00:00Z">' +
        '<meta name="author" content="By Ada Holm"><meta property="og:title" ' +
        'content="Fire and fair">',
      { byline: 'Ada Holm', publicationDate: '2024-03-05' },
    ],
    [
      'torn JSON and an address for an author',
      '<script type="application/ld+json">{"@type":</script><meta name="author" ' +
        'content="https://example.org/holm">',
      { byline: '', publicationDate: '' },
    ],
  ])('what it says of itself %s', async (_, head, details) => {
    const page = site(`<article><h1>Fire and fair</h1>${paragraphs.join('')}</article>`, head);
    expect((await candidateOf(utf8(page))).details).toMatchObject({ headline: 'Fire and fair', ...details });
  });

  test('a plain page and the page of a word processor are read whole', async () => {
    for (const html of [
      `<title>Notes</title><h1>Fire</h1><p>Short.</p><p>A list of words.</p>`,
      '<meta name=Generator content="Microsoft Word 15"><body><header>x' +
        `</header><p class=MsoNormal>Short.</p></body>`,
    ])
      expect((await candidateOf(utf8(html))).furniture).toEqual([]);
  });
});

test('what was written on a page stays at its words when what stands around them goes', async () => {
  const candidate = await candidateOf(
    utf8(
      site(
        `<article><h1>The night</h1>${paragraphs.join('')}<p>It fell<sup>` +
          '<a href="#fn1" id="fnref1">1</a></sup> in 1893.</p>' +
          `<table><tr><th>Boats</th><th>Lost</th></tr><tr><td>12</td><td>9` +
          '</td></tr></table><ol><li id="fn1">The log. <a href="#fnref1">↩' +
          `</a></li></ol></article>`,
      ),
    ),
  );
  const { text, apparatus } = documentWithout(candidate);
  expect(
    apparatus.footnotes.map(({ at, text: said }) => [text.slice(0, at).split(' ').at(-1), said]),
  ).toEqual([['fell', 'The log.']]);
  expect(apparatus.tables.map(({ start, end }) => text.slice(start, end))).toEqual(['Boats\tLost\n12\t9']);
});

const docsComment = (n: number) => `<div><p><a href="#cmnt_ref${n}" id="cmnt${n}">[a]</a>why</p></div>`;

describe('words from the clipboard are read as the page beside them has them', () => {
  const pasted = async (text: string, html: string) => {
    const reading = await readDocument({ source: text, html, origin: 'paste', plainly: false }, () => false);
    if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
    return reading.candidate;
  };

  test('with their formats and what was written on them', async () => {
    const html =
      "<p class=MsoNormal>The <a style='mso-comment-reference:AH_1'><b>pier</b></a> fell.</p>" +
      "<div style='mso-element:comment'><a name='_msocom_1'></a><p>Which?</p></div>";
    expect(await pasted('The pier fell.', html)).toMatchObject({
      kind: 'html',
      origin: 'paste',
      text: 'The pier fell.',
      formats: [{ type: 'bold', start: 4, end: 8 }],
      apparatus: { comments: [{ start: 4, end: 8, text: 'Which?' }] },
    });
  });

  test.each<[string, string, string, string]>([
    [
      'a page that says nothing more',
      'One line\nbroken at a width',
      '<pre>One line\nbroken at a width</pre>',
      'text',
    ],
    ['a page without words', 'One.', '<img src="x" alt="One.">', 'text'],
    ['figures that were raised', 'It has 142 feet', '<p>It has 14<sup>2</sup> feet</p>', 'html'],
    [
      'a story on a site’s page, of which all was chosen',
      'x',
      site(`<article>${paragraphs.join('')}</article>`),
      'html',
    ],
  ])('%s', async (_, text, html, kind) => {
    const candidate = await pasted(text, html);
    expect(candidate.kind).toBe(kind);
    expect(candidate.furniture.filter(({ told }) => told)).toEqual([]);
  });
});

describe('what is hostile is words or nothing, soon', () => {
  test.each<[string, string, string]>([
    [
      'entities of its own',
      '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><p>&b;</p><p>Words.</p>',
      ']>\n&b;\nWords.',
    ],
    ['elements in elements', `${'<div><table><tr><td>'.repeat(20_000)}Words.`, 'Words.'],
    [
      'addresses that run',
      '<p><a href="javascript:alert(1)">Words</a><svg onload="alert(1)"><script>alert(2)</script></svg>.</p>',
      'Words.',
    ],
    [
      'a sheet without an end',
      `<style>${'a{'.repeat(50_000)}</style><p class=MsoNormal>Words.</p>`,
      'Words.',
    ],
    ['marks without notes', `<p>${'<sup><a href="#fn1">1</a></sup>'.repeat(5000)}Words.</p>`, 'Words.'],
    [
      'ten thousand comments',
      `<p>Words.</p>${Array.from({ length: 10_000 }, (_, n) => docsComment(n)).join('')}`,
      'Words.',
    ],
  ])('%s', async (_, html, words) => {
    const before = process.cpuUsage();
    const { text } = await readWebPage(html, 'accepted');
    expect(text.endsWith(words)).toBe(true);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
  });
});
