import { read } from '@shared/reading';
import { currentDraft, type CommandBody } from '@shared/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, undo, useArticles } from '../article/articles';
import { connect } from '../base/bridge';
import { useNotices } from '../base/notices';
import { readingDesk } from './desk';
import type { Ask, Tell } from './messages';
import { workersFrom, type ReadingWorker } from './reader';
import { canReadAgain, followReadings, readAgain, readingOf, stopReadingOf, useReadings } from './readings';
import { showArticle, showLibrary, START, useView } from '../base/view';

/** A worker that answers when the test says so. */
class FakeWorker implements ReadingWorker {
  onmessage: ReadingWorker['onmessage'] = null;
  onerror: ReadingWorker['onerror'] = null;
  asked: Ask[] = [];
  ended = false;
  postMessage(ask: Ask): void {
    this.asked.push(structuredClone(ask));
  }
  terminate(): void {
    this.ended = true;
  }
  tell(message: Tell): void {
    if (!this.ended) this.onmessage?.({ data: structuredClone(message) } as MessageEvent<Tell>);
  }
  /** Reads the `n`th text it was asked, as the real one does. */
  async answer(n = this.asked.length - 1): Promise<void> {
    const done = readingDesk((message) => this.tell(message))(this.asked[n]!);
    await vi.advanceTimersByTimeAsync(300);
    await done;
  }
  crash(message: string): void {
    this.onerror?.({ message, preventDefault: () => {} } as ErrorEvent);
  }
}

// New words for each test: what one of them read is kept.
let TEXT: string;
let OTHER: string;
let turn = 0;
let workers: FakeWorker[];
let one: string;
let two: string;
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  turn++;
  TEXT = `The bridge was built for ${turn} million euros. “It leaks,” said Jane Roe, the county analyst.`;
  OTHER = `The ferry left at nine with ${turn} passengers aboard, said Tomas Wren.`;
  workers = [];
  workersFrom(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const articles = [articleFrom(TEXT, 'test', {}), articleFrom(OTHER, 'test', {})];
  [one, two] = articles.map(({ id }) => id) as [string, string];
  connect(fakeMain(articles).bridge);
  useNotices.setState({ shown: [] });
  useView.setState(START);
  stop = followReadings();
  await openArticle(one);
  await openArticle(two);
});
afterEach(async () => {
  showLibrary();
  await closeArticle(one);
  await closeArticle(two);
  stop();
  workersFrom();
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTimeAsync(5000);
const asked = () => workers.flatMap((worker) => worker.asked.map(({ text }) => text));
const draftOf = (id: string) => currentDraft(useArticles.getState().open[id]!.article);
const messages = () => useNotices.getState().shown.map(({ message }) => message);

function append(id: string, words: string): Promise<unknown> {
  const { number, text } = draftOf(id);
  return dispatch(id, {
    type: 'text.edit',
    draft: number,
    length: text.length,
    changes: [{ from: text.length, to: text.length, insert: words }],
  });
}

/** Shows the article and has it read. */
async function readArticle(id: string): Promise<void> {
  showArticle(id);
  await rest();
  await workers.at(-1)!.answer();
}

describe('reading the article on screen', () => {
  test('no worker before an article is on screen', async () => {
    await rest();
    expect(workers).toEqual([]);
    expect(readingOf(one)).toMatchObject({ state: 'idle', reading: null });
  });

  test('reads it, with progress, and keeps what it read', async () => {
    showArticle(one);
    expect(readingOf(one)).toMatchObject({ state: 'idle', draftSha: draftOf(one).sha256 });
    await rest();
    expect(readingOf(one)).toMatchObject({ state: 'reading', progress: 0 });
    workers[0]!.tell({ id: workers[0]!.asked[0]!.id, type: 'progress', done: 0.4 });
    expect(readingOf(one)).toMatchObject({ state: 'reading', progress: 0.4, reading: null });
    await workers[0]!.answer();
    expect(readingOf(one)).toMatchObject({ state: 'done', draftSha: draftOf(one).sha256, why: null });
    expect(readingOf(one).reading).toEqual(read(TEXT));
  });

  test('the date of publication is part of what is read', async () => {
    await readArticle(one);
    await dispatch(one, { type: 'details.set', set: { publicationDate: '2026-03-02' } });
    await rest();
    await workers[0]!.answer();
    expect(workers[0]!.asked.map(({ date }) => date)).toEqual(['', '2026-03-02']);
    expect(readingOf(one).state).toBe('done');
  });

  test('what leaves the text alone costs nothing, nor does coming back', async () => {
    await readArticle(one);
    const before = readingOf(one);
    await dispatch(one, { type: 'details.set', set: { desk: 'News' } } satisfies CommandBody);
    showLibrary();
    showArticle(one);
    await rest();
    expect(asked()).toEqual([TEXT]);
    expect(readingOf(one)).toBe(before);
  });

  test('one worker for all articles', async () => {
    await readArticle(one);
    await readArticle(two);
    expect(workers).toHaveLength(1);
    expect(readingOf(two).reading?.text).toBe(OTHER);
  });

  test('a closed article is forgotten, and its reading dropped', async () => {
    showArticle(one);
    await rest();
    showLibrary();
    await closeArticle(one);
    expect(workers[0]!.ended).toBe(true);
    expect(useReadings.getState().of).toEqual({});
  });

  test('the worker goes when nothing was read for a while, and comes back', async () => {
    await readArticle(one);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(workers[0]!.ended).toBe(true);
    await readArticle(two);
    expect(workers).toHaveLength(2);
    expect(readingOf(two).state).toBe('done');
  });
});

describe('a text that changes', () => {
  test('is read once it rests, and the reading before stays at hand', async () => {
    await readArticle(one);
    for (const words of [' It', ' was', ' late.']) await append(one, words);
    expect(readingOf(one)).toMatchObject({
      state: 'idle',
      reading: null,
      latest: { text: TEXT },
      draftSha: draftOf(one).sha256,
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(asked()).toEqual([TEXT]);
    await rest();
    expect(asked()).toEqual([TEXT, `${TEXT} It was late.`]);
    await workers[0]!.answer();
    expect(readingOf(one).reading).toEqual(read(`${TEXT} It was late.`));
  });

  test('taken back, costs nothing', async () => {
    await readArticle(one);
    await append(one, ' It was late.');
    await undo(one);
    expect(readingOf(one)).toMatchObject({ state: 'done', reading: { text: TEXT } });
    await rest();
    expect(asked()).toEqual([TEXT]);
  });

  test('taken back while the text before is still being read, is not read twice', async () => {
    showArticle(one);
    await rest();
    await append(one, ' It was late.');
    await undo(one);
    expect(readingOf(one)).toMatchObject({ state: 'reading', draftSha: draftOf(one).sha256 });
    await workers[0]!.answer();
    await rest();
    expect(readingOf(one)).toMatchObject({ state: 'done', reading: { text: TEXT } });
    expect(asked()).toEqual([TEXT]);
  });

  test('the latest wins: an answer about the text before is never taken for this one', async () => {
    showArticle(one);
    await rest();
    await append(one, ' It was late.');
    await workers[0]!.answer(0);
    expect(readingOf(one)).toMatchObject({ state: 'idle', reading: null, latest: { text: TEXT } });
    await rest();
    await workers[0]!.answer(0);
    expect(readingOf(one)).toMatchObject({ state: 'reading', reading: null });
    await workers[0]!.answer(1);
    expect(readingOf(one).reading?.text).toBe(`${TEXT} It was late.`);
  });

  test('an article left while it was read is read when it is on screen again', async () => {
    showArticle(one);
    await rest();
    showArticle(two);
    await rest();
    expect(readingOf(one)).toMatchObject({ state: 'idle', progress: 0 });
    await workers[0]!.answer();
    await readArticle(one);
    expect(readingOf(one).reading?.text).toBe(TEXT);
    expect(readingOf(two).reading?.text).toBe(OTHER);
  });

  test('an article left before it was begun, too', async () => {
    showArticle(one);
    showArticle(two);
    await rest();
    expect(asked()).toEqual([OTHER]);
    await readArticle(one);
    expect(readingOf(one).state).toBe('done');
  });
});

describe('stopping', () => {
  test('ends the worker at once; the text is left unread until it changes or is asked for', async () => {
    showArticle(one);
    await rest();
    stopReadingOf(one);
    expect(workers[0]!.ended).toBe(true);
    expect(readingOf(one)).toMatchObject({ state: 'stopped', reading: null });
    showLibrary();
    showArticle(one);
    await rest();
    expect(workers).toHaveLength(1);
    expect(canReadAgain(one)).toBe(true);
    readAgain(one);
    await rest();
    await workers[1]!.answer();
    expect(readingOf(one).state).toBe('done');
  });

  test('a changed text is read again', async () => {
    showArticle(one);
    await rest();
    stopReadingOf(one);
    await append(one, ' It was late.');
    await rest();
    expect(readingOf(one).state).toBe('reading');
  });

  test('stops nothing of another article', async () => {
    showArticle(one);
    await rest();
    stopReadingOf(two);
    expect(workers[0]!.ended).toBe(false);
    expect(readingOf(one).state).toBe('reading');
  });

  test('what is read cannot be read again', async () => {
    await readArticle(one);
    expect(canReadAgain(one)).toBe(false);
    readAgain(one);
    await rest();
    expect(asked()).toEqual([TEXT]);
  });
});

describe('failure', () => {
  const failures: [string, (worker: FakeWorker) => void, string][] = [
    [
      'a reading that fails',
      (worker) => worker.tell({ id: worker.asked[0]!.id, type: 'failed', message: 'no such word' }),
      'no such word.',
    ],
    ['a worker that breaks', (worker) => worker.crash('out of memory'), 'out of memory.'],
    [
      'a worker that cannot be loaded',
      (worker) => worker.crash(''),
      'its part of the app could not be loaded.',
    ],
  ];
  test.each(failures)('%s says so; the article can be worked on, and read again', async (_, fail, why) => {
    showArticle(one);
    await rest();
    fail(workers[0]!);
    expect(readingOf(one)).toMatchObject({ state: 'failed', why, reading: null });
    expect(messages()).toEqual([expect.stringContaining(`${why} The article is unchanged`)]);
    expect((await dispatch(one, { type: 'details.set', set: { desk: 'News' } })).ok).toBe(true);
    await rest();
    expect(readingOf(one).state).toBe('failed');
    readAgain(one);
    await rest();
    await workers.at(-1)!.answer();
    expect(readingOf(one).state).toBe('done');
  });

  test('no worker to be had at all', async () => {
    workersFrom(() => {
      throw new Error('the policy forbids it');
    });
    showArticle(one);
    await rest();
    expect(readingOf(one)).toMatchObject({ state: 'failed', why: 'the policy forbids it.' });
    expect((await dispatch(one, { type: 'details.set', set: { desk: 'News' } })).ok).toBe(true);
  });
});
