import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AcrossProgress, PassagesProgress, QuoteRow } from '@shared/contract';
import { apply, type Article, type CommandBody } from '@shared/domain';
import { freshArticle, sign } from '@shared/domain/testing';
import { pages } from '@shared/passages/testing';
import type { Paper } from '@shared/passages/types';
import type { DeskWorker } from './desk';
import { PassagesDesk } from './desk';
import { DeskKeeper, type ContentOf } from './desk-keeper';
import type { FromDesk } from './desk-messages';

/*
 * Papers that are asked about the marks of an article, in a worker of this thread: what was read of them
 * comes from a store that the test holds.
 */

const DRAFT = 'The kiln was fired 212 times. The kiln burned 640 tonnes of coal.';
const [FIRED, BURNED] = ['The kiln was fired 212 times', 'The kiln burned 640 tonnes of coal'];
const LOG = pages('log', 'The kiln was fired 212 times before it cracked.');
const COAL = pages('coal', 'What was paid for.', 'The kiln burned 604 tonnes of coal in its last year.');

const id = (nth: number): string => `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`;
const sha = (nth: number): string => String(nth).repeat(64).slice(0, 64);

let articles: Map<string, Article>;
/** What was read, by the hash of its file; what is not in here is never done. */
let read: Map<string, Paper | null>;
let asked: string[];
let workers: { ended: boolean; dies: (why: string) => void }[];
let progress: PassagesProgress[];
let desk: PassagesDesk;

const after = (article: Article, ...commands: CommandBody[]): Article =>
  commands.reduce((before, body) => {
    const outcome = apply(before, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);

const paper = (nth: number): CommandBody => ({
  type: 'paper.add',
  paper: {
    id: id(nth),
    source: id(100 + nth),
    file: { sha256: sha(nth), size: 1, name: `${nth}.txt` },
    kind: 'text',
  },
  source: { id: id(100 + nth), title: `Paper ${nth}`, kind: 'record', terms: 'on-the-record', where: '' },
  evidence: [],
});

const mark = (words: string, nth: number): CommandBody => ({
  type: 'mark.add',
  mark: { id: id(nth), kind: 'claim', start: DRAFT.indexOf(words), end: DRAFT.indexOf(words) + words.length },
});

const contentOf: ContentOf = async (_, file) => {
  asked.push(file.name);
  while (!read.has(file.sha256)) await setImmediate();
  const found = read.get(file.sha256);
  const apparatus = {
    title: '',
    pictures: [],
    ...(found?.apparatus ?? { tables: [], cues: [], places: [] }),
  };
  return { content: found ? { text: found.text, formats: [], apparatus, notices: [] } : null };
};

/** A worker that is one in this thread. */
function worker(): DeskWorker {
  let hear = (_: FromDesk): void => {};
  let lose = (_: string): void => {};
  const state = {
    ended: false,
    dies: (why: string) => {
      state.ended = true;
      lose(why);
    },
  };
  workers.push(state);
  const keeper = new DeskKeeper(contentOf, (message) => !state.ended && hear(message), setImmediate);
  return {
    postMessage: (message) => keeper.hear(structuredClone(message)),
    onMessage: (listener) => void (hear = listener),
    onEnd: (listener) => void (lose = listener),
    terminate: () => void (state.ended = true),
  };
}

let article: Article;
beforeEach(() => {
  article = after(freshArticle(DRAFT), paper(1), paper(2), mark(FIRED, 11), mark(BURNED, 12));
  articles = new Map([[article.id, article]]);
  read = new Map([
    [sha(1), LOG],
    [sha(2), COAL],
  ]);
  [asked, workers, progress] = [[], [], []];
  const library = {
    open: (wanted: string) => {
      const found = articles.get(wanted);
      return Promise.resolve(
        found
          ? { ok: true as const, opened: { article: found, seq: 1, readOnly: null, notices: [] } }
          : { ok: false as const, message: 'It is gone.', reason: 'gone' as const },
      );
    },
  };
  desk = new PassagesDesk(library as never, worker, () => '2026-06-10');
  desk.follow((far) => progress.push(far));
});

/** Until all papers are read. */
const settled = async () => {
  while (progress.at(-1)?.left !== 0) await setImmediate();
};
const of = async (nth: number) => {
  const reply = await desk.of(article.id, id(nth));
  if (reply.outcome !== 'found') throw new Error(reply.outcome);
  return reply;
};

describe('a mark', () => {
  test('is answered by what was read so far, and says how much is left', async () => {
    read.delete(sha(2));
    await of(11);
    while (progress.length === 0) await setImmediate();
    expect(await of(11)).toMatchObject({ left: 1, verdict: 'supported', passages: [{ paper: id(1) }] });
    read.set(sha(2), COAL);
    await settled();
    const { left, verdict, passages } = await of(12);
    expect([left, verdict]).toEqual([0, 'differs']);
    expect(passages[0]).toMatchObject({ paper: id(2), locator: 'page 2' });
    expect(passages[0]!.values).toContainEqual(
      expect.objectContaining({ bears: 'differs', text: '640 tonnes' }),
    );
  });

  test('is the last one that was asked about; those before are not looked for', async () => {
    const replies = await Promise.all([desk.of(article.id, id(11)), desk.of(article.id, id(12))]);
    expect(replies.map(({ outcome }) => outcome)).toEqual(['superseded', 'found']);
  });

  test('of an article that cannot be opened is refused', async () => {
    expect(await desk.of(id(99), id(11))).toEqual({ outcome: 'refused', message: 'It is gone.' });
  });
});

describe('the papers', () => {
  test('come and go with the article, and are read once', async () => {
    await of(11);
    await settled();
    articles.set(article.id, after(article, { type: 'paper.remove', paper: id(1) }));
    expect((await of(11)).passages.map((passage) => passage.paper)).not.toContain(id(1));
    expect(asked).toEqual(['1.txt', '2.txt']);
  });

  test('without words take nothing away from the others', async () => {
    read.set(sha(2), null);
    await of(11);
    await settled();
    expect(await of(11)).toMatchObject({ left: 0, verdict: 'supported', wordless: [id(2)] });
  });

  test('are let go of with their article, and with it the worker', async () => {
    await of(11);
    desk.release(id(99));
    expect(workers[0]!.ended).toBe(false);
    desk.release(article.id);
    expect(workers[0]!.ended).toBe(true);
    await of(11);
    expect(workers).toHaveLength(2);
  });

  test('of a worker that is lost are asked anew', async () => {
    read.clear();
    const all = desk.all(article.id);
    await setImmediate();
    workers[0]!.dies('out of memory');
    expect(await all).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('out of memory') as string,
    });
    read.set(sha(1), LOG);
    expect((await desk.of(article.id, id(11))).outcome).toBe('found');
  });
});

describe('quotations', () => {
  const SAID = '“The kiln was fired 212 times,” said Roe. “It burned 640 tonnes of coal,” she said.';
  const [TIMES, COALS] = ['“The kiln was fired 212 times,”', '“It burned 640 tonnes of coal,”'];
  const TALK: Paper = {
    name: 'tape',
    text: 'The kiln was, um, fired 212 times.\nIt burned 604 tonnes of coal.',
    apparatus: {
      cues: [
        { start: 0, end: 34, speaker: 'Speaker 1', time: 3 },
        { start: 35, end: 64, speaker: 'Ann Roe', time: 60 },
      ],
      places: [],
      tables: [],
    },
  };
  const quote = (words: string, nth: number): CommandBody => ({
    type: 'mark.add',
    mark: {
      ...{ id: id(nth), kind: 'quote', form: 'direct' },
      ...{ start: SAID.indexOf(words), end: SAID.indexOf(words) + words.length },
    },
  });
  const rows: QuoteRow[] = [];
  beforeEach(() => {
    rows.length = 0;
    article = after(freshArticle(SAID), paper(1), quote(TIMES, 21), quote(COALS, 22));
    articles = new Map([[article.id, article]]);
    read = new Map([[sha(1), TALK]]);
    desk.follow(
      (far) => progress.push(far),
      (far) => rows.push(...far.rows),
    );
  });
  const heard = async (nth: number) => {
    await settled();
    const reply = await desk.quote(article.id, id(nth));
    if (reply.outcome !== 'heard') throw new Error(reply.outcome);
    return reply.heard;
  };

  test('are compared with what was read, and have their time and voice', async () => {
    await desk.quote(article.id, id(21));
    expect(await heard(21)).toMatchObject({
      verdict: 'cleaned',
      pieces: [{ passages: [{ paper: id(1), time: 3, speaker: 'Speaker 1', voice: 'unknown' }] }],
    });
    expect((await heard(22)).verdict).toBe('altered');
  });

  test('a speaker who was named is named from then on', async () => {
    const person = { id: id(31), name: 'Per Lund', title: '', affiliation: '', asked: '', answered: '' };
    const speakers = [{ label: 'Speaker 1', name: 'Eva Dahl' }];
    article = after(
      article,
      { type: 'person.add', person },
      { type: 'mark.set', marks: [id(21)], set: { people: [id(31)] } },
      { type: 'paper.speakers', paper: id(1), speakers },
    );
    articles.set(article.id, article);
    await desk.quote(article.id, id(21));
    expect((await heard(21)).voice).toBe('another');
  });

  test('all of them are gone through, and told one by one', async () => {
    expect(await desk.quotes(article.id)).toEqual({ outcome: 'done' });
    expect(rows.map(({ mark: of, verdict }) => [of, verdict])).toEqual([
      [id(21), 'cleaned'],
      [id(22), 'altered'],
    ]);
  });

  test('going through them is stopped', async () => {
    read.clear();
    const all = desk.quotes(article.id);
    await setImmediate();
    desk.stop();
    expect(await all).toEqual({ outcome: 'stopped' });
    expect(rows).toEqual([]);
  });

  test('a paraphrase has no words to compare', async () => {
    article = after(article, { type: 'mark.set', marks: [id(21)], set: { form: 'paraphrase' } });
    articles.set(article.id, article);
    expect(await desk.quote(article.id, id(21))).toEqual({ outcome: 'paraphrase' });
  });
});

describe('the look through all papers', () => {
  test('waits for what is to be read, and tells of each mark', async () => {
    expect(await desk.all(article.id)).toEqual({ outcome: 'done' });
    const told = progress.flatMap(({ marks }) => marks);
    expect(told.map((one) => [one.mark, one.verdict])).toEqual([
      [id(11), 'supported'],
      [id(12), 'differs'],
    ]);
    expect(progress.at(-1)).toMatchObject({ done: 2, of: 2, left: 0 });
  });

  test('is stopped, and single marks are answered all the same', async () => {
    read.clear();
    const all = desk.all(article.id);
    await setImmediate();
    desk.stop();
    expect(await all).toEqual({ outcome: 'stopped' });
    expect((await of(11)).left).toBe(2);
    expect(progress.flatMap(({ marks }) => marks)).toEqual([]);
  });
});

describe('what is told across the piece', () => {
  const told = async () => {
    const reply = await desk.across(article.id);
    if (reply.outcome !== 'found') throw new Error(reply.outcome);
    return reply;
  };

  test('waits for the papers, and holds the draft against them', async () => {
    const { quantities, text } = await told();
    expect(text).toBe(DRAFT);
    expect(quantities.clashes).toMatchObject([
      { here: '640 tonnes', there: '604 tonnes', against: { in: 'paper', name: id(2), locator: 'page 2' } },
    ]);
  });

  test('says how far it is', async () => {
    const far: AcrossProgress[] = [];
    desk.followAcross((one) => far.push(one));
    // Each step is looked at, as on a machine that is slow.
    vi.spyOn(performance, 'now').mockImplementation(
      (
        (now) => () =>
          (now += 100)
      )(0),
    );
    await told();
    expect(far.length).toBeGreaterThan(1);
    expect(far.map(({ done }) => done)).toEqual(far.map(({ done }) => done).sort((a, b) => a - b));
    vi.restoreAllMocks();
  });

  test('is stopped while papers are read, and can be asked anew', async () => {
    read.clear();
    const waiting = desk.across(article.id);
    await setImmediate();
    desk.stopAcross();
    expect(await waiting).toEqual({ outcome: 'stopped' });
    read.set(sha(1), LOG).set(sha(2), COAL);
    expect((await told()).quantities.clashes).toHaveLength(1);
  });

  test('is what was asked last', async () => {
    read.clear();
    const first = desk.across(article.id);
    await setImmediate();
    const second = desk.across(article.id);
    expect(await first).toEqual({ outcome: 'stopped' });
    read.set(sha(1), LOG).set(sha(2), COAL);
    expect((await second).outcome).toBe('found');
  });

  test('of an article that cannot be opened is refused', async () => {
    expect(await desk.across(id(99))).toEqual({ outcome: 'refused', message: 'It is gone.' });
  });
});

describe('where sources come from', () => {
  const LINES = ['one', 'two', 'three'].map(
    (nth) => `The ${nth} kiln of Skell was fired for the last time in spring.`,
  );
  const copies = () => {
    read.set(sha(1), pages('log', ...LINES));
    read.set(sha(2), pages('coal', ...LINES.toReversed()));
  };

  test('is asked of all papers, once they are read', async () => {
    copies();
    expect(await desk.origins(article.id)).toMatchObject({
      outcome: 'found',
      proposals: [{ sources: [id(101), id(102)], why: { is: 'copied', common: 3, of: 3 } }],
    });
    expect(progress.at(-1)).toMatchObject({ left: 0 });
  });

  test('is not answered for papers that nobody asks about any more', async () => {
    read.clear();
    const asking = desk.origins(article.id);
    await setImmediate();
    const other = { ...after(freshArticle(DRAFT), paper(1)), id: id(77) };
    articles.set(other.id, other);
    void desk.of(other.id, id(11));
    copies();
    expect(await asking).toEqual({ outcome: 'stopped' });
  });
});
