import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES, standingOf, type Mark } from '@shared/domain';
import { anyArticle, article, decided, markOn } from '@shared/reporting/fixtures';
import { drawingOf, laneAt } from './drawing';
import { LANES, laneOf, rowAt, runsOf, stripOf } from './strip';
import { NOTHING_ASKED, oneFrom } from '@shared/domain';

const TEXT = 'It rained. Nobody came. Mr Wren left early at five.';
/** Rows of ten characters each. */
const EDGES = [0, 10, 20, 30, 40, TEXT.length];
const OFF = { sourced: NOTHING_ASKED } as const;
const strip = (marks: Mark[], edges: number[] = EDGES) =>
  stripOf(edges, standingOf(article(TEXT, { marks })), marks, OFF);

/** The rows as one would draw them, a letter for each status's lane. */
const drawn = (marks: Mark[]) => {
  const { lanes } = strip(marks);
  return Object.fromEntries(
    LANES.map((lane) => [
      lane,
      [...lanes[lane]].map((value) => (value === 0 ? '.' : STATUSES[value - 1]![0])).join(''),
    ]),
  );
};

describe('the rows of the strip', () => {
  test('say how much of each nobody has looked at', () => {
    expect([...strip([]).unseen].map((part) => Math.round(part * 10))).toEqual([10, 9, 9, 10, 10]);
    expect([...strip([markOn(TEXT, 'Nobody')]).unseen].map((part) => Math.round(part * 10))).toEqual([
      10, 0, 6, 10, 10,
    ]);
  });

  test.each<[string, Partial<Mark>, Record<string, string>]>([
    ['a new mark', {}, { open: '..t..', holds: '.....', problem: '.....' }],
    ['a verified one', decided('verified', 'Mr Wr'), { open: '.....', holds: '..v..', problem: '.....' }],
    ['a wrong one', decided('wrong', 'Mr Wr'), { open: '.....', holds: '.....', problem: '..w..' }],
    [
      'one whose words changed',
      decided('verified', 'Mr Wo'),
      { open: '.....', holds: '.....', problem: '..v..' },
    ],
    ['a lost one', { lost: true }, { open: '.....', holds: '.....', problem: '.....' }],
  ])('show %s in its lane', (_, more, expected) =>
    expect(drawn([markOn(TEXT, 'Mr Wr', more)])).toEqual(expected),
  );

  test('show what lacks the evidence that the desk asks for with what is to be looked at', () => {
    const verified = markOn(TEXT, 'Mr Wr', decided('verified', 'Mr Wr'));
    const standing = standingOf(article(TEXT, { marks: [verified] }));
    const { lanes } = stripOf(EDGES, standing, [verified], { sourced: oneFrom('routine') });
    expect([lanes.holds[2], lanes.problem[2]]).toEqual([0, 1 + STATUSES.indexOf('verified')]);
  });

  test('a mark over several is in all of them; the graver status is shown', () => {
    expect(
      drawn([markOn(TEXT, 'Nobody came. Mr Wren'), markOn(TEXT, 'Nobody', { status: 'query-out' })])['open'],
    ).toBe('.ttt.');
    expect(
      drawn([
        markOn(TEXT, 'early', decided('needs-fix', 'early')),
        markOn(TEXT, 'left', decided('wrong', 'left')),
      ])['problem'],
    ).toBe('...wn');
  });

  test('of a text without words are empty', () => {
    const nothing = stripOf([0, 0, 0], standingOf(article('')), [], OFF);
    expect([...nothing.unseen, ...nothing.lanes.open]).toEqual([0, 0, 0, 0]);
    expect(stripOf([], standingOf(article(TEXT)), [markOn(TEXT, 'Wren')], OFF).unseen).toHaveLength(0);
  });

  const edges = (length: number) =>
    fc
      .array(fc.nat(length), { minLength: 1, maxLength: 40 })
      .map((list) => [0, ...list.sort((a, b) => a - b), length]);
  test('law: whatever the rows, every standing mark and every sentence nobody has looked at can be seen', () => {
    fc.assert(
      fc.property(
        anyArticle.chain((any) => fc.tuple(fc.constant(any), edges(any.drafts[0]!.text.length))),
        ([any, rows]) => {
          const standing = standingOf(any);
          const { unseen, lanes } = stripOf(rows, standing, Object.values(any.marks), OFF);
          for (const mark of Object.values(any.marks)) {
            if (!mark.lost)
              expect(lanes[laneOf(mark, OFF)][rowAt(rows, mark.anchor.start)]).toBeGreaterThan(0);
          }
          standing.looked.forEach((looked, at) => {
            if (looked !== 0) return;
            const first = rowAt(rows, standing.sentences.starts[at]!);
            expect(
              unseen.slice(first, rowAt(rows, standing.sentences.ends[at]!) + 1).some((part) => part > 0),
            ).toBe(true);
          });
          if (standing.figures.looked === standing.figures.checkable)
            expect(unseen.every((part) => part === 0)).toBe(true);
          expect(unseen.every((part) => part >= 0 && part <= 1)).toBe(true);
        },
      ),
    );
  });
});

describe('drawing', () => {
  test('joins rows that show the same', () => {
    expect(runsOf([0, 3, 3, 0, 3, 1, 1])).toEqual([
      { from: 1, to: 3, value: 3 },
      { from: 4, to: 5, value: 3 },
      { from: 5, to: 7, value: 1 },
    ]);
    expect(runsOf([])).toEqual([]);
  });

  test('has one path for each colour', () => {
    const { unseen, statuses } = drawingOf(
      strip([markOn(TEXT, 'Nobody'), markOn(TEXT, 'early', decided('verified', 'early'))]),
    );
    expect(Object.keys(statuses).sort()).toEqual(['to-check', 'verified']);
    expect(statuses['verified']).toBe('M10 6h2V10h-2z');
    expect(unseen.match(/M/g)).toHaveLength(1);
  });

  test.each([
    [0, 'unseen'],
    [6, 'unseen'],
    [8, 'open'],
    [10, 'holds'],
    [15, 'problem'],
  ])('at %i pixels across is %s', (x, lane) => expect(laneAt(x)).toBe(lane));
});
