import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_APPARATUS } from '../document/document';
import type { ImportCandidate } from './library';
import type { PaperContent } from '../document/paper';
import { contentInPieces, contentJoined, inPieces, joined } from './pieces';

const candidate = (text: string, many: number): ImportCandidate => ({
  token: '01890000-0000-7000-8000-000000000000',
  origin: 'book.docx',
  text,
  words: 1,
  formats: Array.from({ length: many }, (_, at) => ({ type: 'bold', start: at, end: at + 1 })),
  details: { headline: '', standfirst: '', byline: '', publicationDate: '' },
  furniture: [],
  notices: [],
  kind: 'docx',
  annotations: [],
  apparatus: {
    ...NO_APPARATUS,
    title: 'Book',
    footnotes: Array.from({ length: Math.floor(many / 2) }, (_, at) => ({ at, text: `Note ${at}` })),
  },
  changes: null,
});

test('law: whatever is taken apart is whole again', () => {
  const long = fc.nat({ max: 600_000 }).map((length) => 'boat'.repeat(length / 4));
  fc.assert(
    fc.property(long, fc.nat({ max: 3_000 }), (text, many) => {
      const read = candidate(text, many);
      const { head, pieces } = inPieces(read);
      expect(joined(head, pieces)).toEqual(read);
    }),
    { numRuns: 30 },
  );
});

test('a short one is one message, and no piece of a long one is long', () => {
  expect(inPieces(candidate('Forty boats.', 3))).toEqual({ head: candidate('Forty boats.', 3), pieces: [] });
  const { head, pieces } = inPieces(candidate('boat'.repeat(200_000), 5_000));
  expect(head).toEqual(candidate('', 0));
  for (const piece of pieces)
    expect(
      'text' in piece ? piece.text.length / 250 : 'items' in piece ? piece.items.length : 0,
    ).toBeLessThanOrEqual(1_000);
});

const table = fc
  .record({ rows: fc.nat({ max: 9_000 }), columns: fc.nat({ max: 4 }), numbered: fc.boolean() })
  .map(({ rows, columns, numbered }) => ({
    ...{ start: 0, end: 0 },
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, at) => `${row}.${at}`),
    ),
    ...(numbered && { numbers: Array.from({ length: rows }, (_, row) => row + 3) }),
  }));

const sheet = (tables: PaperContent['apparatus']['tables']): PaperContent => ({
  text: 'Fares',
  formats: [],
  apparatus: { title: '', tables, cues: [], places: [], pictures: [] },
  notices: [],
});

const rowsOf = (one: object): string[][] => ('rows' in one ? (one.rows as string[][]) : []);

test('law: tables are whole again however many rows they have, and no piece has many cells', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
      const read = sheet(tables);
      const { head, pieces } = contentInPieces(read);
      expect(contentJoined(head, pieces)).toEqual(read);
      // Once more, for joining must not have changed the pieces.
      expect(contentJoined(head, pieces)).toEqual(read);
      for (const piece of pieces) {
        const rows = 'rows' in piece ? piece.rows : 'list' in piece ? piece.items.flatMap(rowsOf) : [];
        expect(rows.reduce((sum, row) => sum + row.length, 0)).toBeLessThanOrEqual(10_000);
      }
    }),
    { numRuns: 8 },
  );
});
