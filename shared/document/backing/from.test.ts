import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../domain/commands/apply';
import { reviewDraft, draftCommand } from '../../domain/commands/draft-review';
import { Command, type CommandBody } from '../../domain/commands/command';
import { backingOf } from '../../domain/marks/backing';
import type { Article } from '../../domain/model/article';
import { freshArticle, sign } from '../../domain/testing';
import type { Comment } from '../document';
import { annotationsOf, type As } from '../annotations';
import { backingFrom } from './from';
import { newOf } from './known';
import { annotated } from './testing';
import { DRAFTS } from './drafts.cases';

const EMPTY = { marks: {}, sources: {} };
const does = (article: Article, body: CommandBody): Article => {
  const outcome = apply(article, sign(body));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
};
const taken = (written: string, as: Record<string, As> = {}) => {
  const draft = annotated(written);
  return { ...draft, body: backingFrom(draft, EMPTY, { origin: 'draft.docx', as })! };
};
/** The words of the marks that are made, in order. */
const marked = (written: string): string[] => {
  const { text, body } = taken(written);
  return body.marks.map(({ start, end }) => text.slice(start, end));
};

describe('the words an annotation is about', () => {
  test.each<[string, string, string[]]>([
    ['a comment: its range', 'It has {40 beds|p. 3 of the report} now.', ['40 beds']],
    ['a comment with blanks around it', 'It has{ 40 beds |County report, p. 3}now.', ['40 beds']],
    ['a footnote: its sentence', 'One. Two is so.^[County report, p. 3] Three.', ['Two is so.']],
    ['a footnote within a sentence', 'One. Two^[County report, p. 3] is so.', ['Two']],
    [
      'two in one sentence: each from the one before',
      'It cost £4,^[County report, p. 3] or £5.^[Day book, p. 9] Then more.',
      ['It cost £4,', 'or £5.'],
    ],
    ['two at one place', 'It is so.^[County report, p. 3]^[Day book, p. 9]', ['It is so.']],
    ['a footnote in the second paragraph', 'One.\nTwo is so.^^[County report, p. 3]', ['Two is so.']],
    ['a bracket', 'One. It leaks [per county report, p. 3]. Two.', ['It leaks']],
    ['a round one that says so', 'One. It leaks (source: county report, p. 3). Two.', ['It leaks']],
    ['a footnote in a cell: the cell', 'Year 1\tBoats 12^[County report, p. 3]\tNone', ['Boats 12']],
  ])('%s', (_, written, words) => expect(marked(written)).toEqual(words));

  test.each([
    ['at the end of a cell', 4, 'B 12'],
    ['in an empty cell', 5, 'Boats'],
  ])('a comment at a bare place %s is about a cell, and not about its neighbours', (_name, at, words) => {
    const text = 'B 12\t\tBoats\tNone';
    const comment = { start: at, end: at, author: 'Ida', text: 'p. 3', resolved: false, replies: [] };
    const [found] = annotationsOf({ text, apparatus: { comments: [comment] } });
    expect(text.slice(found!.start, found!.end)).toBe(words);
  });

  test('a comment at a bare place is about the sentence it stands in', () => {
    const text = 'One. Two is so. Three.';
    const at = text.indexOf('is');
    const comment: Comment = {
      start: at,
      end: at,
      author: 'Ida',
      text: 'p. 3 of the report',
      resolved: false,
      replies: [],
    };
    const [found] = annotationsOf({ text, apparatus: { comments: [comment] } });
    expect(text.slice(found!.start, found!.end)).toBe('Two is so.');
  });

  test.each([
    '“They [the owners] knew.”',
    '“It [the 2019 annual report] was late.”',
    'It [sic] is [1] so.',
    'It leaks (see the county report, p. 3).',
  ])('what stands in brackets as words of the text says of no source: %s', (text) =>
    expect(annotationsOf({ text })).toEqual([]),
  );

  test.each([
    ['{“She never ran late,”|County report, p. 3} he said.', 'quote', 'direct'],
    ['“{She never ran late|County report, p. 3},” he said. “No.”', 'claim', undefined],
    ['“{She never ran late|County report, p. 3}” he said.', 'quote', 'direct'],
    ['{He called it “a very cold business”|County report, p. 3}.', 'quote', 'partial'],
    ['{It opened in 1893|County report, p. 3}.', 'claim', undefined],
  ])('%s is a %s', (written, kind, form) => {
    expect(taken(written).body.marks).toMatchObject([{ kind, ...(form ? { form } : {}) }]);
  });
});

describe('what becomes of it', () => {
  test('a source, once for the same address, with evidence the author vouches for and the whole words', () => {
    const { text, body } = taken(
      'It has {40 beds|https://a.example.org/x?utm_source=mail (p. 3)} and {11 nurses|see http://www.a.example.org/x/, p. 5}.',
    );
    expect(body.sources).toMatchObject([
      { where: 'https://a.example.org/x?utm_source=mail', kind: 'web-page' },
    ]);
    expect(body.evidence.map(({ locator, bears }) => [locator, bears])).toEqual([
      ['p. 3', 'supports'],
      ['p. 5', 'supports'],
    ]);
    expect(body.said.map((each) => each.text)).toEqual([
      'https://a.example.org/x?utm_source=mail (p. 3)',
      'see http://www.a.example.org/x/, p. 5',
    ]);
    const article = does(freshArticle(text), body);
    expect(backingOf(article).backed.map(({ toConfirm }) => toConfirm.length)).toEqual([1, 1]);
  });

  test('somebody spoken to twice is one source, with every number that was given', () => {
    const { body } = taken(
      '{One|Interview with Dana Reyes 3/14} {two|Dana Reyes interview, tel +1 555 010 0142}.',
    );
    expect(body.sources).toMatchObject([
      { title: 'Dana Reyes', kind: 'interview', where: '+1 555 010 0142' },
    ]);
    expect(body.evidence.map(({ locator }) => locator)).toEqual(['3/14', '']);
  });

  test('off the record stays off the record, and is another source than the same person on it', () => {
    const { body } = taken('{One|interview w/ Dana Reyes, OTR} {two|interview w/ Dana Reyes}.');
    expect(body.sources.map(({ title, terms }) => [title, terms])).toEqual([
      ['Dana Reyes', 'off-the-record'],
      ['Dana Reyes', 'on-the-record'],
    ]);
  });

  test('“ibid.” and a surname alone mean what a note before cited', () => {
    const { body } = taken(
      'One.^[Harlan Voss, The Salt Ledger (Northgate Press, 1988), p. 45.] Two.^[Ibid., p. 51.] Three.^[Day book, p. 2.] Four.^[Voss, ch. 3.]',
    );
    const titles = new Map(body.sources.map(({ id, title }) => [id, title]));
    expect(body.evidence.map(({ source, locator }) => [titles.get(source)!.slice(0, 11), locator])).toEqual([
      ['Harlan Voss', 'p. 45'],
      ['Harlan Voss', 'p. 51'],
      ['Day book', 'p. 2'],
      ['Harlan Voss', 'ch. 3'],
    ]);
  });

  test('a question and a remark are notes of whoever wrote them, their answers behind them in order', () => {
    const draft = annotated('It has {40 beds|who says?} and {a chapel|nice!}.');
    Object.assign(draft.apparatus.comments[0]!, {
      date: '2026-11-20T09:00:00',
      resolved: true,
      replies: [
        { author: 'Desk', text: 'Anyone?' },
        { author: 'Ida', text: 'Looking.' },
      ],
    });
    const body = backingFrom(draft, EMPTY, { origin: 'draft.docx' })!;
    expect(body.notes.map(({ by, text, came }) => [by, text, came?.resolved])).toEqual([
      ['Ida Brandt', 'who says?', true],
      ['Desk', 'Anyone?', true],
      ['Ida', 'Looking.', true],
      ['Ida Brandt', 'nice!', undefined],
    ]);
    expect(body.said).toEqual([]);
  });

  test('a question that was answered with a source is backing, the answers kept', () => {
    const draft = annotated('It has {40 beds|source?}.');
    draft.apparatus.comments[0]!.replies = [{ author: 'Ida', text: 'County report, p. 3' }];
    const body = backingFrom(draft, EMPTY, { origin: 'draft.docx' })!;
    expect(body.said).toMatchObject([
      { text: 'source?', worth: 'backed', replies: [{ author: 'Ida', text: 'County report, p. 3' }] },
    ]);
    expect(body.evidence).toMatchObject([{ locator: 'p. 3' }]);
  });

  test('vague words and the author’s own', () => {
    const { body } = taken('{One|see notes} {two|I was there}.');
    expect(body.said.map(({ worth }) => worth)).toEqual(['vague', 'on-author']);
    expect(body.sources).toMatchObject([{ kind: 'observation' }]);
  });

  test('a person’s choice turns it over', () => {
    const written = 'It has {40 beds|County report, p. 3} and {a chapel|nice!}.';
    const { body } = taken(written, { 'comment 1': 'note', 'comment 2': 'nothing' });
    expect(body.notes.map(({ text }) => text)).toEqual(['County report, p. 3']);
    expect([body.said, body.evidence, body.sources]).toEqual([[], [], []]);
    expect(taken(written, { 'comment 1': 'nothing', 'comment 2': 'nothing' }).body).toBeNull();
  });

  test('comments on nearly the same words share a mark', () => {
    const draft = annotated('It has {40 beds in all|County report, p. 3}.');
    const [first] = draft.apparatus.comments;
    draft.apparatus.comments.push({ ...first!, end: first!.end - 1, text: 'sure?' });
    const body = backingFrom(draft, EMPTY, { origin: 'draft.docx' })!;
    expect([body.marks.length, body.said.length, body.notes.length]).toEqual([1, 1, 1]);
  });
});

describe('a revised draft', () => {
  const first = annotated('It has {40 beds|County report, p. 3}.\nIt opened {in 1893|who says?}.');
  const withFirst = () => does(freshArticle(first.text), backingFrom(first, EMPTY, { origin: 'one.docx' })!);
  const revised = (written: string) => {
    const draft = annotated(written);
    const before = withFirst();
    const found = reviewDraft(before, draft.text);
    const article = found.same
      ? before
      : does(before, draftCommand(before, found, { text: draft.text, formats: [], origin: 'two.docx' }));
    return { article, body: backingFrom(draft, article, { origin: 'two.docx' }) };
  };

  test('with the same annotations: nothing is taken in again', () => {
    const { body } = revised('It now has {40 beds|County report, p. 3}.\nIt opened {in 1893|who says?}.');
    expect(body).toBeNull();
  });

  test('only what is new is added, to the mark and the source that are there', () => {
    const { article, body } = revised(
      'It now has {40 beds|County report, p. 3}.\nIt opened {in 1893|County report, p. 9}. It {leaks|County report, p. 3}.',
    );
    expect(body!.said.map(({ text }) => text)).toEqual(['County report, p. 9', 'County report, p. 3']);
    expect(body!.sources).toEqual([]);
    expect(body!.marks.length).toBe(1);
    expect(Object.keys(does(article, body!).sources).length).toBe(1);
  });

  test('an answer that was given since is added', () => {
    const draft = annotated('It has {40 beds|County report, p. 3}.\nIt opened {in 1893|who says?}.');
    draft.apparatus.comments[1]!.replies = [{ author: 'Ida', text: 'My aunt.' }];
    const body = backingFrom(draft, withFirst(), { origin: 'two.docx' })!;
    expect(body.notes).toMatchObject([{ by: 'Ida', text: 'My aunt.' }]);
    expect([body.marks, body.said]).toEqual([[], []]);
  });

  test('an answer that names a source backs the words of its thread, and is known the next time', () => {
    const draft = annotated('It has {40 beds|County report, p. 3}.\nIt opened {in 1893|who says?}.');
    draft.apparatus.comments[1]!.replies = [{ author: 'Ida', text: 'Parish register, p. 12' }];
    const before = withFirst();
    const [, asked] = Object.values(before.marks);
    const body = backingFrom(draft, before, { origin: 'two.docx' })!;
    expect(body.said).toMatchObject([{ mark: asked!.id, author: 'Ida', text: 'Parish register, p. 12' }]);
    expect(body.evidence).toMatchObject([{ mark: asked!.id, locator: 'p. 12' }]);
    expect(backingFrom(draft, does(before, body), { origin: 'three.docx' })).toBeNull();
    expect(
      backingFrom(draft, before, { origin: 'two.docx', as: { 'comment 2 answer 1': 'nothing' } }),
    ).toBeNull();
  });

  test('the same words by another hand, or elsewhere, are new; by nobody named they are not', () => {
    const again = (change: (comment: Comment) => void) => {
      const draft = annotated('It has {40 beds|County report, p. 3}.\nIt opened {in 1893|who says?}.');
      change(draft.apparatus.comments[1]!);
      const { annotations, recognised } = newOf(annotationsOf(draft), Object.values(withFirst().marks));
      return [annotations.map(({ text }) => text), recognised];
    };
    expect(again(() => {})).toEqual([[], 2]);
    expect(again((comment) => (comment.author = 'Tom Ashdown'))).toEqual([['who says?'], 1]);
    expect(again((comment) => (comment.author = ''))).toEqual([[], 2]);
    expect(again((comment) => Object.assign(comment, { start: 0, end: 2 }))).toEqual([['who says?'], 1]);
  });

  test('that has the words of the draft but for blanks is put on those', () => {
    const draft = annotated('\n\nIt has {40 beds|Day book, p. 9}.\n\n\nIt opened in {1893|nice!}.');
    const before = withFirst();
    const body = backingFrom(draft, before, { origin: 'two.docx', onto: first.text })!;
    expect(body.marks.map(({ start, end }) => first.text.slice(start, end))).toEqual(['1893']);
    expect(Object.keys(does(before, body).marks)).toHaveLength(3);
  });
});

test.each(DRAFTS)(
  '$name: comes in in one step that the log takes, and nothing of it is lost',
  ({ text: written }) => {
    const { text, apparatus, body } = taken(written);
    const command = Command.parse(JSON.parse(JSON.stringify(sign(body))));
    expect(apply(freshArticle(text), command)).toMatchObject({ ok: true });
    const kept = new Set([...body.said, ...body.notes].map((each) => each.text));
    for (const { text: words } of [...apparatus.comments, ...apparatus.footnotes])
      expect(kept).toContain(words);
  },
);

test('law: whatever stands on whatever words, it comes in or nothing does', () => {
  const text = 'Ann 😀 said “no”.\n\nThe bridge [per county report, p. 3] stands. 日本語です。';
  const place = fc.integer({ min: 0, max: text.length + 3 });
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'p. 3',
          'https://a.example/(x',
          '](',
          'per ',
          'Roe',
          ';',
          '\n',
          '12:40',
          'tape ',
          '?',
          '“',
          'ibid.',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(' ')),
  );
  const comment = fc
    .record({ a: place, b: place, text: words, reply: words })
    .map(({ a, b, text: said, reply }): Comment => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
      author: '',
      text: said,
      resolved: false,
      replies: [{ author: '', text: reply }],
    }));
  const footnote = fc.record({ at: place, text: words });
  fc.assert(
    fc.property(
      fc.array(comment, { maxLength: 4 }),
      fc.array(footnote, { maxLength: 4 }),
      (comments, footnotes) => {
        const body = backingFrom({ text, apparatus: { comments, footnotes } }, EMPTY, { origin: 'x' });
        if (body === null) return;
        const command = Command.parse(JSON.parse(JSON.stringify(sign(body))));
        const outcome = apply(freshArticle(text), command);
        expect(outcome.ok || outcome.refusal).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
