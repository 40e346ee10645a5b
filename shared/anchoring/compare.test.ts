import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignDrafts } from './align';
import { looksLikeAnotherArticle, sharedText } from './another';
import { applyChanges } from './changes';
import { compareDrafts, type ParagraphRow } from './compare';
import { anyTwo, draft } from './testing';
import { paragraphsOf, Vocabulary } from './units';

const plain = (text: string): { start: number; end: number }[] => {
  const { starts, ends } = paragraphsOf(text, new Vocabulary());
  return starts.map((start, k) => ({ start, end: ends[k]! }));
};

describe('laws of a comparison', () => {
  it('knows only true equalities, none of them twice', () => {
    fc.assert(
      fc.property(anyTwo, ({ oldText, newText }) => {
        const { segments } = alignDrafts(oldText, newText);
        let oldAt = 0;
        for (const { oldStart, oldEnd, newStart, newEnd } of segments) {
          expect(oldStart).toBeGreaterThanOrEqual(oldAt);
          expect(oldEnd).toBeGreaterThan(oldStart);
          expect(newText.slice(newStart, newEnd)).toBe(oldText.slice(oldStart, oldEnd));
          oldAt = oldEnd;
        }
        const byNew = [...segments].sort((a, b) => a.newStart - b.newStart);
        byNew.forEach((segment, k) =>
          expect(segment.newStart).toBeGreaterThanOrEqual(byNew[k - 1]?.newEnd ?? 0),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('leads from the old draft to the new one', () => {
    fc.assert(
      fc.property(anyTwo, ({ oldText, newText }) => {
        expect(applyChanges(oldText, compareDrafts(oldText, newText).changes)).toBe(newText);
      }),
      { numRuns: 400 },
    );
  });

  it('lists every paragraph of both drafts once and in order', () => {
    fc.assert(
      fc.property(anyTwo, ({ oldText, newText }) => {
        const { rows } = compareDrafts(oldText, newText);
        expect(rows.filter((row) => row.old).map((row) => row.old)).toEqual(plain(oldText));
        expect(rows.filter((row) => row.new).map((row) => row.new)).toEqual(plain(newText));
        rows.forEach((row, k) => {
          if (row.kind === 'moved') expect(rows[row.twin!]!.twin).toBe(k);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('covers each row with its parts', () => {
    fc.assert(
      fc.property(anyTwo, ({ oldText, newText }) => {
        for (const row of compareDrafts(oldText, newText).rows) {
          if (row.old) expect(covered(row, 'old')).toBe(oldText.slice(row.old.start, row.old.end));
          if (row.new) expect(covered(row, 'new')).toBe(newText.slice(row.new.start, row.new.end));
        }
        function covered(row: ParagraphRow, side: 'old' | 'new'): string {
          const text = side === 'old' ? oldText : newText;
          const kinds = side === 'old' ? ['same', 'deleted', 'movedOut'] : ['same', 'added', 'movedIn'];
          return row.parts
            .filter(({ kind }) => kinds.includes(kind))
            .map((part) => {
              const range =
                side in part
                  ? (part as { old: { start: number; end: number }; new: { start: number; end: number } })[
                      side
                    ]
                  : { start: 0, end: 0 };
              return text.slice(range.start, range.end);
            })
            .join('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing between a draft and itself', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const { same, changes, rows } = compareDrafts(text, text);
        expect({ same, changes }).toEqual({ same: true, changes: [] });
        expect(rows.every(({ kind }) => kind === 'kept')).toBe(true);
      }),
    );
  });
});

const A = 'Ada Berg has run the mill near Tarn alone since 1998.';
const B = 'The ferry has been late every single day since the first of May.';
const C = 'Nobody in the town hall had an answer to that question.';
const D = 'Bread prices rose again in Vellin this winter, by a third.';

describe('rows', () => {
  const kinds = (old: string[], fresh: string[]): string[] =>
    compareDrafts(old.join('\n'), fresh.join('\n')).rows.map(({ kind, old: o, new: n }) =>
      kind === 'moved' ? `moved ${o ? 'from' : 'to'}` : o && n ? kind : `${kind}`,
    );

  it.each([
    ['a paragraph added', [A, B], [A, D, B], ['kept', 'added', 'kept']],
    ['a paragraph deleted', [A, D, B], [A, B], ['kept', 'deleted', 'kept']],
    ['a paragraph changed', [A, B], [A.replace('1998', '1997'), B], ['changed', 'kept']],
    ['a paragraph moved', [A, B, C], [B, C, A], ['moved from', 'kept', 'kept', 'moved to']],
    [
      'moved and edited',
      [`${A} ${D}`, B, C],
      [B, C, `${A} ${D.replace('winter', 'autumn')}`],
      ['moved from', 'kept', 'kept', 'moved to'],
    ],
    ['split in two', [`${A} ${B}`, C], [A, B, C], ['added', 'changed', 'kept']],
    ['blank lines and other line ends', [A, B], [`${A}\r`, '\r', B], ['kept', 'kept']],
  ])('%s', (_, old, fresh, expected) => expect(kinds(old, fresh)).toEqual(expected));

  it('shows word by word what changed', () => {
    const old = 'He said 11 people died.';
    const fresh = 'He said 13 people died on Monday.';
    const [row] = compareDrafts(old, fresh).rows;
    const shown = row!.parts.map((part) =>
      part.kind === 'same'
        ? old.slice(part.old.start, part.old.end)
        : part.kind === 'deleted'
          ? `-${old.slice(part.old.start, part.old.end)}-`
          : part.kind === 'added'
            ? `+${fresh.slice(part.new.start, part.new.end)}+`
            : '?',
    );
    expect(shown.join('')).toBe('He said -11-+13+ people died+ on Monday+.');
  });

  it('recognises a sentence that went to another paragraph', () => {
    const { rows } = compareDrafts([`${A} ${B}`, `${C} ${D}`].join('\n'), [A, `${C} ${B} ${D}`].join('\n'));
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
    expect(rows[0]!.parts.map(({ kind }) => kind)).toContain('movedOut');
    expect(rows[1]!.parts.map(({ kind }) => kind)).toContain('movedIn');
  });
});

describe('looksLikeAnotherArticle', () => {
  it.each([
    ['the same', [A, B, C], [A, B, C], false],
    ['shuffled and cut', [A, B, C, D], [D, A], false],
    ['another story', [A, C], [B, D], true],
    ['nothing yet', [A, B], [''], false],
    ['too short to say', ['Yes.'], ['No.'], false],
  ])('%s', (_, old, fresh, expected) =>
    expect(looksLikeAnotherArticle(old.join('\n'), fresh.join('\n'))).toBe(expected),
  );

  it('says how much is shared', () => {
    expect(sharedText(A, A)).toBe(1);
    expect(sharedText('', '')).toBe(1);
    expect(sharedText(A, '')).toBe(0);
    expect(sharedText(`${A}\n${B}`, `${A}\n${C}\n${D}`)).toBeGreaterThan(0.3);
  });
});
