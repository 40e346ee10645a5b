import { currentDraft, newId, type CommandBody } from '@shared/domain';
import { applyChanges } from '@shared/anchoring';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFrom, fakeMain, type Behind } from '../../dev/fake';
import { closeArticle, dispatch, openArticle, redo, undo, useArticles } from './articles';
import type { TypedEdit } from './batch';
import { connect } from '../base/bridge';
import {
  composing,
  connectEditor,
  cursorMoved,
  followTyping,
  isTyping,
  sendText,
  startEditing,
  stopEditing,
  textSettled,
  typed,
  useEditing,
} from './editing';
import { useNotices } from '../base/notices';
import { savingOf, useSaving } from '../base/saving';

const TEXT = 'The bridge opened in 1893. It cost £40,000.\nNobody came.';
let main: Behind;
let id: string;
let paper: Paper;
let stop: () => void;
let sent: CommandBody[];

/**
 * What the manuscript does with text and revision, and nothing else of it: shows every letter at once, and
 * what the frame has once it may.
 */
class Paper {
  doc: string;
  revision = 0;
  private readonly stops: (() => void)[];

  constructor(private readonly article: string) {
    this.doc = textNow();
    this.stops = [
      connectEditor(article, {
        rebase: (changes) =>
          (this.doc = applyChanges(
            this.doc,
            changes.map(({ start, end, insert }) => ({ from: start, to: end, insert })),
          )),
      }),
      useArticles.subscribe(() => this.show()),
      useEditing.subscribe(() => this.show()),
    ];
  }

  private show(): void {
    if (
      useArticles.getState().open[this.article] &&
      (useEditing.getState().revision[this.article] ?? 0) >= this.revision
    )
      this.doc = textNow();
  }

  /** Puts `insert` in the place of `[start, end)`. */
  type(start: number, end: number, insert: string, more: Partial<TypedEdit> = {}): void {
    const length = this.doc.length;
    this.doc = this.doc.slice(0, start) + insert + this.doc.slice(end);
    typed(this.article, { changes: [{ start, end, insert }], length, revision: ++this.revision, ...more });
  }

  /** Types letter by letter. */
  letters(at: number, words: string): void {
    [...words].forEach((letter, index) => this.type(at + index, at + index, letter));
  }

  close(): void {
    this.stops.forEach((each) => each());
  }
}

const copy = () => useArticles.getState().open[id]!;
const textNow = () => currentDraft(copy().article).text;
const truth = () => currentDraft(main.articles.get(id)!.article).text;
const notices = () => useNotices.getState().shown;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const edits = () => sent.filter((body) => body.type === 'text.edit');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const article = articleFrom(TEXT, 'test', {});
  id = article.id;
  main = fakeMain([article]);
  sent = [];
  main.beforeApply = (command) => {
    sent.push(command);
    return Promise.resolve();
  };
  connect(main.bridge);
  useNotices.setState({ shown: [] });
  useSaving.setState({ pending: 0, typing: {}, failure: null, articles: {} });
  stop = followTyping();
  await openArticle(id);
  paper = new Paper(id);
});
afterEach(async () => {
  paper.close();
  await closeArticle(id);
  stop();
  vi.useRealTimers();
});

describe('when typed words are sent', () => {
  test('half a second after the first of them, as one command', async () => {
    paper.letters(4, 'old ');
    await pass(400);
    expect(edits()).toEqual([]);
    paper.letters(8, 'iron ');
    expect(savingOf(useSaving.getState())).toBe('saving');
    await pass(100);
    expect(edits()).toMatchObject([
      { draft: 1, length: TEXT.length, changes: [{ from: 4, to: 4, insert: 'old iron ' }] },
    ]);
    expect(truth()).toBe(`The old iron ${TEXT.slice(4)}`);
    expect(savingOf(useSaving.getState())).toBe('saved');
  });

  test('with a paragraph and with what is pasted at once', async () => {
    paper.letters(4, 'old\n');
    paper.type(0, 0, 'Pasted. ', { whole: true });
    await pass(0);
    expect(edits()).toHaveLength(2);
  });

  test('on going to another place, so that a command is about one', async () => {
    paper.letters(4, 'old ');
    paper.letters(30, 'x');
    await pass(0);
    expect(edits()).toMatchObject([{ changes: [{ from: 4, insert: 'old ' }] }]);
    await pass(500);
    expect(edits()).toHaveLength(2);
  });

  test('what was taken away waits for what comes in its place, until the cursor goes elsewhere', async () => {
    const year = TEXT.indexOf('1893');
    for (let end = year + 4; end > year; end--) paper.type(end - 1, end, '');
    await pass(2000);
    expect(edits()).toEqual([]);
    paper.letters(year, '1894');
    await pass(500);
    expect(edits()).toMatchObject([{ changes: [{ from: year, to: year + 4, insert: '1894' }] }]);

    paper.type(0, 4, '');
    cursorMoved(id);
    await pass(0);
    expect(edits()).toHaveLength(2);
  });

  test('never inside a composition', async () => {
    composing(id, true);
    paper.type(4, 4, 'k');
    paper.type(4, 5, 'か');
    sendText(id);
    await pass(5000);
    expect(edits()).toEqual([]);
    paper.type(4, 5, '蚊');
    composing(id, false);
    await pass(500);
    expect(edits()).toMatchObject([{ changes: [{ from: 4, to: 4, insert: '蚊' }] }]);
  });

  test('before whatever else is done, so that its places are right', async () => {
    paper.letters(0, 'Yes. ');
    const mark = newId();
    await dispatch(id, { type: 'mark.add', mark: { id: mark, kind: 'claim', start: 9, end: 15 } });
    expect(sent.map(({ type }) => type)).toEqual(['text.edit', 'mark.add']);
    expect(copy().article.marks[mark]!.anchor.exact).toBe('bridge');
  });

  test('when checking begins, and when the article is closed', async () => {
    startEditing(id);
    paper.letters(4, 'old ');
    stopEditing(id);
    await pass(0);
    expect(edits()).toHaveLength(1);
    paper.letters(4, 'very ');
    await closeArticle(id);
    expect(truth()).toContain('The very old bridge');
    await openArticle(id);
  });

  test('nothing is sent for what was typed and taken away again', async () => {
    paper.letters(4, 'x');
    paper.type(4, 5, '');
    await pass(5000);
    expect(sent).toEqual([]);
    expect(isTyping(id)).toBe(false);
    expect(savingOf(useSaving.getState())).toBe('saved');
  });
});

describe('while answers are on their way', () => {
  let release: () => void;
  const hold = () => {
    main.beforeApply = (command) => {
      sent.push(command);
      return new Promise((resolve) => {
        release = resolve;
      });
    };
  };

  test('typing goes on, and every letter comes in', async () => {
    hold();
    paper.letters(4, 'old ');
    await pass(500);
    paper.letters(8, 'iron ');
    await pass(700);
    expect(sent).toHaveLength(1);
    expect(paper.doc).toBe(`The old iron ${TEXT.slice(4)}`);
    release();
    await pass(0);
    expect(edits()).toMatchObject([
      { draft: 1 },
      { draft: 2, length: TEXT.length + 4, changes: [{ from: 8, to: 8, insert: 'iron ' }] },
    ]);
    release();
    await pass(0);
    expect([textNow(), truth()]).toEqual([paper.doc, paper.doc]);
  });

  test('what else changes the text meanwhile moves what is typed, and the paper shows both', async () => {
    const mark = newId();
    await dispatch(id, { type: 'mark.add', mark: { id: mark, kind: 'claim', start: 4, end: 10 } });
    hold();
    const fixing = dispatch(id, { type: 'mark.fix', mark, words: 'railway bridge' });
    await pass(0);
    paper.letters(TEXT.length, ' Ever.');
    release();
    await fixing;
    expect(paper.doc).toBe(`The railway bridge${TEXT.slice(10)} Ever.`);
    await pass(500);
    release();
    await pass(0);
    expect([textNow(), truth()]).toEqual([paper.doc, paper.doc]);
  });

  test('a manuscript that went leaves its words to the next one, which waits for them', async () => {
    hold();
    paper.letters(4, 'old ');
    paper.close();
    paper = new Paper(id);
    expect(useEditing.getState().waiting[id]).toBe(true);
    await pass(0);
    release();
    await pass(0);
    expect(useEditing.getState().waiting[id]).toBeUndefined();
    expect(paper.doc).toContain('The old bridge');
  });
});

describe('what cannot be kept', () => {
  const fail = () => {
    main.bridge['article.apply'] satisfies unknown;
    connect({
      ...main.bridge,
      'article.apply': () =>
        Promise.resolve({
          ok: false,
          reason: 'not-saved',
          message: 'The disk is full. The change was not saved.',
        }),
    });
  };

  test('is said and offered, with all that was typed on top of it; the paper shows what is kept', async () => {
    fail();
    paper.letters(4, 'old ');
    await pass(500);
    expect(paper.doc).toBe(TEXT);
    const [notice] = notices();
    expect(notices()).toHaveLength(1);
    expect(notice).toMatchObject({ level: 'error', copy: 'old ' });
    expect(notice!.message).toContain('The disk is full.');
    expect(notice!.message).toContain('“old ”');
    expect(savingOf(useSaving.getState())).toBe('failed');

    connect(main.bridge);
    paper.letters(4, 'new ');
    await pass(500);
    expect(truth()).toBe(`The new ${TEXT.slice(4)}`);
    expect(paper.doc).toBe(truth());
  });

  test('typed on while the answer was awaited: all of it is offered', async () => {
    let answer = (): void => {};
    connect({
      ...main.bridge,
      'article.apply': () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: false, reason: 'not-saved', message: 'The disk is full.' });
        }),
    });
    paper.letters(4, 'old ');
    await pass(500);
    paper.letters(8, 'iron ');
    sendText(id);
    paper.letters(13, 'rail ');
    answer();
    await pass(0);
    expect(notices()).toMatchObject([{ copy: 'old iron rail ' }]);
    expect([paper.doc, textNow()]).toEqual([TEXT, TEXT]);
    await pass(5000);
    expect(isTyping(id)).toBe(false);
  });

  test('an answer that got lost loses nothing that is on the disk', async () => {
    main.beforeApply = () => Promise.reject(new Error('the line broke.'));
    paper.letters(4, 'old ');
    await pass(500);
    expect([textNow(), paper.doc]).toEqual([truth(), truth()]);
    expect(truth()).toContain('The old bridge');
    expect(notices()).toEqual([]);
  });

  test('an edit of another text is left out, and its words are offered', async () => {
    paper.letters(4, 'old ');
    main.unheard(id, {
      type: 'text.edit',
      id: newId(),
      at: '2026-03-01T09:00:00.000Z',
      by: 'Somebody else',
      draft: 1,
      length: TEXT.length,
      changes: [{ from: 0, to: 0, insert: 'Well. ' }],
    });
    await pass(500);
    expect(notices()).toMatchObject([{ level: 'error', copy: 'old ' }]);
  });
});

describe('undo', () => {
  test('takes back what was typed in one go, however often it was sent', async () => {
    for (const [at, letter] of [...'old iron '].entries()) {
      paper.letters(4 + at, letter);
      await pass(200);
    }
    expect(truth()).toContain('The old iron bridge');
    expect(edits().length).toBeGreaterThan(1);
    expect(copy().steps.undo).toHaveLength(1);
    expect(copy().steps.undo[0]!.label).toBe('Edit text');
    await undo(id);
    expect([paper.doc, truth()]).toEqual([TEXT, TEXT]);
    await redo(id);
    expect(paper.doc).toBe(truth());
    expect(truth()).not.toBe(TEXT);
  });

  test('a pause, another place, a paragraph each begin a step', async () => {
    paper.letters(4, 'old ');
    await pass(1100);
    paper.letters(8, 'iron ');
    await pass(600);
    paper.letters(0, 'So: ');
    paper.letters(4, '\n');
    paper.letters(5, 'x');
    await pass(600);
    expect(copy().steps.undo).toHaveLength(4);
  });

  test('takes back what is typed and not sent yet first', async () => {
    paper.letters(4, 'old ');
    await undo(id);
    expect([paper.doc, truth()]).toEqual([TEXT, TEXT]);
  });

  test('letters typed right after it stay, whatever it takes back before them', async () => {
    paper.letters(0, 'So: ');
    await pass(1000);
    const undone = undo(id);
    paper.letters(TEXT.length + 4, '!');
    await undone;
    await pass(500);
    expect([paper.doc, truth()]).toEqual([`${TEXT}!`, `${TEXT}!`]);
  });
});

test('law: whatever is typed, marked, fixed, undone and redone, at whatever pace, the paper ends with what is on the disk', async () => {
  const place = fc.nat(70);
  const act = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        at: place,
        remove: fc.nat(3),
        insert: fc.constantFrom('a', 'b', '', '\n', 'word ', '😀'),
        again: fc.boolean(),
      }),
    },
    fc.record({ do: fc.constant('mark' as const), at: place }),
    fc.record({ do: fc.constant('fix' as const), words: fc.constantFrom('fixed', 'F', 'a longer one') }),
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 300, 600, 4000) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), fc.constantFrom(0, 30, 700), async (acts, slow) => {
      main.beforeApply = () =>
        new Promise((resolve) => {
          setTimeout(resolve, slow);
        });
      let last = 0;
      for (const item of acts) {
        const { length } = paper.doc;
        if (item.do === 'type') {
          const start = Math.min(item.again ? last : item.at, length);
          paper.type(start, Math.min(start + item.remove, length), item.insert);
          last = start + item.insert.length;
        } else if (item.do === 'mark' && item.at + 4 < length)
          void dispatch(id, {
            type: 'mark.add',
            mark: { id: newId(), kind: 'claim', start: item.at, end: item.at + 4 },
          });
        else if (item.do === 'fix') {
          const mark = Object.values(copy().article.marks).find(({ lost }) => !lost);
          if (mark) void dispatch(id, { type: 'mark.fix', mark: mark.id, words: item.words });
        } else if (item.do === 'undo') void undo(id);
        else if (item.do === 'redo') void redo(id);
        else if (item.do === 'wait') await pass(item.ms);
      }
      await pass(100_000);
      await textSettled(id);
      expect(isTyping(id)).toBe(false);
      expect(paper.doc).toBe(textNow());
      expect(copy().article).toEqual(main.articles.get(id)!.article);
      expect(notices().filter(({ copy: words }) => words !== undefined)).toEqual([]);
      for (const mark of Object.values(copy().article.marks))
        if (!mark.lost) expect(textNow().slice(mark.anchor.start, mark.anchor.end)).toBe(mark.anchor.exact);
    }),
    { numRuns: 120 },
  );
});
