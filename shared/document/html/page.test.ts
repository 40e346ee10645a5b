import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf, ref, textOf, wordComment, wordMark } from './testing';

const notesOf = (html: string): string[] => {
  const { text, apparatus } = pageOf(html);
  return apparatus.footnotes!.map(
    (note) => `${text.slice(0, note.at).split(' ').at(-1)}| ${note.text}${note.endnote ? ' (endnote)' : ''}`,
  );
};

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
          `${c.type} “${text.slice(c.start, c.end)}” ${c.text ? `-${c.text} ` : ''}${c.author} ` +
          `${c.date?.slice(11, 16)}`,
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
