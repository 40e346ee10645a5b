import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from './anchor';
import { applyChanges } from './changes';
import { moveRange, withGrown } from './grown';
import { mapMarks } from './marks';
import { resolveAnchor } from './resolve';
import { bracket, unbracket } from './testing';

// Before -> after, with the mark in brackets: where only its neighbours went, the letters in it are the same.
const CHANGED: [before: string, after: string][] = [
  ['They owe [5 million] crowns.', 'They owe [1.5 million] crowns.'],
  ['They owe [5 million] crowns.', 'They owe [$5 million] crowns.'],
  ['They owe [$5 million] now.', 'They owe [A$5 million] now.'],
  ['They owe [5] crowns.', 'They owe [.5] crowns.'],
  ['Some [12 people] came.', 'Some [112 people] came.'],
  ['It is [likely to pass] today.', 'It is [unlikely to pass] today.'],
  ['She [agreed with] the board.', 'She [disagreed with] the board.'],
  ['Costs [rose by 3] a year.', 'Costs [rose by 3.5] a year.'],
  ['Costs [rose by 3].', 'Costs [rose by 3.5].'],
  ['Costs [rose by 3], he said.', 'Costs [rose by 3,000], he said.'],
  ['Costs [rose by 3], he said.', 'Costs [rose by 3\u202f000], he said.'],
  ['It is the [capital of Niger].', 'It is the [capital of Nigeria].'],
  ['It is the [capital of Niger].', 'It is the [capital of Niger’s] army.'],
  ...['-', '−', '–', '+', '±', '~', '<', '>', '≈'].map((sign): [string, string] => [
    'They grew by [2 per cent] then.',
    `They grew by [${sign}2 per cent] then.`,
  ]),
  ...['%', '‰', '°', '′', '²', '½', '-year-old', 'th', '–6', '/7'].map((sign): [string, string] => [
    'There were [2] then.',
    `There were [2${sign}] then.`,
  ]),
  ['It was [3 May] then.', 'It was [23 May] then.'],
  ['It was [12 Mar] then.', 'It was [12 March] then.'],
  ['They [can] go.', 'They [cannot] go.'],
  ['They [can] go.', 'They [can’t] go.'],
  ['They [can]not go.', 'They [can] go.'],
  ['It was a [two]fold gain.', 'It was a [two] gain.'],
  ['It was a [two]fold gain.', 'It was a [twosome] gain.'],
  ['It is un[likely].', 'It is [likely].'],
  ['Это [вероятно] так.', 'Это [невероятно] так.'],
  ['Η [Νίγηρ] είναι.', 'Η [Νίγηρας] είναι.'],
  ['عدد [٥ ملايين] اليوم.', 'عدد [١٫٥ ملايين] اليوم.'],
  ['कुल [५ लाख] लोग.', 'कुल [१५ लाख] लोग.'],
  ['人口は[五百万]です。', '人口は十[五百万]です。'],
  ['The [café] shut.', 'The [cafés] shut.'],
  ['A [cafe] shut.', 'A [cafe\u0301] shut.'],
  ['Give it [5 stars].', 'Give it [👍5 stars].'],
];

const KEPT: [before: string, after: string][] = [
  ['They owe [5 million] crowns.', 'They owe ([5 million]) crowns.'],
  ['They owe [5 million] crowns.', 'They owe “[5 million]” crowns.'],
  ['They owe [5 million] crowns.', 'They owe [5 million], crowns.'],
  ['They owe [5 million].', 'They owe [5 million]!'],
  ['They owe [5 million].', 'They owe [5 million]…'],
  ['They owe [5 million] crowns.', 'They owe—[5 million]—crowns.'],
  ['They owe [5 million] crowns.', 'They owe now [5 million] or so crowns.'],
  ['They owe [5 million] crowns.', 'They owe [5 million]\u00a0crowns.'],
  ['They [can]not go.', 'They [can] not go.'],
  ['They [can]not go.', 'They [can]not stay.'],
  ['It is [10]km away.', 'It is [10] km away.'],
  ['It was a [two]fold gain.', 'It was no [two]fold gain.'],
  ["It is O'[Brien] now.", 'It is O’[Brien] now.'],
  ['In [1914]-18 it sank.', 'In [1914]–18 it sank.'],
  ['人口は[五百万]です。', '今、人口は[五百万]ですね。'],
  ['Der [Damm] bricht.', 'Der »[Damm]« bricht.'],
];

describe('what has grown against a mark, or gone from beside it, is its words', () => {
  const one = (notation: string) => {
    const { text, marks } = unbracket(notation);
    return { text, start: marks[0]!.start, end: marks[0]!.end };
  };
  // The shortest change there is, which may touch the mark.
  const edit = (from: string, to: string) => {
    const shorter = Math.min(from.length, to.length);
    let before = 0;
    while (before < shorter && from[before] === to[before]) before++;
    let after = 0;
    while (after < shorter - before && from.at(-1 - after) === to.at(-1 - after)) after++;
    return [{ from: before, to: from.length - after, insert: to.slice(before, to.length - after) }];
  };

  it.each(CHANGED)('changed by an edit, by a draft, and without the old draft: %s -> %s', (before, after) => {
    const old = one(before);
    const fresh = one(after);
    const moved = moveRange(old.text, fresh.text, edit(old.text, fresh.text), old);
    const words = old.text.slice(old.start, old.end);
    expect(moved.changed || fresh.text.slice(moved.start, moved.end) !== words).toBe(true);
    expect(mapMarks(old.text, fresh.text, [{ id: 'a', ...old }])[0]!.outcome).toBe('changed');
    expect(['changed', 'lost']).toContain(
      resolveAnchor(fresh.text, anchorAt(old.text, old.start, old.end)).outcome,
    );
  });

  // Where something went, the words of before and their place are told by other tests.
  const GROWN = CHANGED.filter(([before, after]) => !before.includes('人') && before.length <= after.length);

  it.each(GROWN)('and stands on all of it: %s -> %s', (before, after) => {
    const old = one(before);
    const fresh = one(after);
    expect(bracket(fresh.text, moveRange(old.text, fresh.text, edit(old.text, fresh.text), old))).toBe(after);
    const [mapped] = mapMarks(old.text, fresh.text, [{ id: 'a', ...old }]);
    expect(mapped!.outcome === 'lost' ? 'lost' : bracket(fresh.text, mapped!)).toBe(after);
  });

  it.each(KEPT)('kept: %s -> %s', (before, after) => {
    const old = one(before);
    const fresh = one(after);
    const { start, end } = fresh;
    expect(withGrown(old.text, old, fresh.text, fresh)).toEqual({
      start,
      end,
      changed: false,
      before: '',
      after: '',
    });
    const [mapped] = mapMarks(old.text, fresh.text, [{ id: 'a', ...old }]);
    expect([mapped!.outcome, mapped!.outcome === 'lost' ? '' : bracket(fresh.text, mapped!)]).toEqual([
      'kept',
      after,
    ]);
  });

  it('says what was one word with it and went', () => {
    const old = one('They [can]not go.');
    expect(withGrown(old.text, old, 'They can go.', { start: 5, end: 8 })).toEqual({
      start: 5,
      end: 8,
      changed: true,
      before: '',
      after: 'not',
    });
  });

  it('gives back what grew, once it has gone again', () => {
    const there = ['Costs [rose by 3] now.', 'Costs [rose by 3]. now.', 'Costs [rose by 3.5] now.'];
    const steps = [...there, ...there.toReversed().slice(1)];
    let at = one(steps[0]!);
    for (const step of steps.slice(1)) {
      const { text } = one(step);
      const moved = moveRange(at.text, text, edit(at.text, text), at, 'rose by 3');
      expect(bracket(text, moved)).toBe(step);
      at = { text, start: moved.start, end: moved.end };
    }
  });
});

describe('law: beside a mark', () => {
  const letters = fc.constantFrom(...'aZßéøжЯαΩ٣५世ひ한אب', 'e\u0301', '7', '٥', '½', '²', '\u{1d7d9}');
  const signs = fc.constantFrom(...'-−–‐+±~<>=%‰°′″€$£¥₹#@&*/\\_^|§¶†™©', '😀', '👩\u200d🚀');
  const some = (chars: fc.Arbitrary<string>, maxLength: number) =>
    fc.array(chars, { minLength: 1, maxLength }).map((list) => list.join(''));
  const grown = some(fc.oneof(letters, signs), 4).filter((words) => !words.includes('--'));
  const points = fc.constantFrom('.', ',', ':', '’', "'", '·', '');
  const parting = some(fc.constantFrom(...' \u00a0\n()[]{}“”‘«»„—'), 3);
  const ending = some(fc.constantFrom(...'.,;:!?…”’)]»—'), 3);
  const marked = fc.constantFrom(
    '5 million',
    '11 people',
    'likely to pass',
    'Niger',
    '12',
    'a costly mill',
    'можно',
    '３ tons',
  );
  const sides = fc.constantFrom('before' as const, 'after' as const);

  const BEFORE = 'Nobody in Tarn said a word. The council of 1893 said ';
  const AFTER = ' were there in the end.\nThe ferry sank off the pier that night.';
  const insert = (words: string, what: string, side: 'before' | 'after') => {
    const old = { text: BEFORE + words + AFTER, start: BEFORE.length, end: BEFORE.length + words.length };
    const at = side === 'before' ? old.start : old.end;
    const changes = [{ from: at, to: at, insert: what }];
    const text = applyChanges(old.text, changes);
    const [mapped] = mapMarks(old.text, text, [{ id: 'a', start: old.start, end: old.end }]);
    return { old, text, moved: moveRange(old.text, text, changes, old), mapped: mapped! };
  };

  it('whatever is neither white space nor opening or closing punctuation makes it changed, and its own', () => {
    fc.assert(
      fc.property(marked, grown, points, sides, (words, what, point, side) => {
        // A point joins on to what is there only between two letters or digits.
        const joins =
          /[\p{L}\p{N}]/u.test(side === 'before' ? what.at(-1)! : what[0]!) && !/[世ひ]/.test(what);
        const joined = !joins ? what : side === 'before' ? what + point : point + what;
        const { old, text, moved, mapped } = insert(words, joined, side);
        const expected = side === 'before' ? joined + words : words + joined;
        expect(text.slice(moved.start, moved.end)).toBe(expected);
        expect(moved.changed).toBe(true);
        expect(mapped.outcome).toBe('changed');
        expect(text.slice(mapped.start, mapped.end)).toBe(expected);
        const found = resolveAnchor(text, anchorAt(old.text, old.start, old.end));
        expect(found.outcome).toBe('changed');
        expect(text.slice(found.start, found.end)).toBe(expected);
      }),
      { numRuns: 600 },
    );
  });

  it('white space and punctuation leave it kept', () => {
    const beside = fc.oneof(
      fc.record({ what: parting, side: sides }),
      fc.record({ what: ending, side: fc.constant('after' as const) }),
    );
    fc.assert(
      fc.property(marked, beside, (words, { what, side }) => {
        const { old, text, moved, mapped } = insert(words, what, side);
        expect([moved.changed, text.slice(moved.start, moved.end)]).toEqual([false, words]);
        if (what.includes('\n')) return;
        expect([mapped.outcome, text.slice(mapped.start, mapped.end)]).toEqual(['kept', words]);
        expect(old.text.slice(old.start, old.end)).toBe(words);
      }),
      { numRuns: 600 },
    );
  });
});
