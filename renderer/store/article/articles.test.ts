import {
  currentDraft,
  newId,
  type Command,
  type CommandBody,
  type Format,
  type Status,
} from '@shared/domain';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { closeArticle, dispatch, dispatchTyped, openArticle, redo, undo, useArticles } from './articles';
import { connect } from '../base/bridge';
import { listen } from '../app/events';
import { useNotices } from '../base/notices';
import { savingOf, useSaving } from '../base/saving';

const TEXT = 'The bridge opened in 1893. “It leaks,” said Ms Tolland.';
let main: Behind;
let id: string;
let stop: () => void;

beforeEach(async () => {
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  main = fakeMain([article]);
  connect(main.bridge);
  stop = listen();
  useNotices.setState({ shown: [] });
  useSaving.setState({ pending: 0, typing: {}, failure: null, articles: {} });
  await openArticle(id);
});
afterEach(async () => {
  stop();
  await closeArticle(id);
});

const copy = () => useArticles.getState().open[id]!;
const truth = () => main.articles.get(id)!;
const claim = (mark = newId()): CommandBody => ({
  type: 'mark.add',
  mark: { id: mark, kind: 'claim', start: 0, end: 10 },
});
const status = (mark: string, to: Status): CommandBody => ({
  type: 'mark.status',
  marks: [mark],
  status: to,
});
const signed = (body: CommandBody): Command => ({
  ...body,
  id: newId(),
  at: '2026-03-01T09:00:00.000Z',
  by: 'Somebody else',
});
const messages = () => useNotices.getState().shown.map(({ message }) => message);

async function added(): Promise<string> {
  const mark = newId();
  expect((await dispatch(id, claim(mark))).ok).toBe(true);
  return mark;
}

describe('following the main process', () => {
  test('a change is in the copy once it is answered', async () => {
    const mark = await added();
    await dispatch(id, status(mark, 'verified'));
    expect(copy().article.marks[mark]!.status).toBe('verified');
    expect(copy()).toMatchObject({ seq: truth().seq, article: truth().article });
  });

  test('many changes sent at once arrive in order', async () => {
    const mark = newId();
    await Promise.all([
      dispatch(id, claim(mark)),
      dispatch(id, status(mark, 'checking')),
      dispatch(id, status(mark, 'wrong')),
    ]);
    expect(copy().article.marks[mark]!.status).toBe('wrong');
    expect(copy().article).toEqual(truth().article);
  });

  test('a refusal changes nothing and is said', async () => {
    const before = copy();
    const done = await dispatch(id, status(newId(), 'verified'));
    expect(done.ok).toBe(false);
    expect(copy()).toBe(before);
    expect(messages().join()).toContain('nothing was changed');
    expect(savingOf(useSaving.getState())).toBe('saved');
  });

  test('after a gap the copy is read again', async () => {
    const mark = await added();
    main.unheard(id, signed(status(mark, 'disputed')));
    await dispatch(id, { type: 'details.set', set: { desk: 'News' } });
    expect(copy().article).toEqual(truth().article);
    expect(copy().article.marks[mark]!.status).toBe('disputed');
  });

  test('in a read-only article nothing is sent', async () => {
    await closeArticle(id);
    main.articles.set(id, { ...truth(), readOnly: 'Written by a newer Stet.' });
    await openArticle(id);
    expect(await dispatch(id, claim())).toEqual({ ok: false, message: 'Written by a newer Stet.' });
    expect(truth().seq).toBe(1);
  });
});

describe('saying what is saved', () => {
  const saving = () => savingOf(useSaving.getState());

  test('saving until the answer is there', async () => {
    let release = (): void => {};
    main.beforeApply = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const change = dispatch(id, claim());
    await expect.poll(saving).toBe('saving');
    release();
    await change;
    expect(saving()).toBe('saved');
  });

  test('a lost answer: failed, and the copy shows what the main process kept', async () => {
    main.beforeApply = () => Promise.reject(new Error('the line broke.'));
    expect((await dispatch(id, claim())).ok).toBe(false);
    expect(saving()).toBe('failed');
    expect(copy().article).toEqual(truth().article);
    main.beforeApply = () => Promise.resolve();
    await added();
    expect(saving()).toBe('saved');
  });
});

describe('undo', () => {
  test('takes back and does again, in order', async () => {
    const mark = await added();
    await dispatch(id, status(mark, 'verified'));
    await undo(id);
    expect(copy().article.marks[mark]!.status).toBe('to-check');
    await undo(id);
    expect(copy().article.marks).toEqual({});
    expect(await undo(id)).toBe(false);
    await redo(id);
    await redo(id);
    expect(copy().article.marks[mark]!.status).toBe('verified');
    expect(await redo(id)).toBe(false);
  });

  test('pressed at once after a change takes back that change', async () => {
    const mark = await added();
    void dispatch(id, status(mark, 'verified'));
    await undo(id);
    expect(copy().article.marks[mark]!.status).toBe('to-check');
  });

  test('one command can be taken back alone unless its marks were touched since', async () => {
    const [one, two] = [await added(), await added()];
    const removal = await dispatch(id, { type: 'mark.remove', marks: [one] });
    await dispatch(id, status(two, 'wrong'));
    expect(await undo(id, removal.ok ? removal.command : '')).toBe(true);
    expect(copy().article.marks[one]).toBeDefined();
    expect(copy().article.marks[two]!.status).toBe('wrong');

    const first = await dispatch(id, status(two, 'checking'));
    await dispatch(id, status(two, 'opinion'));
    expect(await undo(id, first.ok ? first.command : '')).toBe(false);
    expect(copy().article.marks[two]!.status).toBe('opinion');
  });

  test('takes back what was done to sources and papers alone, and does it again', async () => {
    const source = { id: newId(), title: 'Log', kind: 'record', terms: 'on-the-record', where: '' } as const;
    await dispatch(id, { type: 'source.add', source });
    await dispatch(id, { type: 'source.set', source: source.id, set: { title: 'Harbour log' } });
    const file = { sha256: 'a'.repeat(64), size: 3, name: 'log.txt' };
    const paper = { id: newId(), source: source.id, file, kind: 'text' };
    await dispatch(id, { type: 'paper.add', paper, evidence: [] });
    await undo(id);
    expect(copy().article.papers).toEqual({});
    await undo(id);
    expect(copy().article.sources[source.id]!.title).toBe('Log');
    await undo(id);
    expect(copy().article.sources).toEqual({});
    await redo(id);
    await redo(id);
    await redo(id);
    expect(copy().article.papers[paper.id]!.file).toEqual(file);
    expect(copy().article.sources[source.id]!.title).toBe('Harbour log');
  });

  test('what evidence rests on since is not taken away from under it', async () => {
    const mark = await added();
    const source = { id: newId(), title: 'Log', kind: 'record', terms: 'on-the-record', where: '' } as const;
    const entered = await dispatch(id, { type: 'source.add', source });
    await dispatch(id, {
      type: 'evidence.add',
      sources: [],
      evidence: [{ id: newId(), mark, source: source.id, locator: '', excerpt: '', bears: 'supports' }],
    });
    expect(await undo(id, entered.ok ? entered.command : '')).toBe(false);
    expect(copy().article.sources[source.id]).toBeDefined();
    await undo(id);
    expect(await undo(id, entered.ok ? entered.command : '')).toBe(true);
  });

  test('typing into one field is one step', async () => {
    const mark = await added();
    for (const correction of ['f', 'fo', 'four']) {
      await dispatch(id, { type: 'mark.set', marks: [mark], set: { correction } }, 'typing-1');
    }
    await undo(id);
    expect(copy().article.marks[mark]!.correction).toBe('');
    await redo(id);
    expect(copy().article.marks[mark]!.correction).toBe('four');
  });

  test('any run of changes, undone, gives the article back; redone, the same again', async () => {
    const change = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        at: fc.nat(40),
        length: fc.integer({ min: 1, max: 10 }),
        kind: fc.constantFrom('claim', 'quote', 'attribution'),
      }),
      fc.record({
        do: fc.constant('status' as const),
        pick: fc.nat(),
        to: fc.constantFrom<Status>('verified', 'wrong', 'checking'),
      }),
      fc.record({ do: fc.constant('remove' as const), pick: fc.nat() }),
      fc.record({ do: fc.constant('desk' as const), desk: fc.string({ maxLength: 20 }) }),
      // Typed: now and then as a run of several edits, which is one step.
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('edit' as const),
          at: fc.nat(60),
          removed: fc.nat(6),
          insert: fc.constantFrom('', 'x', ' and so on', '\n', '😀'),
          run: fc.constantFrom('one', 'two', undefined),
          bold: fc.boolean(),
        }),
      },
      fc.record({
        do: fc.constant('fix' as const),
        pick: fc.nat(),
        words: fc.constantFrom('other', 'entirely other words'),
      }),
      fc.record({ do: fc.constant('note' as const), pick: fc.nat() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const before = copy().article;
        const depth = copy().steps.undo.length;
        for (const item of changes) {
          const marks = Object.keys(copy().article.marks);
          const picked = 'pick' in item ? marks[item.pick % marks.length] : undefined;
          if (item.do === 'add')
            await dispatch(id, {
              type: 'mark.add',
              mark: { id: newId(), kind: item.kind, start: item.at, end: item.at + item.length },
            });
          else if (item.do === 'desk') await dispatch(id, { type: 'details.set', set: { desk: item.desk } });
          else if (item.do === 'edit') await edit(item);
          else if (picked && item.do === 'fix')
            await dispatch(id, { type: 'mark.fix', mark: picked, words: item.words });
          else if (picked && item.do === 'note')
            await dispatch(id, { type: 'note.add', mark: picked, note: newId(), text: 'Rang him.' });
          else if (picked && item.do === 'status') await dispatch(id, status(picked, item.to));
          else if (picked && item.do === 'remove')
            await dispatch(id, { type: 'mark.remove', marks: [picked] });
        }
        const after = copy().article;
        const steps = copy().steps.undo.length - depth;
        for (let step = 0; step < steps; step++) await undo(id);
        expect(copy().article).toEqual(before);
        for (let step = 0; step < steps; step++) await redo(id);
        expect(copy().article).toEqual(after);
        expect(copy().article).toEqual(truth().article);
      }),
      { numRuns: 60 },
    );
  });

  async function edit({
    at,
    removed,
    insert,
    run,
    bold,
  }: {
    at: number;
    removed: number;
    insert: string;
    run: string | undefined;
    bold: boolean;
  }): Promise<void> {
    const { number, text } = currentDraft(copy().article);
    const from = Math.min(at, text.length);
    const to = Math.min(from + removed, text.length);
    const formats: Format[] = bold
      ? [{ type: 'bold', start: 0, end: Math.min(3, text.length - (to - from) + insert.length) }]
      : [];
    const body: CommandBody = {
      type: 'text.edit',
      draft: number,
      length: text.length,
      changes: [{ from, to, insert }],
      ...(bold ? { formats } : {}),
    };
    if (run) await dispatchTyped(id, () => body, run);
    else await dispatch(id, body);
  }

  test('a change of formatting alone is a step by its own name', async () => {
    await dispatchTyped(
      id,
      ({ drafts }) => ({
        type: 'text.edit',
        draft: 1,
        length: drafts[0]!.text.length,
        changes: [],
        formats: [{ type: 'bold', start: 0, end: 3 }],
      }),
      'run',
    );
    expect(copy().steps.undo.at(-1)!.label).toBe('Change formatting');
    await undo(id);
    expect(currentDraft(copy().article).formats).toEqual([]);
  });

  test('one mark can be put back alone past an edit made before it, and never past one made since', async () => {
    await dispatch(id, {
      type: 'text.edit',
      draft: 1,
      length: TEXT.length,
      changes: [{ from: 0, to: 0, insert: 'So: ' }],
    });
    const mark = await added();
    const removal = await dispatch(id, { type: 'mark.remove', marks: [mark] });
    await dispatch(id, { type: 'details.set', set: { desk: 'News' } });
    expect(await undo(id, removal.ok ? removal.command : '')).toBe(true);
    const again = await dispatch(id, { type: 'mark.remove', marks: [mark] });
    await dispatch(id, {
      type: 'text.edit',
      draft: 2,
      length: TEXT.length + 4,
      changes: [{ from: 0, to: 4, insert: '' }],
    });
    expect(await undo(id, again.ok ? again.command : '')).toBe(false);
  });
});
