import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '.';
import { parsePage } from './parse';
import { withStyles } from './sheet';

const pageOf = (html: string, changes: 'accepted' | 'rejected' = 'accepted') =>
  readPage(withStyles(parsePage(html)), changes);
const textOf = (html: string): string => pageOf(html).text;

/** Comments as "words <- text (author, date; resolved) / reply". */
function commentsOf(html: string, changes?: 'rejected'): string[] {
  const { text, apparatus } = pageOf(html, changes);
  return apparatus.comments!.map(({ start, end, author, date, text: said, resolved, replies, guessed }) => {
    const by = [author, date, resolved ? 'resolved' : '', guessed ? 'guessed' : '']
      .filter(Boolean)
      .join(', ');
    const covered = start === end ? `${text.slice(Math.max(0, start - 6), start)}|` : text.slice(start, end);
    return [`${covered} <- ${said}${by && ` (${by})`}`, ...replies.map((r) => `${r.author}: ${r.text}`)].join(
      ' / ',
    );
  });
}

const notesOf = (html: string): string[] => {
  const { text, apparatus } = pageOf(html);
  return apparatus.footnotes!.map(
    (note) => `${text.slice(0, note.at).split(' ').at(-1)}| ${note.text}${note.endnote ? ' (endnote)' : ''}`,
  );
};

/** A comment in Word's words, and where its own words stand. */
const wordMark = (n: number) =>
  `<span class=MsoCommentReference><span style='font-size:8.0pt'>` +
  `<![if !supportAnnotations]><a class=msocomanchor ` +
  `id="_anchor_${n}" href="#_msocom_${n}" name="_msoanchor_${n}">[AH${n}]</a><![endif]><span ` +
  `style='mso-special-character:comment'>&nbsp;</span></span></span>`;
const wordComment = (n: number, author: string, ...paragraphs: string[]) =>
  `<div style='mso-element:comment'><![if !supportAnnotations]><div ` +
  `id="_com_${n}" class=msocomtxt><![endif]>` +
  `<span style='mso-comment-author:"${author}"'><![if !supportAnnotations]>` +
  `<a name="_msocom_${n}"></a><![endif]></span>` +
  paragraphs
    .map(
      (words, index) =>
        `<p class=MsoCommentText>${
          index > 0
            ? ''
            : `<span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;` +
              `<![if !supportAnnotations]>` +
              `<a href="#_msoanchor_${n}" class=msocomoff>[AH${n}]</a><![endif]></span></span>`
        }${words}<o:p></o:p></p>`,
    )
    .join('') +
  `<![if !supportAnnotations]></div><![endif]></div>`;
const wordPage = (body: string, ...comments: string[]) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=ProgId content=Word.Document>` +
  `<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} span.msoDel ` +
  `{text-decoration:line-through;} --></style></head>` +
  `<body lang=EN-GB><!--StartFragment-->${body}<div style='mso-element:comment-list'>` +
  `<![if !supportAnnotations]>` +
  `<hr class=msocomoff><![endif]>${comments.join('')}</div><!--EndFragment--></body></html>`;
const ref = (n: number, more = '') => `mso-comment-reference:AH_${n};mso-comment-date:20240305T1030${more}`;

describe('comments of Word stand on the words they cover', () => {
  test.each<[string, string, string[]]>([
    [
      'some words',
      wordPage(
        `<p class=MsoNormal>The <a style='${ref(1)}'>old pier</a>${wordMark(1)} burned.</p>`,
        wordComment(1, 'Ada Holm', 'Which pier?'),
      ),
      ['old pier <- Which pier? (Ada Holm, 2024-03-05T10:30:00)'],
    ],
    [
      'words over two paragraphs, and two paragraphs of a comment',
      wordPage(
        `<p>It <a style='${ref(1)}'>burned.</a></p><p><a style='${ref(1)}'>It ` +
          `fell</a>${wordMark(1)} later.</p>`,
        wordComment(1, 'Ada Holm', 'When?', 'See the log.'),
      ),
      ['burned.\nIt fell <- When?\nSee the log. (Ada Holm, 2024-03-05T10:30:00)'],
    ],
    [
      'a thread, whose answers are named before it, and which is settled',
      wordPage(
        `<p>The <a style='${ref(3, ';mso-comment-parent:1;mso-comment-done:yes')}'></a>` +
          `<a style='${ref(2, ';\n mso-comment-parent:\n 1;mso-comment-done:yes')}'></a>` +
          `<a style='${ref(1, ';mso-comment-done:yes')}'><span style='mso-comment-continuation:2'><span ` +
          `style='mso-comment-continuation:\n3'>pier</span></span></a><span ` +
          `style='mso-comment-continuation:2'>` +
          `${wordMark(1)}${wordMark(2)}</span>${wordMark(3)} burned.</p>`,
        wordComment(1, 'Ada Holm', 'Sure?'),
        wordComment(2, 'Bo Lind', 'Yes.'),
        wordComment(3, 'Ada Holm', 'Thanks.'),
      ),
      ['pier <- Sure? (Ada Holm, 2024-03-05T10:30:00, resolved) / Bo Lind: Yes. / Ada Holm: Thanks.'],
    ],
    [
      'one within another',
      wordPage(
        `<p>The <a style='${ref(1)}'>old </a><a style='${ref(2)}'><span ` +
          `style='mso-comment-continuation:1'>pier` +
          `</span></a><span style='mso-comment-continuation:1'>${wordMark(2)} ` +
          `of wood</span>${wordMark(1)} burned.</p>`,
        wordComment(1, 'Ada Holm', 'All of it?'),
        wordComment(2, 'Bo Lind', 'Or jetty?'),
      ),
      [
        'old pier of wood <- All of it? (Ada Holm, 2024-03-05T10:30:00)',
        'pier <- Or jetty? (Bo Lind, 2024-03-05T10:30:00)',
      ],
    ],
    [
      'words that were deleted',
      wordPage(
        `<p>The <a style='${ref(1)}'><span class=msoDel><del cite="mailto:Bo%20Lind" ` +
          'datetime="2024-03-05T10:31">old' +
          `</del></span></a>${wordMark(1)} pier.</p>`,
        wordComment(1, 'Ada Holm', 'Gone?'),
      ),
      ['The| <- Gone? (Ada Holm, 2024-03-05T10:30:00)'],
    ],
    [
      'without marks, as programs that write for Word do',
      `<p>The <a style="mso-comment-reference:SMC_1;mso-comment-date:20170101">pier</a> burned.</p>` +
        `<div style="mso-element:comment-list"><div style="mso-element:comment" id="1">` +
        `<span style='mso-comment-author:"Ada Holm"'></span><p>Which?</p></div></div>`,
      ['pier <- Which? (Ada Holm, 2017-01-01)'],
    ],
    [
      'and nothing of them is in the text where the mark did not come along',
      wordPage(`<p>The pier burned.</p>`, wordComment(1, 'Ada Holm', 'Which pier?')),
      ['urned.| <- Which pier? (Ada Holm)'],
    ],
  ])('%s', (_, html, comments) => {
    expect(commentsOf(html)).toEqual(comments);
    expect(textOf(html)).not.toMatch(/\[|Which|Sure|Gone|When/);
  });
});

describe('comments of Google Docs stand at their marks', () => {
  const mark = (n: number, letter: string) =>
    `<sup><a href="#cmnt${n}" id="cmnt_ref${n}">[${letter}]</a></sup>`;
  const comment = (n: number, letter: string, ...paragraphs: string[]) =>
    `<div class="c4">${paragraphs
      .map((words, index) =>
        index > 0
          ? `<p class="c3"><span>${words}</span></p>`
          : `<p class="c3"><a href="#cmnt_ref${n}" id="cmnt${n}">[${letter}]</a><span>${words}</span></p>`,
      )
      .join('')}</div>`;

  test.each<[string, string, string[]]>([
    [
      'one',
      `<p>The pier${mark(1, 'a')} burned.</p>${comment(1, 'a', 'Which pier?', 'There are two.')}`,
      ['e pier| <- Which pier?\nThere are two.'],
    ],
    [
      'answers are guessed from their place',
      `<p>The pier${mark(1, 'a')}${mark(2, 'b')} burned${mark(3, 'c')}.</p>` +
        comment(1, 'a', 'Sure?') +
        comment(2, 'b', 'Yes.') +
        comment(3, 'c', 'When?'),
      ['e pier| <- Sure? (guessed) / : Yes.', 'burned| <- When?'],
    ],
    [
      'settled',
      `<p>The pier${mark(1, 'a')}${mark(2, 'b')}</p>` +
        comment(1, 'a', 'Sure?') +
        comment(2, 'b', '_Marked as resolved_'),
      ['e pier| <- Sure? (resolved, guessed) / : _Marked as resolved_'],
    ],
    [
      'at the beginning of a paragraph and in a table',
      `<p>One.</p><p>${mark(1, 'a')}Two.</p><table><tr><td><p>x${mark(2, 'b')}` +
        `</p></td><td><p>y</p></td></tr></table>` +
        comment(1, 'a', 'First?') +
        comment(2, 'b', 'Cell?'),
      ['One.\n| <- First?', 'Two.\nx| <- Cell?'],
    ],
  ])('%s', (_, html, comments) => {
    expect(commentsOf(html)).toEqual(comments);
    expect(textOf(html)).not.toMatch(/\[|Which|Sure|First|When/);
  });
});

describe('notes are no part of the text, and stand where their marks stood', () => {
  test.each<[string, string, string, string[]]>([
    [
      'Word',
      `<p>It fell<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">` +
        `<span class=MsoFootnoteReference>[1]</span></a> in 1893` +
        `<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1"><span ` +
        `class=MsoEndnoteReference>[i]</span></a>.</p>` +
        `<div style='mso-element:footnote-list'><br clear=all><hr><div ` +
        `style='mso-element:footnote' id=ftn1>` +
        `<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span ` +
        `class=MsoFootnoteReference>[1]</span></a> The log, p. 4.</p></div></div>` +
        `<div style='mso-element:endnote-list'><hr><div style='mso-element:endnote' ` +
        `id=edn1><p class=MsoEndnoteText>` +
        `<a style='mso-endnote-id:edn1' href="#_ednref1" name="_edn1">[i]</a> The deed.</p></div></div>`,
      'It fell in 1893.',
      ['fell| The log, p. 4.', '1893| The deed. (endnote)'],
    ],
    [
      'Google Docs, a note of two paragraphs',
      '<p>It fell.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> ' +
        'So.<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p>' +
        '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;The ' +
        `log.</span></p><p>Page 4.</p></div>` +
        `<div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a> The deed.</p></div>`,
      'It fell. So.',
      ['fell.| The log.\nPage 4.', 'So.| The deed.'],
    ],
    [
      'LibreOffice',
      '<p>It fell<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">' +
        `<sup>1</sup></a> in 1893` +
        `<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a>.</p>` +
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" ' +
        'name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The log.</p>' +
        `</div>` +
        '<div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" ' +
        'name="sdendnote1sym" href="#sdendnote1anc">i</a>The deed.</p></div>',
      'It fell in 1893.',
      ['fell| The log.', '1893| The deed. (endnote)'],
    ],
    [
      'pandoc',
      `<p>It fell<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p>` +
        '<section class="footnotes"><hr><ol><li id="fn1"><p>The log.<a ' +
        'href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a>' +
        `</p></li></ol></section>`,
      'It fell.',
      ['fell| The log.'],
    ],
    [
      'an encyclopaedia, one note with two marks',
      '<p>It fell<sup class="reference" id="cite_ref-log_1-0"><a href="#cite_note-log-1">[1]' +
        `</a></sup> twice` +
        `<sup class="reference" id="cite_ref-log_1-1"><a href="#cite_note-log-1">[1]</a></sup>.</p>` +
        '<ol class="references"><li id="cite_note-log-1">^ <sup><a href="#cite_ref-log_1-0">a' +
        `</a></sup> <sup>` +
        `<a href="#cite_ref-log_1-1">b</a></sup> <span class="reference-text">The log.</span></li></ol>`,
      'It fell twice.',
      ['fell| ^ The log.', 'twice| ^ The log.'],
    ],
    [
      'a note that nothing refers to is words',
      `<p>It fell.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> The log.</p></div>`,
      'It fell.\n[1] The log.',
      [],
    ],
    [
      'a heading over the notes is words',
      '<p>It fell<sup><a href="#fn1" id="fnref1">1</a></sup>.</p><h2>Notes' +
        '</h2><ol><li id="fn1">The log. <a href="#fnref1">back</a></li>' +
        `</ol>`,
      'It fell.\nNotes',
      ['fell| The log.'],
    ],
  ])('%s', (_, html, text, notes) => {
    expect(textOf(html)).toBe(text);
    expect(notesOf(html)).toEqual(notes);
  });
});

describe('tracked changes are read as accepted or rejected', () => {
  const html =
    '<p>It <span class=msoIns><ins cite="mailto:Ada%20Holm" datetime="2024-03-05T10:30">nearl' +
    `y </ins></span>` +
    '<span class=msoDel><del cite="mailto:Bo%20Lind" datetime="2024-03-05T10:31">wholly ' +
    `</del></span>fell.</p>`;
  test.each<['accepted' | 'rejected', string, string[]]>([
    [
      'accepted',
      'It nearly fell.',
      ['insertion “nearly” Ada Holm 10:30', 'deletion “” -wholly Bo Lind 10:31'],
    ],
    [
      'rejected',
      'It wholly fell.',
      ['insertion “” -nearly Ada Holm 10:30', 'deletion “wholly” Bo Lind 10:31'],
    ],
  ])('%s', (way, text, changes) => {
    const read = pageOf(html, way);
    expect(read.text).toBe(text);
    expect(
      read.apparatus.changes!.map(
        (c) =>
          `${c.type} “${text.slice(c.start, c.end)}” ${c.text ? `-${c.text} ` : ''}${c.author} ${c.date?.slice(11, 16)}`,
      ),
    ).toEqual(changes);
  });

  test('a figure that was mended is one figure, and what is struck out by hand no change', () => {
    const read = pageOf('<p>Some 1<del>2</del><ins>3</ins> <s>old </s>boats</p>');
    expect(read.text).toBe('Some 13 boats');
    expect(read.apparatus.changes!.map(({ type }) => type)).toEqual(['deletion', 'insertion']);
    expect(read.leftOut).toEqual({ deleted: 1 });
  });
});

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

describe('tables and pictures', () => {
  test.each<[string, string, string, string[][][]]>([
    [
      'a row is a line',
      `<p>See:</p><table><thead><tr><th><p>Year</p></th><th><p>Boats</p>` +
        `</th></tr></thead><tr><td><p><b>1893</b></p></td><td><p>12</p>` +
        `</td></tr></table>`,
      'See:\nYear\tBoats\n1893\t12',
      [
        [
          ['Year', 'Boats'],
          ['1893', '12'],
        ],
      ],
    ],
    ['an empty cell', `<table><tr><td>a</td><td></td><td>c</td></tr></table>`, 'a\tc', [[['a', '', 'c']]]],
    [
      'a table that sets a page is none',
      `<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>`,
      'One.\nTwo.',
      [],
    ],
    [
      'paragraphs in a cell stay apart',
      `<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>`,
      'a\nb\nc',
      [[['a\nb', 'c']]],
    ],
    [
      'one in another',
      `<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>`,
      'a\tb\tc',
      [[['a', 'b\tc']], [['b', 'c']]],
    ],
  ])('%s', (_, html, text, tables) => {
    const { apparatus, ...read } = pageOf(html);
    expect(read.text).toBe(text);
    expect(apparatus.tables!.map(({ rows }) => rows)).toEqual(tables);
  });

  test('a picture’s caption is a part of the story, and what is said of it in words is kept', () => {
    const { text, apparatus } = pageOf(
      '<p>One.</p><figure><img src="a.png" alt="A pier in flames"><figcaption>The ' +
        `pier, <b>1893</b>.</figcaption></figure><p>Two.</p>`,
    );
    expect(text).toBe('One.\nThe pier, 1893.\nTwo.');
    expect(apparatus.parts).toEqual([{ start: 5, end: 20, kind: 'caption' }]);
    expect(apparatus.pictures).toEqual([
      { at: 5, caption: 'The pier, 1893.', alternative: 'A pier in flames' },
    ]);
  });
});

test('whatever a page is made of, everything said of it lies within its text', () => {
  const bits = fc.constantFrom(
    '<p>',
    'word ',
    '12',
    '<b>',
    '</b>',
    '<del cite="mailto:A" datetime="2024-01-01T10:00">',
    '</del>',
    '<ins>',
    '</ins>',
    '<table><tr><td>',
    '</td><td>',
    '</td></tr><tr><td>',
    '</table>',
    '<figure><img alt="x"><figcaption>',
    '</figure>',
    '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>',
    '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>why',
    '</div>',
    '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
    '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>note',
    '<p class="subtitle">',
    `<a style="${ref(1)}">`,
    '</a>',
    wordMark(1),
    wordComment(1, 'A', 'who'),
    '<li>',
    '<ol>',
    '<br>',
    '&nbsp;',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.array(bits, { maxLength: 24 }),
      fc.constantFrom('accepted' as const, 'rejected' as const),
      (made, way) => {
        const { text, formats, apparatus } = pageOf(made.join(''), way);
        const {
          comments = [],
          changes = [],
          tables = [],
          parts = [],
          footnotes = [],
          pictures = [],
        } = apparatus;
        for (const { start, end } of [...formats, ...comments, ...changes, ...tables, ...parts]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { at } of [...footnotes, ...pictures]) expect(at).toBeLessThanOrEqual(text.length);
        expect(text).not.toMatch(/^\n|\n$|\n\n/);
      },
    ),
  );
});
