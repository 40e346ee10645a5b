import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { apply, applyInPlace, applyWithPatches } from './apply';
import { Article } from '../model/article';
import { Command, type CommandBody } from './command';
import type { Refusal } from './refusal';
import { newId } from '../model/ids';
import { patched } from './named-marks';
import { restoring } from './restore';
import {
  ABSENT,
  command,
  commandBody,
  createArticle,
  freshArticle,
  MARK_IDS,
  SAMPLE_TEXT,
  sign,
} from '../testing';

/** The article after as many of the commands as fit. */
function after(commands: readonly Command[], start = freshArticle()): Article {
  return commands.reduce((article, each) => {
    const outcome = apply(article, each);
    return outcome.ok ? outcome.article : article;
  }, start);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const history = fc.array(command, { maxLength: 25 });

describe('laws', () => {
  test('every command the tests draw is one the log takes', () => {
    fc.assert(
      fc.property(command, (each) => {
        expect(Command.safeParse(plain(each)).success).toBe(true);
      }),
    );
  });

  test('apply never throws, a refusal says why, and the article stays one', () => {
    fc.assert(
      fc.property(history, command, (commands, last) => {
        const before = after(commands);
        const copy = plain(before);
        const outcome = apply(before, last);
        expect(plain(before)).toEqual(copy);
        if (outcome.ok) expect(Article.safeParse(plain(outcome.article)).error).toBeUndefined();
        else expect(outcome.refusal.message).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });

  test('the patches take the article of before to the one of after', () => {
    fc.assert(
      fc.property(history, command, (commands, last) => {
        const before = after(commands);
        const outcome = applyWithPatches(before, last);
        expect(outcome.ok).toBe(apply(before, last).ok);
        if (!outcome.ok) expect(outcome.patches).toEqual([]);
        else if (outcome.patches) {
          expect(applyPatches(before, outcome.patches)).toEqual(outcome.article);
          expect(patched(before, outcome.patches)).toEqual(outcome.article);
        } else expect(apply(before, last)).toEqual({ ok: true, article: outcome.article });
      }),
      { numRuns: 300 },
    );
  });

  test('what nothing was done to is the very same, and in the same order', () => {
    fc.assert(
      fc.property(history, command, (commands, last) => {
        const before = after(commands);
        const outcome = applyWithPatches(before, last);
        if (!outcome.ok || !outcome.patches) return;
        const touched = outcome.patches.map(({ path }) => String(path[1]));
        const untouched = (article: Article) =>
          Object.values(article.marks).filter(({ id }) => !touched.includes(id));
        for (const article of [outcome.article, patched(before, outcome.patches)]) {
          untouched(article).forEach((mark, at) => expect(mark).toBe(untouched(before)[at]));
          if (outcome.patches.length === 0) expect(article).toBe(before);
        }
      }),
    );
  });

  test('replaying in place, from what the log holds, gives the live article', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const start = freshArticle();
        // The schema has its say once (it trims a note, for one), and the log holds what came of that.
        const logged = commands.map((each) => Command.parse(plain(each)));
        const replayed = plain(start) as Article;
        for (const each of logged) applyInPlace(replayed, Command.parse(plain(each)));
        expect(plain(replayed)).toEqual(plain(after(logged, start)));
      }),
      { numRuns: 300 },
    );
  });

  test('restoring puts back what was', () => {
    fc.assert(
      fc.property(history, command, (commands, last) => {
        const before = after(commands);
        const outcome = apply(before, last);
        if (!outcome.ok) return;
        const undone = apply(outcome.article, sign(restoring(before, outcome.article, last)));
        expect(undone).toEqual({ ok: true, article: before });
      }),
      { numRuns: 500 },
    );
  });

  test('any sequence, undone from the end, gives the first article back; redone, the last', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const steps: { before: Article; after: Article; command: Command }[] = [];
        const start = freshArticle();
        let article = start;
        for (const each of commands) {
          const outcome = apply(article, each);
          if (!outcome.ok) continue;
          steps.push({ before: article, after: outcome.article, command: each });
          ({ article } = outcome);
        }
        const end = article;
        const redo: CommandBody[] = [];
        for (const step of [...steps].reverse()) {
          const undo = sign(restoring(step.before, step.after, step.command));
          const outcome = apply(article, undo);
          if (!outcome.ok) throw new Error(outcome.refusal.message);
          redo.unshift(restoring(article, outcome.article, undo));
          ({ article } = outcome);
        }
        expect(article).toEqual(start);
        for (const body of redo) article = after([sign(body)], article);
        expect(article).toEqual(end);
      }),
    );
  });

  test('what a restoring command says survives being written down', () => {
    fc.assert(
      fc.property(history, commandBody, (commands, body) => {
        const before = after(commands);
        const last = sign(body);
        const outcome = apply(before, last);
        if (!outcome.ok) return;
        const written = Command.parse(plain(sign(restoring(before, outcome.article, last))));
        expect(apply(outcome.article, written)).toEqual({ ok: true, article: before });
      }),
      { numRuns: 200 },
    );
  });
});

describe('refusals', () => {
  const claim = sign({ type: 'mark.add', mark: { id: MARK_IDS[0]!, kind: 'claim', start: 0, end: 3 } });
  const article = after([claim]);
  const add = (start: number, end: number): CommandBody => ({
    type: 'mark.add',
    mark: { id: newId(), kind: 'claim', start, end },
  });
  const cases: [string, CommandBody, Refusal['reason']][] = [
    ['a mark before the text', add(-1, 4), 'bad-range'],
    ['a mark beyond the end', add(0, SAMPLE_TEXT.length + 1), 'bad-range'],
    ['a reversed mark', add(9, 3), 'bad-range'],
    ['an empty mark', add(3, 3), 'bad-range'],
    ['half an offset', add(0.5, 3), 'bad-range'],
    ['no number', add(Number.NaN, 3), 'bad-range'],
    ['a start inside a character', add(5, 9), 'bad-range'],
    ['an end inside a character', add(0, 5), 'bad-range'],
    ['a mark that is there already', { ...claim, type: 'mark.add' }, 'id-taken'],
    ['a status for no mark', { type: 'mark.status', marks: [ABSENT], status: 'verified' }, 'no-such-mark'],
    [
      'a status for one that is there and one that is not',
      { type: 'mark.status', marks: [MARK_IDS[0]!, ABSENT], status: 'wrong' },
      'no-such-mark',
    ],
    ['a note on no mark', { type: 'note.add', mark: ABSENT, note: newId(), text: 'x' }, 'no-such-mark'],
    [
      'a note that is not there taken away',
      { type: 'note.remove', mark: MARK_IDS[0]!, note: ABSENT },
      'no-such-note',
    ],
    [
      'a claim with an attribution',
      { type: 'mark.set', marks: [MARK_IDS[0]!], set: { attribution: MARK_IDS[0]! } },
      'bad-link',
    ],
    [
      'a quote of a claim',
      { type: 'mark.add', mark: { id: newId(), kind: 'quote', start: 0, end: 3, attribution: MARK_IDS[0]! } },
      'bad-link',
    ],
    ['a second creation', createArticle(), 'article-exists'],
  ];
  test.each(cases)('%s', (_, body, reason) => {
    expect(apply(article, sign(body))).toMatchObject({ ok: false, refusal: { reason } });
  });
  test('anything but a creation where there is no article', () => {
    expect(apply(null, claim)).toMatchObject({ ok: false, refusal: { reason: 'no-article' } });
  });
});

describe('marks', () => {
  test('may start at 0 and may cover everything', () => {
    const whole = sign({
      type: 'mark.add',
      mark: { id: MARK_IDS[0]!, kind: 'claim', start: 0, end: SAMPLE_TEXT.length },
    });
    expect(after([whole]).marks[MARK_IDS[0]!]!.anchor).toMatchObject({
      start: 0,
      end: SAMPLE_TEXT.length,
      exact: SAMPLE_TEXT,
      prefix: '',
      suffix: '',
    });
  });

  test('a moved mark keeps the words its status was given on', () => {
    const [id] = MARK_IDS as [string];
    const { stamp, anchor } = after([
      sign({ type: 'mark.add', mark: { id, kind: 'claim', start: 0, end: 3 } }),
      sign({ type: 'mark.status', marks: [id], status: 'verified' }),
      sign({ type: 'mark.move', mark: id, start: 0, end: 11 }),
    ]).marks[id]!;
    expect([stamp?.words, anchor.exact]).toEqual(['Ann', SAMPLE_TEXT.slice(0, 11)]);
  });

  test('a quote lets go of an attribution that is removed, or becomes something else', () => {
    const [quote, speaker] = MARK_IDS as [string, string];
    const linked = after([
      sign({ type: 'mark.add', mark: { id: speaker, kind: 'attribution', start: 0, end: 3 } }),
      sign({
        type: 'mark.add',
        mark: { id: quote, kind: 'quote', start: 12, end: 16, attribution: speaker },
      }),
    ]);
    expect(linked.marks[quote]).toMatchObject({ form: 'direct', attribution: speaker });
    const ways: CommandBody[] = [
      { type: 'mark.remove', marks: [speaker] },
      { type: 'mark.set', marks: [speaker], set: { kind: 'claim' } },
    ];
    for (const body of ways) expect(after([sign(body)], linked).marks[quote]!.attribution).toBeUndefined();
  });

  test('a field that is there but undefined changes nothing', () => {
    const article = after([sign({ type: 'details.set', set: { headline: 'Kept' } })]);
    expect(
      after([sign({ type: 'details.set', set: { headline: undefined } })], article).details.headline,
    ).toBe('Kept');
  });
});
