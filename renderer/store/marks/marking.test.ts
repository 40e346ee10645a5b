import { newId, type MarkKind } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { closeArticle, openArticle, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { goToNext } from './going';
import {
  confirmStatus,
  createMark,
  currentMark,
  linkNearest,
  removeMarks,
  setMark,
  setStatus,
  stepFrom,
  stepToEnd,
} from './marking';
import { useNotices } from '../base/notices';
import { select, showArticle, START, useView } from '../base/view';

const TEXT = 'The bridge opened in 1893. “It leaks,” said Ms Tolland. It is 40 metres long.';
let main: Behind;
let id: string;

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  main = fakeMain([article]);
  connect(main.bridge);
  useNotices.setState({ shown: [] });
  useView.setState(START, true);
  await openArticle(id);
  showArticle(id);
});
afterEach(() => closeArticle(id));

const marks = () => useArticles.getState().open[id]!.article.marks;
const selected = () => useView.getState().selected[id] ?? null;
const words = () => currentMark()?.mark.anchor.exact;
const messages = () =>
  useNotices
    .getState()
    .shown.map(({ message }) => message)
    .join();

/** Marks the first place where `exact` stands and returns the mark's id. */
async function mark(kind: MarkKind, exact: string): Promise<string> {
  const start = TEXT.indexOf(exact);
  await createMark(id, kind, { start, end: start + exact.length });
  return selected()!;
}

describe('making', () => {
  test('a new mark is selected', async () => {
    await mark('claim', '1893');
    expect(words()).toBe('1893');
  });

  test('a range that does not fit is refused and the selection stays', async () => {
    const first = await mark('claim', '1893');
    await createMark(id, 'claim', { start: 5, end: 5000 });
    expect(selected()).toBe(first);
    expect(Object.keys(marks())).toEqual([first]);
    expect(messages()).toContain('Nothing was changed');
  });
});

describe('removing', () => {
  test('hands the keys to the next mark, or the one before, at once', async () => {
    const first = await mark('claim', '1893');
    const second = await mark('claim', '40 metres');
    void removeMarks(id, [marks()[second]!]);
    expect(selected()).toBe(first);
    await removeMarks(id, [marks()[first]!]);
    expect(selected()).toBeNull();
  });

  test('can be taken back from the notice', async () => {
    const only = await mark('claim', '1893');
    await removeMarks(id, [marks()[only]!]);
    expect(marks()).toEqual({});
    useNotices.getState().shown.at(-1)!.action!.run();
    await expect.poll(selected).toBe(only);
    expect(marks()[only]!.anchor.exact).toBe('1893');
  });

  test('what could not be removed is selected again', async () => {
    const only = await mark('claim', '1893');
    main.beforeApply = () => Promise.reject(new Error('the line broke'));
    await removeMarks(id, [marks()[only]!]);
    expect(selected()).toBe(only);
    expect(messages()).toContain('the line broke.');
  });
});

describe('linking', () => {
  test('the quote in hand to the attribution beside it', async () => {
    const who = await mark('attribution', 'said Ms Tolland');
    const quote = await mark('quote', '“It leaks,”');
    await linkNearest(id, marks()[quote]!);
    expect(marks()[quote]!.attribution).toBe(who);
  });

  test('the attribution in hand to the quote beside it', async () => {
    const quote = await mark('quote', '“It leaks,”');
    const who = await mark('attribution', 'said Ms Tolland');
    await linkNearest(id, marks()[who]!);
    expect(marks()[quote]!.attribution).toBe(who);
  });

  test.each<[MarkKind, string, string]>([
    ['claim', '1893', 'This mark is a claim'],
    ['quote', '“It leaks,”', 'no attribution nearby'],
    ['attribution', 'said Ms Tolland', 'no quote without an attribution nearby'],
  ])('a %s without a partner: nothing changes and the person is told why', async (kind, exact, why) => {
    const only = await mark(kind, exact);
    const before = marks();
    await linkNearest(id, before[only]!);
    expect(marks()).toBe(before);
    expect(messages()).toContain(why);
  });
});

describe('going through', () => {
  test('in text order, whatever the order of making, and no further than the ends', async () => {
    const last = await mark('claim', '40 metres');
    const first = await mark('claim', '1893');
    expect(stepFrom(id, first, 1)).toBe(true);
    expect(selected()).toBe(last);
    expect(stepFrom(id, last, 1)).toBe(false);
    expect(selected()).toBe(last);
    expect(stepFrom(id, last, -1)).toBe(true);
    expect(selected()).toBe(first);
    expect(stepToEnd(id, 'last')).toBe(true);
    expect(selected()).toBe(last);
  });

  test('to the next one to decide, round the end; a re-check is one', async () => {
    const [one, two, three] = [
      await mark('claim', '1893'),
      await mark('quote', '“It leaks,”'),
      await mark('claim', '40 metres'),
    ];
    await setStatus(id, [one, two], 'verified');
    select(id, one);
    expect(goToNext(id, 'open')).toBe(true);
    expect(selected()).toBe(three);
    await setStatus(id, [three], 'opinion');
    expect(goToNext(id, 'open')).toBe(false);

    const text = TEXT.indexOf('1893');
    main.unheard(id, {
      type: 'mark.move',
      mark: one,
      start: text - 3,
      end: text + 4,
      id: newId(),
      at: '2026-03-01T09:00:00.000Z',
      by: 'Somebody',
    });
    await closeArticle(id);
    await openArticle(id);
    select(id, three);
    expect(goToNext(id, 'open')).toBe(true);
    expect(words()).toBe('in 1893');
    await confirmStatus(id, [one]);
    expect(goToNext(id, 'open')).toBe(false);
  });
});

test('changing several things of a mark', async () => {
  const only = await mark('claim', '1893');
  await setMark(id, only, { risk: 'legal', facets: ['number'] });
  expect(marks()[only]).toMatchObject({ risk: 'legal', facets: ['number'] });
});
