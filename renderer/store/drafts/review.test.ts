import { compareDrafts } from '@shared/anchoring';
import { alertsOf, currentDraft, newId } from '@shared/domain';
import { reviewDraft } from '@shared/domain/commands/draft-review';
import type { LineKind } from '@shared/document/lines';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { compareWith } from './worker';
import { useNotices } from '../base/notices';
import {
  acceptDraft,
  cancelDraft,
  choosePlace,
  decideDraft,
  draftAgain,
  draftFromText,
  insist,
  keepFurniture,
  setDraftLine,
  useDraftReview,
} from './review';
import { newOn } from './under-review';
import { keepText, newDraftOf, typedNow } from '../base/typed';

const OLD =
  'The ferry left the quay at nine on Monday morning with forty passengers aboard.\nThe harbour master, Tomas Wren, counted the passengers twice before she sailed away.';
const NEW = OLD.replace('forty', 'forty-one');
const OTHER =
  'The council met on Tuesday and voted on the budget for roads and schools.\nIt was the third attempt since the summer, and nobody but the mayor spoke against it.';

let main: Behind;
let id: string;
let mark: string;
beforeEach(async () => {
  compareWith((question) => ({
    stop: () => {},
    answer: Promise.resolve(
      question.type === 'review'
        ? ({ type: 'reviewed', found: reviewDraft(question.article, question.text, question.rule) } as const)
        : ({ type: 'compared', comparison: compareDrafts(question.old, question.text) } as const),
    ),
  }));
  const article = articleFrom(OLD, 'test', {});
  id = article.id;
  main = fakeMain([article]);
  connect(main.bridge);
  useNotices.setState({ shown: [] });
  await openArticle(id);
  mark = newId();
  const start = OLD.indexOf('forty passengers');
  await dispatch(id, { type: 'mark.add', mark: { id: mark, kind: 'claim', start, end: start + 16 } });
  await dispatch(id, { type: 'mark.status', marks: [mark], status: 'verified' });
});
afterEach(async () => {
  await cancelDraft();
  await closeArticle(id);
});

const article = () => useArticles.getState().open[id]!.article;
const review = () => useDraftReview.getState().review;
const messages = () =>
  useNotices
    .getState()
    .shown.map(({ message }) => message)
    .join(' ');
async function brought(text: string): Promise<void> {
  await draftFromText(id, text);
  await expect.poll(() => review() === null || review()!.found !== null).toBe(true);
}

describe('a draft on its way in', () => {
  test('is looked at before anything is kept, then kept: changed marks ask for a re-check', async () => {
    await brought(NEW);
    expect(review()!.found!.outcomes).toMatchObject([{ id: mark, outcome: 'changed' }]);
    expect(article().drafts).toHaveLength(1);
    expect(await acceptDraft()).toBe(true);
    expect(currentDraft(article())).toMatchObject({ number: 2, text: NEW });
    expect(alertsOf(article().marks[mark]!)).toEqual(['re-check']);
    expect(review()).toBeNull();
    expect(main.articles.get(id)!.article).toEqual(article());
  });

  test('typed, it stays in its form while it is looked at and when one goes back, and goes once it is kept', async () => {
    keepText(newDraftOf(id), NEW);
    await draftFromText(id, NEW, true);
    await cancelDraft();
    expect(typedNow(newDraftOf(id))).toBe(NEW);
    await brought(NEW.replace('nine', 'ten'));
    await acceptDraft();
    expect(typedNow(newDraftOf(id))).toBe(NEW);
    await draftFromText(id, NEW, true);
    await expect.poll(() => review()?.found).toBeTruthy();
    await acceptDraft();
    expect(typedNow(newDraftOf(id))).toBeNull();
  });

  test('is undone in one step', async () => {
    const before = article();
    await brought(NEW);
    await acceptDraft();
    await undo(id);
    expect(article()).toEqual(before);
  });

  test('cancelled, it leaves nothing behind', async () => {
    const before = article();
    await brought(NEW);
    await cancelDraft();
    expect(review()).toBeNull();
    expect(article()).toBe(before);
    expect(await acceptDraft()).toBe(false);
  });

  test('with the same words is told and not kept', async () => {
    await brought(OLD.replaceAll('\n', '\n\n'));
    expect(review()).toBeNull();
    expect(messages()).toContain('Nothing was kept');
  });

  test('of another article is kept only where somebody insists', async () => {
    await brought(OTHER);
    expect(review()!.found!.another).toBe(true);
    expect(await acceptDraft()).toBe(false);
    insist();
    expect(await acceptDraft()).toBe(true);
    expect(article().marks[mark]!.lost).toBe(true);
  });

  test('a person decides where a mark stands', async () => {
    await brought(NEW);
    choosePlace(mark, null);
    await acceptDraft();
    expect(article().marks[mark]!.lost).toBe(true);
  });

  test('that cannot be compared leaves the article alone, and says so', async () => {
    compareWith(() => ({
      stop: () => {},
      answer: Promise.resolve({ type: 'failed', message: 'out of memory' }),
    }));
    await brought(NEW);
    expect(messages()).toContain('The article is unchanged');
    expect(article().drafts).toHaveLength(1);
  });

  test('an old one can be taken up again', async () => {
    await brought(NEW);
    await acceptDraft();
    draftAgain(id, 1);
    await expect.poll(() => review()?.found).toBeTruthy();
    await acceptDraft();
    expect(currentDraft(article())).toMatchObject({ number: 3, text: OLD, origin: 'draft 1 again' });
    expect(alertsOf(article().marks[mark]!)).toEqual([]);
  });

  const SOURCED = 'The harbour master, Tomas Wren, counted';
  const sourced = (text: string, note: string) => text.replace(SOURCED, `${SOURCED} [${note}]`);
  const found = () => newOn(article(), review()!);

  test('shows what is newly written on it, and takes that in as a person says, on words that did not change', async () => {
    await brought(sourced(NEW, 'per harbour log 1931, p. 14'));
    const [annotation] = found().annotations;
    expect(annotation).toMatchObject({ text: 'per harbour log 1931, p. 14', as: 'backing' });
    decideDraft([annotation!.key], 'note');
    expect(await acceptDraft()).toBe(true);
    const notes = Object.values(article().marks).flatMap((each) => each.notes);
    expect(notes).toMatchObject([{ text: 'per harbour log 1931, p. 14' }]);
  });

  test('recognises what an earlier draft brought, and does not take it in twice', async () => {
    const first = sourced(NEW, 'per harbour log 1931, p. 14');
    await brought(first);
    await acceptDraft();
    const marks = Object.keys(article().marks).length;
    await brought(`${first}\nShe was never found.`);
    expect(found()).toEqual({ annotations: [], recognised: 1 });
    await acceptDraft();
    expect(Object.keys(article().marks)).toHaveLength(marks);
    await brought(`${first}\nShe was never found.`);
    expect(review()).toBeNull();
    expect(messages()).toContain('nothing new is written on it. Nothing was kept.');
  });

  test('with the words of the current draft it brings what is new on them, and no draft', async () => {
    const first = sourced(NEW, 'per harbour log 1931, p. 14');
    await brought(first);
    decideDraft(
      found().annotations.map(({ key }) => key),
      'nothing',
    );
    await acceptDraft();
    await brought(first.replaceAll('\n', '\n\n\n'));
    await expect.poll(() => review()?.stands).toBe(true);
    expect(found().annotations).toHaveLength(1);
    expect(await acceptDraft()).toBe(true);
    expect(article().drafts).toHaveLength(2);
    expect(Object.values(article().marks).flatMap(({ said = [] }) => said)).toHaveLength(1);
  });

  describe('what a paragraph is set to be', () => {
    const HEADED = `The quiet ferry\n${NEW}`;
    const set = (words: string, kind: LineKind) => {
      const start = review()!.draft.text.indexOf(words);
      setDraftLine({ start, end: start + words.length, kind });
    };
    const parts = () =>
      currentDraft(article()).parts!.map(({ start, end, kind }) => [
        kind,
        currentDraft(article()).text.slice(start, end),
      ]);

    test('is kept with the draft, in place of what the draft before had there', async () => {
      await brought(HEADED);
      set('The quiet ferry', 'cover-line');
      await acceptDraft();
      expect(parts()).toEqual([['cover-line', 'The quiet ferry']]);
      await brought(HEADED.replace('forty-one', 'forty-two'));
      set('The quiet ferry', 'sidebar');
      set('The quiet ferry', 'headline');
      await acceptDraft();
      expect(parts()).toEqual([['headline', 'The quiet ferry']]);
      await brought(HEADED);
      set('The quiet ferry', 'body');
      await acceptDraft();
      expect(parts()).toEqual([]);
    });

    test('stays where page furniture is left in after all', async () => {
      await brought(`Top Stories\n\n${HEADED}`);
      expect(review()!.candidate!.furniture.length).toBeGreaterThan(0);
      set('The quiet ferry', 'caption');
      keepFurniture(true);
      await expect.poll(() => review()?.found).not.toBeNull();
      await acceptDraft();
      expect(currentDraft(article()).text).toContain('Top Stories');
      expect(parts()).toContainEqual(['caption', 'The quiet ferry']);
    });
  });
});
