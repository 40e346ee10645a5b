import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutFurniture, withoutLines } from './furniture';

/** Lines, and whether each of them goes. */
const LINES = fc.array(fc.tuple(fc.stringMatching(/^[a-z ]{1,6}$/), fc.boolean()), { maxLength: 12 });

function made(lines: [string, boolean][]) {
  const text = lines.map(([words]) => words).join('\n');
  let at = 0;
  const gone = lines.flatMap(([words, goes]) => {
    const start = at;
    at += words.length + 1;
    return goes ? [{ start, end: start + words.length }] : [];
  });
  return { text, gone };
}

describe('a text without some of its lines', () => {
  test('has the others, in order', () => {
    fc.assert(
      fc.property(LINES, (lines) => {
        const { text, gone } = made(lines);
        const stays = lines.filter(([, goes]) => !goes).map(([words]) => words);
        expect(withoutLines(text, gone).text).toBe(stays.join('\n'));
      }),
    );
  });

  test('what stood on a line that stays stands on the same words, and is found back', () => {
    fc.assert(
      fc.property(LINES, fc.nat(80), fc.nat(80), (lines, one, other) => {
        const { text, gone } = made(lines);
        const cut = withoutLines(text, gone);
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        if (gone.some((line) => line.start <= end && start <= line.end)) return;
        const [moved] = cut.moved({ start, end });
        expect(cut.text.slice(moved!.start, moved!.end)).toBe(text.slice(start, end));
        expect([cut.from(moved!.start), cut.at(start)]).toEqual([start, moved!.start]);
      }),
    );
  });

  test('what stood on a line that is gone is gone too, and what reached into it is shorter', () => {
    const text = 'menu\nThe pier fell.\nshare\nIt burned.';
    const furniture = [
      { start: 0, end: 4 },
      { start: 20, end: 25 },
    ];
    const bold = (start: number, end: number) => ({ type: 'bold' as const, start, end });
    expect(
      withoutFurniture({ text, furniture, formats: [bold(0, 4), bold(5, 8), bold(15, 29), bold(20, 25)] }),
    ).toEqual({
      text: 'The pier fell.\nIt burned.',
      formats: [bold(0, 3), bold(10, 18)],
    });
    expect(withoutLines(text, furniture).moved({ start: 22, end: 22 })).toEqual([]);
  });
});
