import { describe, expect, test } from 'vitest';
import type { Comment, ReadDocument } from '@shared/document/document';
import {
  comment,
  del,
  field,
  footnote,
  from,
  ins,
  markOf,
  moved,
  noteMark,
  p,
  paragraphId,
  r,
  table,
  textBox,
  thread,
  to,
} from '../testing/docx-fixtures';
import { readDocx as read } from '../testing/read-docx';

/* What was written on Word files: comments and tracked changes. */

const covered = ({ text, apparatus }: ReadDocument): string[] =>
  apparatus!.comments!.map(({ start, end }) => text.slice(start, end));
const ONE = comment(1, 'Mara Lind', 'Who says so?');

describe('a comment covers', () => {
  test.each<[string, string, string]>([
    ['words of a run', p(r('The ') + from(1) + r('mayor') + to(1) + r(' left.')), 'mayor'],
    ['words after signs of two code units', p(r('🦊 The ') + from(1) + r('mayor') + to(1)), 'mayor'],
    [
      'words of several paragraphs',
      p(r('The ') + from(1) + r('mayor.')) + p(r('He') + to(1) + r(' left.')),
      'mayor.\nHe',
    ],
    ['a paragraph, not the break after it', p(from(1) + r('One.')) + p(to(1) + r('Two.')), 'One.'],
    ['a paragraph, not the break before it', p(r('One.') + from(1)) + p(r('Two.') + to(1)), 'Two.'],
    ['words that begin between paragraphs', p('One.') + from(1) + p(r('Two.') + to(1)), 'Two.'],
    [
      'words into a control',
      p(
        r('The ') + `<w:sdt><w:sdtContent>${from(1)}${r('old ')}</w:sdtContent></w:sdt>` + r('mayor') + to(1),
      ),
      'old mayor',
    ],
    ['words within an insertion', p(r('The ') + ins(r('old ') + from(1) + r('mayor')) + to(1)), 'mayor'],
    [
      'words without what is deleted among them',
      p(from(1) + r('The ') + del(r('old ')) + r('mayor') + to(1)),
      'The mayor',
    ],
    ['nothing of what is deleted', p(r('The ') + from(1) + del(r('old')) + to(1) + r('mayor')), ''],
    ['words of a cell', table([p('a'), p(from(1) + r('nine') + to(1))]), 'nine'],
    ['the result of a field', p(r('Page ') + from(1) + field('PAGE', r('7')) + to(1)), '7'],
    ['words of a text box', p(r('x') + textBox(p(from(1) + r('nine') + to(1)))), 'nine'],
    [
      'a raised figure whole',
      p(from(1) + r('10') + r('6', '<w:vertAlign w:val="superscript"/>') + to(1)),
      '10⁶',
    ],
    [
      'a place where there is no range',
      p(r('The mayor') + '<w:r><w:commentReference w:id="1"/></w:r>' + r(' left.')),
      '',
    ],
    ['a place in an empty line', p('One.') + p(from(1) + to(1)) + p('Two.'), ''],
  ])('%s', async (_, body, words) => {
    expect(covered(await read({ body, comments: ONE }))).toEqual([words]);
  });

  test('the place of a note, where it is on the words of the note', async () => {
    const found = await read({
      body: p(r('So it was') + noteMark(1) + r('.')),
      footnotes: footnote(1, p(from(1) + r('Page 2.') + to(1))),
      comments: ONE,
    });
    expect(found.apparatus!.comments).toMatchObject([{ start: 9, end: 9, text: 'Who says so?' }]);
  });

  test('the end of the text, where it has lost its place, and that is said', async () => {
    const found = await read({ body: p('One.'), comments: ONE });
    expect(found.apparatus!.comments).toMatchObject([{ start: 4, end: 4 }]);
    expect(found.notices).toEqual([
      { level: 'warning', message: 'One comment stands nowhere in the text; kept at its end.' },
    ]);
  });
});

describe('threads', () => {
  const body = p(from(1) + from(2) + r('nine') + to(1) + to(2) + r(' of ') + from(3) + r('ten') + to(3));
  const comments =
    comment(3, 'Olu Ade', 'And this?') +
    comment(2, 'Olu Ade', 'See\nthe report.', '2024-03-06T08:00:00Z') +
    comment(1, 'Mara Lind', 'Who says so?');
  const first: Comment = {
    start: 0,
    end: 4,
    author: 'Mara Lind',
    date: '2024-03-05T09:30:00Z',
    text: 'Who says so?',
    resolved: false,
    replies: [{ author: 'Olu Ade', date: '2024-03-06T08:00:00Z', text: 'See\nthe report.' }],
  };
  const other = { text: 'And this?', replies: [], resolved: false };

  test('what answers what, by the last paragraph of each', async () => {
    const commentsExtended = thread(3) + thread(1, { done: true }) + thread(2, { answers: 1 });
    const found = await read({ body, comments, commentsExtended });
    expect(found.apparatus!.comments).toMatchObject([{ ...first, resolved: true }, other]);
    expect(found.apparatus!.comments![0]).not.toHaveProperty('guessed');
  });

  test('where the file does not say it, those on the same words, as a guess', async () => {
    const found = await read({ body, comments });
    expect(found.apparatus!.comments).toMatchObject([{ ...first, guessed: true }, other]);
    expect(found.notices.map(({ message }) => message)).toEqual([
      'One comment was taken for a reply by place alone: the file does not say what answers what.',
    ]);
  });

  test('where the file says that they are none, no guess', async () => {
    const found = await read({ body, comments, commentsExtended: thread(1) + thread(2) + thread(3) });
    expect(found.apparatus!.comments!.map(({ replies }) => replies.length)).toEqual([0, 0, 0]);
  });

  test('comments without ids answer nothing, where others have some', async () => {
    const bare = comments.replace(/ w14:paraId="0000000[12]"/g, '');
    const found = await read({ body, comments: bare, commentsExtended: thread(3, { done: true }) });
    expect(found.apparatus!.comments!.map(({ replies, resolved }) => [replies.length, resolved])).toEqual([
      [0, false],
      [0, false],
      [0, true],
    ]);
  });

  test('an extension that knows none of them says nothing', async () => {
    const found = await read({ body, comments, commentsExtended: thread(77) });
    expect(found.apparatus!.comments).toMatchObject([{ ...first, guessed: true }, other]);
  });

  test('an answer to an answer is one of the thread; a circle is three comments', async () => {
    const deep = await read({
      body,
      comments,
      commentsExtended: thread(1) + thread(2, { answers: 1 }) + thread(3, { answers: 2 }),
    });
    expect(deep.apparatus!.comments).toMatchObject([
      { text: 'Who says so?', replies: [{ text: 'And this?' }, { text: 'See\nthe report.' }] },
    ]);
    const circle = await read({
      body,
      comments,
      commentsExtended: thread(1, { answers: 2 }) + thread(2, { answers: 1 }) + thread(3),
    });
    expect(circle.apparatus!.comments).toHaveLength(3);
  });

  test('the time in the whole world goes before the one on the writer’s wall', async () => {
    const commentsIds = `<w16cid:commentId w16cid:paraId="${paragraphId(3)}" w16cid:durableId="5EED"/>`;
    const commentsExtensible =
      '<w16cex:commentExtensible w16cex:durableId="5EED" w16cex:dateUtc="2024-03-05T08:30:00Z"/>';
    const found = await read({ body, comments, commentsIds, commentsExtensible });
    expect(found.apparatus!.comments![1]).toMatchObject({ date: '2024-03-05T08:30:00Z' });
  });

  test('damaged, they are not known, and all else is', async () => {
    const found = await read({ body, comments, commentsExtended: '<torn' });
    expect(found.apparatus!.comments).toHaveLength(2);
    expect(found.notices[0]!.message).toBe(
      'The document’s threads of its comments could not be read: that part of the file is damaged. The rest is here.',
    );
  });
});

const ADDED = 'w:author="Olu Ade"';

describe('tracked changes', () => {
  test.each<[string, string, string, string]>([
    ['nothing changed', p('One.') + table([p('a')]), 'One.\na', 'One.\na'],
    [
      'words put in and words deleted',
      p(r('The ') + ins(r('new ')) + del(r('old ')) + r('wall')),
      'The new wall',
      'The old wall',
    ],
    [
      'words put in and deleted again',
      p(r('The ') + ins(del(r('old '))) + r('wall')),
      'The wall',
      'The wall',
    ],
    [
      'words that moved',
      p(moved('From', r('First. ')) + r('Second.')) + p(moved('To', r('First. '))),
      'Second.\nFirst.',
      'First. Second.',
    ],
    ['a deleted end joins two paragraphs', p('One ', markOf('del')) + p('two.'), 'One two.', 'One\ntwo.'],
    ['an end put in parts two paragraphs', p('One', markOf('ins')) + p(' two.'), 'One\ntwo.', 'One two.'],
    ['a whole paragraph deleted', p(del(r('Gone.')), markOf('del')) + p('Here.'), 'Here.', 'Gone.\nHere.'],
    ['a whole paragraph put in', p(ins(r('New.')), markOf('ins')) + p('Here.'), 'New.\nHere.', 'Here.'],
    ['a deleted end before a table', p(r('One.'), markOf('del')) + table([p('a')]), 'One.\na', 'One.\na'],
    ['a field put in', p(r('On ') + ins(field('PAGE', r('7'))) + del(r('8'))), 'On 7', 'On 8'],
    [
      'a row deleted',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1" ${ADDED}/></w:trPr><w:tc>${p('b')}</w:tc></w:tr><w:tr><w:tc>${p('c')}</w:tc></w:tr></w:tbl>`,
      'a\nc',
      'a\nb\nc',
    ],
    [
      'a cell put in',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc><w:tcPr><w:cellIns w:id="1" ${ADDED}/></w:tcPr>${p('b')}</w:tc></w:tr></w:tbl>`,
      'a\tb',
      'a',
    ],
    [
      'a row’s change of look',
      `<w:tbl><w:tr><w:trPr><w:trPrChange w:id="1"><w:trPr><w:del w:id="1"/></w:trPr></w:trPrChange></w:trPr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`,
      'a',
      'a',
    ],
    ['a break deleted', p(r('a') + del('<w:r><w:br/></w:r>') + r('b')), 'ab', 'a\nb'],
    ['a list put in', p('a') + p(ins(r('b')), markOf('ins')) + p('c'), 'a\nb\nc', 'a\nc'],
  ])('%s', async (_, body, accepted, rejected) => {
    expect([(await read({ body })).text, (await read({ body }, 'rejected')).text]).toEqual([
      accepted,
      rejected,
    ]);
  });

  const body = p(r('The ') + ins(r('new ')) + del(r('old '), ADDED) + r('wall'));
  const date = '2024-03-05T09:30:00Z';

  test('are listed with who made them: on the words in the text, and with those that are not', async () => {
    expect((await read({ body })).apparatus!.changes).toEqual([
      { start: 4, end: 8, type: 'insertion', author: 'Mara Lind', date },
      { start: 8, end: 8, type: 'deletion', author: 'Olu Ade', text: 'old' },
    ]);
    expect((await read({ body }, 'rejected')).apparatus!.changes).toEqual([
      { start: 4, end: 4, type: 'insertion', author: 'Mara Lind', date, text: 'new' },
      { start: 4, end: 8, type: 'deletion', author: 'Olu Ade' },
    ]);
  });

  test('of several runs and paragraphs by one person at one time are one', async () => {
    const found = await read({
      body: p(ins(r('a')) + ins(r('b', '<w:b/>')), markOf('ins')) + p(ins(r('c'))),
    });
    expect(found.apparatus!.changes).toEqual([
      { start: 0, end: 4, type: 'insertion', author: 'Mara Lind', date },
    ]);
  });

  test('a move is one where it came from and one where it went', async () => {
    const found = await read({
      body: p(moved('From', r('First. ')) + r('Second.')) + p(moved('To', r('First.'))),
    });
    expect(found.apparatus!.changes).toMatchObject([
      { start: 0, end: 0, type: 'move', text: 'First.' },
      { start: 8, end: 14, type: 'move' },
    ]);
  });

  test('in a note they stand at its mark, with their words', async () => {
    const footnotes = footnote(1, p(r('Page ') + ins(r('3')) + del(r('2'))));
    const found = await read({ body: p(r('So') + noteMark(1)), footnotes });
    expect(found.apparatus!.footnotes).toEqual([{ at: 2, text: 'Page 3' }]);
    expect(found.apparatus!.changes).toMatchObject([
      { start: 2, end: 2, type: 'insertion', text: '3' },
      { start: 2, end: 2, type: 'deletion', text: '2' },
    ]);
  });

  test('a note in deleted words is in no accepted text', async () => {
    const given = {
      body: p(r('So') + del(noteMark(1) + r(' and')) + r('.')),
      footnotes: footnote(1, p('Page 2.')),
    };
    expect((await read(given)).apparatus!.footnotes).toEqual([]);
    expect((await read(given, 'rejected')).apparatus!.footnotes).toEqual([{ at: 2, text: 'Page 2.' }]);
  });

  test('how they were read is said', async () => {
    expect((await read({ body }, 'rejected')).notices).toEqual([
      { level: 'info', message: '2 tracked changes were read as rejected.' },
    ]);
  });
});
