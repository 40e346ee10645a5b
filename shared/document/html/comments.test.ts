import { describe, expect, test } from 'vitest';
import { commentsOf, pageOf, ref, textOf, wordComment, wordMark, wordPage } from './testing';

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

test('comments of LibreOffice are comments in the code, where they stand', () => {
  const html = (generator: string) =>
    `<html><head><meta name="generator" content="${generator}"><!-- head --></head>` +
    `<body><p>The pier<!-- Which pier?\nThere are two. --> burned.</p></body></html>`;
  expect(commentsOf(html('LibreOffice 24.2 (Linux)'))).toEqual(['e pier| <- Which pier?\nThere are two.']);
  expect(commentsOf(html('Hugo 0.120'))).toEqual([]);
  expect(textOf(html('LibreOffice 24.2 (Linux)'))).toBe('The pier burned.');
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

describe('links in what was written keep their addresses', () => {
  const google = 'https://www.google.com/url?q=https://a.example/log&amp;sa=D';
  const linksOf = (html: string) => {
    const { comments, footnotes } = pageOf(html).apparatus;
    const [said] = [...comments!.flatMap((each) => [each, ...each.replies]).reverse(), ...footnotes!];
    return said!.links?.map(({ start, end, href }) => [said!.text.slice(start, end), href]);
  };
  const mark = (n: number) => `<sup><a href="#cmnt${n}" id="cmnt_ref${n}">[a]</a></sup>`;
  const body = (n: number, words: string) =>
    `<div><p><a href="#cmnt_ref${n}" id="cmnt${n}">[a]</a><span>${words}</span></p></div>`;

  test.each<[string, string]>([
    [
      'a comment of Google Docs',
      `<p>The pier${mark(1)} burned.</p>${body(1, `See <a href="${google}">the log</a>.`)}`,
    ],
    [
      'an answer',
      `<p>The pier${mark(1)}${mark(2)} burned.</p>` +
        `${body(1, 'Sure?')}${body(2, `By <a href="${google}">the log</a>`)}`,
    ],
    [
      'a comment of Word',
      wordPage(
        `<p>The <a style='${ref(1)}'>pier</a>${wordMark(1)} burned.</p>`,
        wordComment(1, 'Ada Holm', 'See', '<a href="https://a.example/log">the log</a>'),
      ),
    ],
    [
      'a footnote',
      '<p>The pier<a href="#ftnt1" id="ftnt_ref1"><sup>[1]</sup></a> burned.</p>' +
        `<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> In <a href="${google}">the log</a>.</p></div>`,
    ],
  ])('%s', (_, html) => expect(linksOf(html)).toEqual([['the log', 'https://a.example/log']]));

  test('and where there are none, none are told', () =>
    expect(linksOf(`<p>The pier${mark(1)} burned.</p>${body(1, 'Sure?')}`)).toBeUndefined());
});
