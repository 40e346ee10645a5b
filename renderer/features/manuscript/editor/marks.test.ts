import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { EditorState } from '@codemirror/state';
import { anchorAt } from '@shared/anchoring/anchor';
import { newId, nothingSaid, type Mark } from '@shared/domain';
import { allMarks, markById, marksAt, marksBetween, marksField, setMarks, withPartners } from './marks';
import { plainOf, textOf } from './text';

const at = '2026-03-02T09:00:00.000Z';
const mark = (text: string, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  id: newId(),
  kind: 'claim',
  anchor: anchorAt(text, start, end),
  lost: false,
  createdAt: at,
  createdBy: 'A. Checker',
  ...nothingSaid(),
  ...more,
});
const stateWith = (text: string, marks: readonly Mark[]): EditorState =>
  EditorState.create({
    doc: textOf(text),
    extensions: [marksField, EditorState.lineSeparator.of('\n')],
  }).update({ effects: setMarks.of(marks) }).state;
const words = (state: EditorState): string[] =>
  allMarks(state).map(({ start, end }) => plainOf(state.doc, start, end));

describe('offsets are those of the plain string', () => {
  it.each([
    ['CRLF', 'one\r\ntwo\rthree\n'],
    ['NUL', 'a\0b'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d'],
    ['astral', '😀\n👨‍👩‍👧‍👦'],
    ['bidi controls', 'a\u202eb\u202c'],
    ['lone surrogates', '\ud83d\n\ude00'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    const doc = textOf(text);
    expect(doc.length).toBe(text.length);
    expect(plainOf(doc)).toBe(text);
    for (let start = 0; start < text.length; start++)
      expect(plainOf(doc, start, start + 1)).toBe(text.slice(start, start + 1));
  });

  it('law: for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\0', '😀', '\u2028'), maxLength: 50 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          expect(plainOf(textOf(text), start, end)).toBe(text.slice(start, end));
        },
      ),
    );
  });
});

describe('marks in the text', () => {
  const text = 'One two three four.';

  it('leaves out what is lost or does not fit', () => {
    const good = mark(text, 0, 3);
    const anchor = { ...good.anchor };
    const bad = [
      mark(text, 4, 7, { lost: true }),
      mark(text, 4, 7, { anchor: { ...anchor, start: 5, end: 500 } }),
      mark(text, 4, 7, { anchor: { ...anchor, start: 7, end: 4 } }),
      mark(text, 4, 7, { anchor: { ...anchor, start: -1, end: 4 } }),
    ];
    expect(words(stateWith(text, [...bad, good]))).toEqual(['One']);
  });

  it('takes them in any order and gives them in text order, the outer first', () => {
    const state = stateWith(text, [
      mark(text, 8, 13),
      mark(text, 4, 7),
      mark(text, 4, 13),
      mark(text, 0, 19),
    ]);
    expect(words(state)).toEqual([text, 'two three', 'two', 'three']);
  });

  it.each([
    ['typed before', { from: 0, insert: 'X ' }, ['two']],
    ['a quotation mark typed right before', { from: 4, insert: '“' }, ['two']],
    ['a comma typed right after', { from: 7, insert: ',' }, ['two']],
    ['a letter typed right before', { from: 4, insert: 'X' }, ['Xtwo']],
    ['a letter typed right after', { from: 7, insert: 'X' }, ['twoX']],
    ['typed inside', { from: 5, insert: 'X' }, ['tXwo']],
    ['its end cut', { from: 6, to: 7, insert: '' }, ['tw']],
    ['its end cut, and joined to the next word', { from: 6, to: 9, insert: '' }, ['twhree']],
    ['its words cut', { from: 4, to: 7, insert: '' }, []],
    ['more than its words replaced', { from: 3, to: 9, insert: ' 2 ' }, []],
  ])('edit: %s', (_name, changes, expected) => {
    expect(words(stateWith(text, [mark(text, 4, 7)]).update({ changes }).state)).toEqual(expected);
  });

  it('finds those over a character, innermost first, and tells the sides of an offset apart', () => {
    const state = stateWith(text, [mark(text, 0, 7), mark(text, 4, 7), mark(text, 7, 13)]);
    const found = (offset: number, side: -1 | 1): string[] =>
      marksAt(state, offset, side).map(({ start, end }) => text.slice(start, end));
    expect(found(7, -1)).toEqual(['two', 'One two']);
    expect(found(7, 1)).toEqual([' three']);
    expect(found(0, 1)).toEqual(['One two']);
    expect(found(0, -1)).toEqual([]);
    expect(marksBetween(state, 14, 15)).toEqual([]);
  });

  it('a quote and its attribution belong together, whichever one asks for', () => {
    const attribution = mark(text, 14, 18, { kind: 'attribution' });
    const quote = mark(text, 0, 3, { kind: 'quote', attribution: attribution.id });
    const other = mark(text, 4, 7, { kind: 'quote', attribution: attribution.id });
    const alone = mark(text, 8, 13);
    const state = stateWith(text, [attribution, quote, other, alone]);
    expect(withPartners(state, quote.id)).toEqual(new Set([quote.id, attribution.id]));
    expect(withPartners(state, attribution.id)).toEqual(new Set([attribution.id, quote.id, other.id]));
    expect(withPartners(state, alone.id)).toEqual(new Set([alone.id]));
    expect(withPartners(state, null)).toEqual(new Set());
    expect(markById(state, newId())).toBeUndefined();
  });
});
