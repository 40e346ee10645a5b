import { DEFAULT_LAYOUTS, PANES, WINDOW_SIZES, type Layout } from '@shared/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShown, measuresOf, windowSizeOf } from './measures';

const layout: fc.Arbitrary<Layout> = fc.record({
  list: fc.nat(4000),
  panel: fc.nat(4000),
  hidden: fc.subarray([...PANES]),
  compact: fc.boolean(),
  papers: fc.record({
    shown: fc.boolean(),
    right: fc.boolean(),
    width: fc.nat(4000),
    height: fc.nat(4000),
  }),
  balloons: fc.nat(4000),
});
/** From the smallest window there is, and the half of it at 200 %, to a wall. */
const extent = fc.record({
  width: fc.integer({ min: 380, max: 5000 }),
  height: fc.integer({ min: 240, max: 3000 }),
});

test.each([
  [380, 'narrow'],
  [860, 'narrow'],
  [861, 'small'],
  [1024, 'small'],
  [1280, 'medium'],
  [1920, 'wide'],
])('a window of %i pixels is %s', (width, size) => {
  expect(windowSizeOf({ width, height: 700 })).toBe(size);
});

describe('however wide the panes were made', () => {
  const sized = (of: Layout, window: { width: number; height: number }) =>
    (['list', 'panel', 'papers'] as const).map((pane) => ({ pane, ...measuresOf(of, window)[pane] }));

  test('each is between its least and its most', () => {
    fc.assert(
      fc.property(layout, extent, (of, window) => {
        for (const { now, least, most } of sized(of, window)) {
          expect(now).toBeGreaterThanOrEqual(least);
          expect(now).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('beside them the manuscript keeps a column that can be read', () => {
    fc.assert(
      fc.property(layout, extent, (of, window) => {
        fc.pre(windowSizeOf(window) !== 'narrow');
        const taken = sized(of, window)
          .filter(({ pane }) => isShown(of, pane) && (pane !== 'papers' || measuresOf(of, window).right))
          .reduce((sum, { now }) => sum + now, 0);
        expect(window.width - taken).toBeGreaterThanOrEqual(360);
      }),
    );
  });

  test('above the papers the manuscript keeps eight lines', () => {
    fc.assert(
      fc.property(layout, extent, (of, window) => {
        const { papers, panel, right } = measuresOf(of, window);
        fc.pre(of.papers.shown && !right && window.height >= 600);
        const narrow = windowSizeOf(window) === 'narrow';
        const below = narrow && (isShown(of, 'list') || isShown(of, 'panel')) ? panel.now : 0;
        expect(window.height - 120 - papers.now - below).toBeGreaterThanOrEqual(180);
      }),
    );
  });

  test('a pane dragged as far as it goes takes nothing from the other', () => {
    fc.assert(
      fc.property(layout, extent, (of, window) => {
        const both = { ...of, hidden: [] };
        const { list, panel } = measuresOf(both, window);
        expect(measuresOf({ ...both, list: list.now, panel: panel.most }, window).list.now).toBe(list.now);
        expect(measuresOf({ ...both, list: list.most, panel: panel.now }, window).panel.now).toBe(panel.now);
      }),
    );
  });
});

test('at first every pane is as wide as it says, in a usual window of its size', () => {
  const usual = { narrow: 760, small: 1024, medium: 1280, wide: 1920 };
  for (const size of WINDOW_SIZES) {
    const of = DEFAULT_LAYOUTS[size];
    const { list, panel } = measuresOf(of, { width: usual[size], height: 700 });
    expect([list.now, panel.now]).toEqual([of.list, of.panel]);
  }
});
