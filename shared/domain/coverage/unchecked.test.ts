import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyArticle, article, decided, markOn } from '../../reporting/fixtures';
import { marksInOrder, type Article } from '../model/article';
import { isDecided, type Mark } from '../model/mark';
import { standingOf } from './standing';
import { nextUnchecked, ticksIn, unseenIn, type Unchecked, type Whereabouts } from './unchecked';

const TEXT = 'It rained. Nobody came. Mr Wren left early.\nThe bridge of 1893 stands. It leaks.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const cursor = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) });
const bridge = markOn(TEXT, 'bridge of 1893');
const year = markOn(TEXT, '1893');
const wren = markOn(TEXT, 'Mr Wren', decided('verified', 'Mr Wren'));
const story = article(TEXT, { marks: [bridge, year, wren] });

const named = (found: Unchecked | null) =>
  found === null
    ? null
    : found.what === 'mark'
      ? `[${found.mark.anchor.exact}]`
      : TEXT.slice(found.start, found.end);
const step = (from: Whereabouts, by: 1 | -1 = 1, of: Article = story, skip?: Set<number>) =>
  nextUnchecked(standingOf(of), marksInOrder(of), from, by, skip);

describe('the next thing to check', () => {
  test.each<[string, Whereabouts, string, string]>([
    ['at the very start', { start: 0, end: 0 }, 'It rained.', 'It leaks.'],
    ['in a sentence nobody has looked at', cursor('came'), 'Nobody came.', 'Nobody came.'],
    ['with that sentence selected', at('Nobody came.'), '[bridge of 1893]', 'It rained.'],
    ['in a sentence that is done', cursor('left'), '[bridge of 1893]', 'Nobody came.'],
    ['on an open mark', { mark: bridge }, '[1893]', 'Nobody came.'],
    ['on the mark inside it', { mark: year }, 'It leaks.', '[bridge of 1893]'],
    ['on a mark that is done', { mark: wren }, '[bridge of 1893]', 'Nobody came.'],
    ['at the end', { start: TEXT.length, end: TEXT.length }, 'It rained.', 'It leaks.'],
    ['on the last thing', at('It leaks.'), 'It rained.', '[1893]'],
  ])('%s', (_, from, next, previous) => {
    expect([named(step(from)), named(step(from, -1))]).toEqual([next, previous]);
  });

  test('a sentence that is being ticked off is passed over', () => {
    expect(named(step({ start: 0, end: 0 }, 1, story, new Set([0])))).toBe('Nobody came.');
  });

  test('there is none when all is done, and none but the one in hand', () => {
    const done = article('It rained.', {
      marks: [markOn('It rained.', 'rained', decided('verified', 'rained'))],
    });
    expect(step({ start: 0, end: 0 }, 1, done)).toBeNull();
    const one = article('It rained.');
    expect(step({ start: 0, end: 10 }, 1, one)).toBeNull();
    expect(step({ start: 0, end: 0 }, 1, one)).toEqual({ what: 'sentence', start: 0, end: 10 });
    expect(step({ start: 0, end: 0 }, 1, article(''))).toBeNull();
  });

  test('law: going on and on comes by everything once before it comes round, forwards and backwards', () => {
    fc.assert(
      fc.property(anyArticle, fc.constantFrom(1 as const, -1 as const), fc.nat(200), (any, by, from) => {
        const standing = standingOf(any);
        const open = marksInOrder(any).filter((mark) => !isDecided(mark));
        const all = standing.counts.unseen + open.length;
        const met: string[] = [];
        let here: Whereabouts = { start: from, end: from };
        for (let i = 0; i < all; i++) {
          const found = nextUnchecked(standing, marksInOrder(any), here, by);
          // The last one left has no other.
          if (!found) break;
          met.push(found.what === 'mark' ? found.mark.id : `${found.start}`);
          here = found.what === 'mark' ? { mark: found.mark } : { start: found.start, end: found.end };
        }
        expect(met).toHaveLength(all);
        expect(new Set(met).size).toBe(all);
      }),
    );
  });
});

describe('sentences by where they stand', () => {
  const unseen = (start: number, end: number) =>
    unseenIn(standingOf(story), start, end).map((span) => TEXT.slice(span.start, span.end));
  test.each([
    ['the cursor', TEXT.indexOf('came'), TEXT.indexOf('came'), ['Nobody came.']],
    ['the cursor at its first letter', TEXT.indexOf('Nobody'), TEXT.indexOf('Nobody'), ['Nobody came.']],
    ['a selection over two', 3, TEXT.indexOf('came'), ['It rained.', 'Nobody came.']],
    ['a selection that ends before the second', 0, TEXT.indexOf('Nobody'), ['It rained.']],
    ['everything, less what has marks', 0, TEXT.length, ['It rained.', 'Nobody came.', 'It leaks.']],
    ['a sentence with a mark', TEXT.indexOf('Wren'), TEXT.indexOf('Wren'), []],
  ])('%s', (_, start, end, expected) => expect(unseen(start, end)).toEqual(expected));

  test('the ticks of those that are ticked off', () => {
    const tick = {
      id: wren.id,
      anchor: { ...at('It leaks.'), exact: 'It leaks.', prefix: '', suffix: '' },
      at: '2026-03-24T10:15:00.000Z',
      by: 'Anneke Foss',
    };
    const ticked = standingOf({ ...story, cleared: { [tick.id]: tick } });
    expect(ticksIn(ticked, TEXT.indexOf('leaks'), TEXT.indexOf('leaks'))).toEqual([tick.id]);
    expect(ticksIn(ticked, 0, TEXT.length)).toEqual([tick.id]);
    expect(ticksIn(ticked, 0, 20)).toEqual([]);
  });
});

test('a mark without its words is still come by', () => {
  const lost: Mark = markOn(TEXT, 'early', { lost: true });
  expect(
    named(nextUnchecked(standingOf(article(TEXT, { marks: [lost] })), [lost], at('Nobody came.'), 1)),
  ).toBe('Mr Wren left early.');
  expect(
    named(nextUnchecked(standingOf(article(TEXT, { marks: [lost] })), [lost], at('Mr Wren left early.'), 1)),
  ).toBe('[early]');
});
