import { asksAgain, currentDraft, newId } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { applyCorrection, closeAsCut, nextPlace, placesFor, putBack, reads, toApply } from './fixing';
import { setMark } from './marking';
import { useNotices } from '../base/notices';
import { holdsTyped } from '../base/saving';

const TEXT = 'The bridge opened in 1893. It cost £40,000.\nThe bridge opened in June, they said.';
let id: string;
let mark: string;

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  mark = newId();
  connect(fakeMain([article]).bridge);
  useNotices.setState({ shown: [] });
  await openArticle(id);
  await dispatch(id, { type: 'mark.add', mark: { id: mark, kind: 'claim', start: 4, end: 25 } });
});
afterEach(() => closeArticle(id));

const article = () => useArticles.getState().open[id]!.article;
const now = () => article().marks[mark]!;
const text = () => currentDraft(article()).text;
const lose = () =>
  dispatch(id, {
    type: 'text.edit',
    draft: 1,
    length: TEXT.length,
    changes: [{ from: 4, to: 25, insert: '' }],
  });

describe('a correction', () => {
  test('goes into the text as it stands in the field, and comes out again whole', async () => {
    await setMark(id, mark, { correction: 'bridge opened in 18' });
    const stop = holdsTyped(() => void setMark(id, mark, { correction: ' bridge opened in 1894 ' }));
    await applyCorrection(id, mark);
    stop();
    expect(text()).toBe(TEXT.replace('1893', '1894'));
    expect(now()).toMatchObject({ disposition: 'fixed', anchor: { exact: 'bridge opened in 1894' } });
    await undo(id);
    expect(text()).toBe(TEXT);
    expect(now().disposition).toBe('open');
  });

  test.each([
    ['', null],
    ['  ', null],
    ['bridge opened in 1893', null],
    [' 1894 ', '1894'],
  ])('what %j would put there', (correction, expected) => {
    expect(toApply({ ...now(), correction })).toBe(expected);
  });

  test('that the text took already is said to be fixed by the same key, and the text stays as it is', async () => {
    await dispatch(id, { type: 'mark.status', marks: [mark], status: 'wrong' });
    await setMark(id, mark, { correction: 'bridge opened in 1894' });
    expect(reads(now())).toBe(false);
    await dispatch(id, {
      type: 'text.edit',
      draft: 1,
      length: TEXT.length,
      changes: [{ from: 24, to: 25, insert: '4' }],
    });
    expect(asksAgain(now())).toBe(true);
    expect(reads(now())).toBe(true);
    const read = text();
    await applyCorrection(id, mark);
    expect(text()).toBe(read);
    expect(now()).toMatchObject({ status: 'wrong', disposition: 'fixed' });
    expect([asksAgain(now()), reads(now())]).toEqual([false, false]);
  });

  test('is not applied where there is nothing to apply, and that is said', async () => {
    await applyCorrection(id, mark);
    await lose();
    await setMark(id, mark, { correction: 'x' });
    await applyCorrection(id, mark);
    expect(useNotices.getState().shown.map(({ message }) => message.slice(0, 20))).toEqual([
      'There is no correcti',
      'The words of this ma',
    ]);
    expect(now().disposition).toBe('open');
  });
});

describe('a lost mark', () => {
  test('is put back on words, without the blanks at their ends', async () => {
    await lose();
    expect(now().lost).toBe(true);
    const start = text().indexOf(' £40,000');
    await putBack(id, mark, { start, end: start + 9 });
    expect(now()).toMatchObject({ lost: false, anchor: { exact: '£40,000.' } });
  });

  test('needs words to be put back on', async () => {
    await lose();
    await putBack(id, mark, null);
    await putBack(id, mark, { start: 3, end: 4 });
    expect(now().lost).toBe(true);
    expect(useNotices.getState().shown).toHaveLength(1);
  });

  test('is offered where its words, or nearly its words, stand', async () => {
    await lose();
    expect(placesFor(article(), now()).map(({ words }) => words)).toEqual([
      expect.stringContaining('bridge opened in'),
    ]);
  });

  test('is shown where it may belong, place after place, round and round', async () => {
    await lose();
    const first = nextPlace(id, now(), null)!;
    expect(text().slice(first.start, first.end)).toBe(first.words);
    expect(first).toMatchObject({ place: 1, of: 1 });
    expect(nextPlace(id, now(), first)).toEqual(first);
    expect(
      nextPlace(id, { ...now(), anchor: { ...now().anchor, exact: 'Quite other words altogether' } }, null),
    ).toBeNull();
  });

  test('is closed as cut, and that is undone', async () => {
    await lose();
    await closeAsCut(id, mark);
    expect(now().disposition).toBe('cut');
    await undo(id);
    expect(now().disposition).toBe('open');
  });
});
