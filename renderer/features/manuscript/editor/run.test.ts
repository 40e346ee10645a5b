import { ChangeSet, EditorState, type Transaction } from '@codemirror/state';
import { apply, currentDraft, type Article, type Format } from '@shared/domain';
import { editOf, freshArticle, MARK_IDS, sign } from '@shared/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsField, formatsIn, setFormats } from './formats';
import { allMarks, marksField, setMarks } from './marks';
import { editIn, fromFrame, movedBy, typedField } from './run';
import { plainOf, textOf } from './text';

const TEXT = 'The bridge opened in 1893. It cost £40,000.\nNobody came.';

/**
 * A text in the editor, and the same as an article: typed in on one side, edited by commands on the other.
 */
class Pair {
  state: EditorState;
  private batch: ChangeSet | null = null;

  constructor(public article: Article) {
    const { text, formats } = currentDraft(article);
    this.state = EditorState.create({
      doc: textOf(text),
      extensions: [EditorState.lineSeparator.of('\n'), typedField, marksField, formatsField],
    }).update({
      effects: [setMarks.of(Object.values(article.marks)), setFormats.of(formats)],
      annotations: fromFrame.of(true),
    }).state;
  }

  type(
    from: number,
    to: number,
    insert: string,
    userEvent = insert ? 'input.type' : 'delete.backward',
  ): void {
    if (from === to && insert === '') return;
    const transaction = this.state.update({
      changes: { from, to, insert: textOf(insert) },
      selection: { anchor: from + insert.length },
      userEvent,
    });
    const edit = editIn({
      transactions: [transaction] as readonly Transaction[],
      startState: this.state,
    } as Parameters<typeof editIn>[0])!;
    const changes = ChangeSet.of(
      edit.changes.map(({ start, end, insert: words }) => ({ from: start, to: end, insert: words })),
      edit.length,
      '\n',
    );
    this.batch = this.batch?.compose(changes) ?? changes;
    this.state = transaction.state;
  }

  /** What was typed goes to the article as one command. */
  send(): void {
    const changes: { from: number; to: number; insert: string }[] = [];
    this.batch?.iterChanges(
      (from, to, _a, _b, insert) => void changes.push({ from, to, insert: plainOf(insert) }),
    );
    this.batch = null;
    const outcome = apply(this.article, sign(editOf(this.article, changes)));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    this.article = outcome.article;
  }

  /** And the editor shows what the article has. */
  show(): void {
    this.state = this.state.update({
      effects: [
        setMarks.of(Object.values(this.article.marks)),
        setFormats.of(currentDraft(this.article).formats),
      ],
      annotations: fromFrame.of(true),
    }).state;
  }

  inEditor = () => allMarks(this.state).map(({ id, start, end }) => ({ id, start, end }));
  inArticle = () =>
    Object.values(this.article.marks)
      .filter(({ lost }) => !lost)
      .map(({ id, anchor: { start, end } }) => ({ id, start, end }))
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  words = () => allMarks(this.state).map(({ start, end }) => this.state.sliceDoc(start, end));
}

function marked(...words: string[]): Pair {
  return new Pair(
    words.reduce((article, exact, at) => {
      const start = TEXT.indexOf(exact);
      const outcome = apply(
        article,
        sign({
          type: 'mark.add',
          mark: { id: MARK_IDS[at]!, kind: 'claim', start, end: start + exact.length },
        }),
      );
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return outcome.article;
    }, freshArticle(TEXT)),
  );
}

const letters = (pair: Pair, at: number, words: string) =>
  [...words].forEach((letter, index) => pair.type(at + index, at + index, letter));

describe('marks while one types', () => {
  const year = TEXT.indexOf('1893');

  test('a year taken away letter by letter and typed anew stays the mark’s', () => {
    const pair = marked('1893');
    for (let end = year + 4; end > year; end--) pair.type(end - 1, end, '');
    expect(pair.words()).toEqual([]);
    letters(pair, year, '1894');
    expect(pair.words()).toEqual(['1894']);
    pair.send();
    expect(pair.inArticle()).toEqual(pair.inEditor());
  });

  test('also where it is sent in the middle', () => {
    const pair = marked('1893');
    pair.type(year + 2, year + 4, '');
    letters(pair, year + 2, '9');
    pair.send();
    pair.show();
    letters(pair, year + 3, '4');
    pair.send();
    expect(pair.words()).toEqual(['1894']);
    expect(pair.inArticle()).toEqual(pair.inEditor());
  });

  test('what grows against a mark is its words, letter by letter, and goes again', () => {
    const pair = marked('1893');
    letters(pair, year + 4, '.5');
    expect(pair.words()).toEqual(['1893.5']);
    pair.send();
    expect(pair.inArticle()).toEqual(pair.inEditor());
    pair.show();
    pair.type(year, year, '-');
    pair.send();
    expect(pair.words()).toEqual(['-1893.5']);
    expect(pair.inArticle()).toEqual(pair.inEditor());
  });

  test('what is typed behind a mark stays behind it, however it is sent', () => {
    const pair = marked('1893');
    letters(pair, year + 4, ' or');
    pair.send();
    pair.show();
    letters(pair, year + 7, ' so');
    pair.send();
    expect(pair.words()).toEqual(['1893']);
    expect(pair.inArticle()).toEqual(pair.inEditor());
  });

  test('letters typed where others ended take the last of them along; not once the cursor was elsewhere', () => {
    const pair = marked();
    pair.type(0, 0, '😀');
    const next = pair.state.update({ changes: { from: 2, insert: 'x' }, userEvent: 'input.type' });
    expect(movedBy(next).toJSON()).toEqual([[2, '😀x'], TEXT.length]);
    const away = pair.state
      .update({ selection: { anchor: 9 } })
      .state.update({ changes: { from: 2, insert: 'x' }, userEvent: 'input.type' });
    expect(movedBy(away)).toBe(away.changes);
  });
});

describe('laws', () => {
  const step = fc.record({
    at: fc.nat(60),
    removed: fc.nat(5),
    insert: fc.constantFrom(
      '',
      'a',
      'b',
      '\n',
      '😀',
      'word ',
      '.',
      '5',
      ',',
      '-',
      '$',
      '’',
      '“',
      'e\u0301',
      '世',
    ),
    on: fc.boolean(),
    sent: fc.boolean(),
  });
  const format: fc.Arbitrary<Format> = fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 12 }), fc.constantFrom('bold', 'italic'))
    .map(([start, length, type]) => ({ type, start, end: Math.min(TEXT.length, start + length) }));

  test('what is shown while one types is what the command then keeps', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(format, { maxLength: 3 }), (steps, formats) => {
        const pair = marked('The bridge opened in 1893', '1893', 'cost £40,000', 'Nobody', '40');
        const decided = apply(
          pair.article,
          sign({ type: 'mark.status', marks: Object.keys(pair.article.marks).slice(1), status: 'verified' }),
        );
        if (decided.ok) pair.article = decided.article;
        const formatted = apply(
          pair.article,
          sign({
            type: 'text.edit',
            draft: 1,
            length: TEXT.length,
            changes: [],
            formats: [...formats, { type: 'heading', level: 2, start: 0, end: TEXT.indexOf('\n') }],
          }),
        );
        if (formatted.ok) pair.article = formatted.article;
        pair.show();
        let last = 0;
        for (const { at, removed, insert, on, sent } of steps) {
          const { length } = pair.state.doc;
          const from = Math.min(on ? last : at, length);
          pair.type(from, Math.min(length, from + (insert === '' ? removed : on ? 0 : removed)), insert);
          last = from + insert.length;
          if (!sent) continue;
          pair.send();
          expect(pair.inEditor()).toEqual(pair.inArticle());
          pair.show();
        }
        pair.send();
        expect(plainOf(pair.state.doc)).toBe(currentDraft(pair.article).text);
        expect(pair.inEditor()).toEqual(pair.inArticle());
        expect(formatsIn(pair.state)).toEqual(currentDraft(pair.article).formats);
      }),
      { numRuns: 300 },
    );
  });

  test('and so are the decorations', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.array(format, { maxLength: 3 }), (steps, formats) => {
        const pair = marked();
        pair.state = pair.state.update({ effects: setFormats.of(formats) }).state;
        for (const { at, removed, insert } of steps)
          pair.type(
            Math.min(at, pair.state.doc.length),
            Math.min(at + removed, pair.state.doc.length),
            insert,
          );
        const drawn = (state: EditorState) => {
          const list: string[] = [];
          state
            .field(formatsField)
            .set.between(
              0,
              state.doc.length,
              (from, to, { spec }) => void list.push(`${from} ${to} ${String(spec.class)}`),
            );
          return list.sort();
        };
        expect(drawn(pair.state)).toEqual(
          drawn(pair.state.update({ effects: setFormats.of(formatsIn(pair.state)) }).state),
        );
      }),
      { numRuns: 200 },
    );
  });
});
