import type { Reading } from '@shared/reading';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { createMark, currentMark } from '../marks/marking';
import { useNotices, useSpoken } from '../base/notices';
import { useReadings } from '../reading/readings';
import { factsNow, nextToTick, progressOf, tickFacts, tickWords } from './ticks';
import { showArticle, START, useView } from '../base/view';

const TEXT = 'The bridge opened in 1893. On Monday Dr Jane Roe counted 12 cracks in it.';
let id: string;

/** A reading that knows these words. */
const readingOf = (text: string, ...words: string[]): Reading => ({
  text,
  english: true,
  quotes: [],
  quoted: [],
  people: [],
  titles: [],
  claims: [],
  flags: [],
  facts: words.map((each) => ({
    start: text.indexOf(each),
    end: text.indexOf(each) + each.length,
    kind: 'name',
  })),
});
const setReading = (reading: Reading | null) =>
  useReadings.setState({
    of: {
      [id]: {
        state: reading ? 'done' : 'reading',
        progress: 0,
        reading,
        latest: reading,
        draftSha: '',
        why: null,
      },
    },
  });

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  connect(fakeMain([article]).bridge);
  useNotices.setState({ shown: [] });
  useView.setState(START, true);
  await openArticle(id);
  showArticle(id);
  setReading(readingOf(TEXT, '1893', 'Monday', 'Jane Roe', '12'));
});
afterEach(() => closeArticle(id));

const at = (words: string, text = TEXT) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
async function mark(words: string) {
  await createMark(id, 'claim', at(words));
  return currentMark()!.mark;
}
const now = (mark: string) => useArticles.getState().open[id]!.article.marks[mark]!;
const shown = (mark: string) =>
  factsNow(id, now(mark))
    .map(({ words, tick }) => `${tick ? '✓' : '○'}${words}`)
    .join(' ');

describe('ticking', () => {
  test('a fact is ticked, said, and taken back by undo', async () => {
    const made = await mark('On Monday Dr Jane Roe counted 12 cracks');
    expect(shown(made.id)).toBe('○Monday ○Jane Roe ○12');
    await tickFacts(id, made, [{ words: 'Jane Roe', turn: 0 }], true);
    expect(shown(made.id)).toBe('○Monday ✓Jane Roe ○12');
    expect(useSpoken.getState().words).toBe('1 of 3 ticked.');
    await undo(id);
    expect(shown(made.id)).toBe('○Monday ○Jane Roe ○12');
  });

  test('the last one offers the status and sets none', async () => {
    const made = await mark('1893');
    await tickFacts(id, made, [{ words: '1893', turn: 0 }], true);
    expect(useSpoken.getState().words).toBe('The one fact is ticked. Press 4 to set verified.');
    expect(now(made.id).status).toBe('to-check');
    expect(progressOf(factsNow(id, now(made.id)), { status: 'verified' })).toBe('The one fact is ticked.');
    expect(progressOf(factsNow(id, now(made.id)), { status: 'wrong' })).toBe('The one fact is ticked.');
  });

  test('selected words tick the facts in them, or themselves where there are none', async () => {
    const made = await mark('On Monday Dr Jane Roe counted 12 cracks');
    await tickWords(id, now(made.id), at('On Monday Dr Jane Roe'));
    expect(shown(made.id)).toBe('✓Monday ✓Jane Roe ○12');
    await tickWords(id, now(made.id), at('On Monday Dr Jane Roe'));
    expect(shown(made.id)).toBe('○Monday ○Jane Roe ○12');
    await tickWords(id, now(made.id), at('cracks'));
    expect(shown(made.id)).toBe('○Monday ○Jane Roe ○12 ✓cracks');
  });

  test('the next mark with something to tick, round and round', async () => {
    const first = await mark('1893');
    const second = await mark('Monday');
    await mark('in it');
    expect(nextToTick(id, first.id)?.id).toBe(second.id);
    expect(nextToTick(id, second.id)?.id).toBe(first.id);
    await tickFacts(id, first, [{ words: '1893', turn: 0 }], true);
    await tickFacts(id, second, [{ words: 'Monday', turn: 0 }], true);
    expect(nextToTick(id, null)).toBeNull();
  });
});

describe('while the text is read anew', () => {
  test('facts stay with their words, wherever they have moved', async () => {
    const made = await mark('Dr Jane Roe counted 12');
    await tickFacts(id, made, [{ words: '12', turn: 0 }], true);
    expect(shown(made.id)).toBe('○Jane Roe ✓12');
    await dispatch(id, {
      type: 'text.edit',
      draft: 1,
      length: TEXT.length,
      changes: [{ from: 0, to: 3, insert: 'Our old' }],
    });
    setReading(null);
    expect(shown(made.id)).toBe('○Jane Roe ✓12');
  });

  test('a mark of other words waits for the reading; its ticks go with their words only', async () => {
    const made = await mark('Dr Jane Roe counted 12');
    await tickFacts(
      id,
      made,
      [
        { words: '12', turn: 0 },
        { words: 'Jane Roe', turn: 0 },
      ],
      true,
    );
    const from = TEXT.indexOf('Jane');
    await dispatch(id, {
      type: 'text.edit',
      draft: 1,
      length: TEXT.length,
      changes: [{ from, to: from + 4, insert: 'Joan' }],
    });
    setReading(null);
    expect(shown(made.id)).toBe('✓12');
  });
});
