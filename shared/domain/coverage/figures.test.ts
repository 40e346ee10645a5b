import { expect, test } from 'vitest';
import { article, decided, markOn } from '../../reporting/fixtures';
import { figuresOf } from './figures';
import { filterMarks, NO_FILTER } from '../marks/filter';
import { groupMarks } from '../marks/grouping';
import { standingOf } from './standing';
import { alertsIn, summaryOf } from './summary';
import { NOTHING_ASKED, oneFrom } from '../evidence/asked';

const OFF = { sourced: NOTHING_ASKED } as const;
const TEXT = 'It rained. Mr Wren left. The bridge of 1893 stands.';

test('what was closed as cut is done with, and asks for nobody', () => {
  const cut = { lost: true, disposition: 'cut', risk: 'legal' } as const;
  const story = article(TEXT, {
    marks: [
      markOn(TEXT, 'Mr Wren', { ...decided('query-out', 'Mr Wren'), ...cut }),
      markOn(TEXT, 'bridge', { ...decided('verified', 'bridge'), ...cut }),
      markOn(TEXT, '1893', { ...cut, disposition: 'open' }),
    ],
  });
  expect(figuresOf(Object.values(story.marks), standingOf(story), OFF)).toMatchObject({
    sentences: { looked: 0 },
    decided: 2,
    marks: 3,
    risky: 1,
    queries: 0,
    alerts: 1,
    classes: { cut: 2, lost: 1 },
  });
});

test('the figures of the status bar', () => {
  const story = article(TEXT, {
    marks: [
      markOn(TEXT, 'Mr Wren', { risk: 'legal' }),
      markOn(TEXT, 'left', { ...decided('query-out', 'left'), risk: 'high' }),
      markOn(TEXT, 'bridge', { ...decided('verified', 'bridge'), risk: 'legal' }),
      markOn(TEXT, '1893', decided('verified', '1892')),
    ],
  });
  expect(figuresOf(Object.values(story.marks), standingOf(story), OFF)).toMatchObject({
    sentences: { marked: 2, looked: 2, decided: 0, checkable: 3 },
    decided: 1,
    marks: 4,
    risky: 2,
    queries: 1,
    alerts: 1,
    classes: { waiting: 1, asked: 1, changed: 1, holds: 1 },
  });
  expect(figuresOf(Object.values(story.marks), standingOf(story), { sourced: oneFrom('high') }).alerts).toBe(
    2,
  );
});

test('status bar, filter and groups agree on which verified marks lack the evidence the desk asks for', () => {
  const story = article(TEXT, {
    marks: [
      markOn(TEXT, 'Mr Wren', { ...decided('verified', 'Mr Wren'), risk: 'legal' }),
      markOn(TEXT, 'bridge', decided('verified', 'bridge')),
      markOn(TEXT, '1893', { ...decided('verified', '1893'), risk: 'high', lost: true, disposition: 'cut' }),
    ],
  });
  const marks = Object.values(story.marks);
  const wanting = { ...NO_FILTER, alerts: ['unsourced'] as const };
  for (const [sourced, lacking] of [
    [NOTHING_ASKED, 0],
    [oneFrom('legal'), 1],
    [oneFrom('high'), 1],
    [oneFrom('routine'), 2],
  ] as const) {
    const rules = { sourced };
    expect(figuresOf(marks, standingOf(story), rules).alerts).toBe(lacking);
    expect(filterMarks(story, marks, wanting, rules)).toHaveLength(lacking);
    const group = groupMarks(story, marks, 'alert', rules).find(({ key }) => key === 'unsourced');
    expect(group?.marks.length ?? 0).toBe(lacking);
    expect(alertsIn(summaryOf({ article: story, changedAt: story.createdAt }), rules).unsourced ?? 0).toBe(
      lacking,
    );
  }
});
