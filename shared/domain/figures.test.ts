import { expect, test } from 'vitest';
import { article, decided, markOn } from '../reporting/fixtures';
import { figuresOf } from './figures';
import { standingOf } from './standing';

const TEXT = 'It rained. Mr Wren left. The bridge of 1893 stands.';

test('the figures of the status bar', () => {
  const story = article(TEXT, { marks: [
    markOn(TEXT, 'Mr Wren', { risk: 'legal' }),
    markOn(TEXT, 'left', { ...decided('query-out', 'left'), risk: 'high' }),
    markOn(TEXT, 'bridge', { ...decided('verified', 'bridge'), risk: 'legal' }),
    markOn(TEXT, '1893', decided('verified', '1892')),
  ] });
  expect(figuresOf(Object.values(story.marks), standingOf(story))).toEqual({ looked: 2, checkable: 3, decided: 1, marks: 4, risky: 2, queries: 1, alerts: 1 });
});
