import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyArticle } from '../../reporting/fixtures';
import { apply } from './apply';
import { marksInOrder, type Article } from '../model/article';
import { HANDFUL, isBulk } from './bulk';
import { coverageOf } from '../coverage/coverage';
import type { CommandBody } from './command';
import { figuresOf } from '../coverage/figures';
import { newId } from '../model/ids';
import { labelOf } from './labels';
import { DEFAULT_RULES } from '../coverage/readiness';
import { restoring } from './restore';
import { standingOf } from '../coverage/standing';
import { summaryOf } from '../coverage/summary';
import { freshArticle, sign } from '../testing';

const SENTENCES = 40;
const TEXT = Array.from({ length: SENTENCES }, (_, at) => `Pier ${at} opened late.`).join(' ');
/** Where the sentence stands. */
const sentence = (at: number) => {
  const start = TEXT.indexOf(`Pier ${at} opened`);
  return { start, end: TEXT.indexOf('.', start) + 1 };
};
const IDS = Array.from({ length: SENTENCES }, newId);

const after = (article: Article, ...bodies: CommandBody[]): Article =>
  bodies.reduce((before, body) => {
    const outcome = apply(before, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
const accepting = (ids: readonly string[], from = 0): CommandBody => ({
  type: 'suggestion.accept',
  people: [],
  marks: ids.map((id, at) => ({
    id,
    kind: 'claim',
    ...sentence(at + from),
    facets: [],
    risk: 'routine',
    people: [],
  })),
});
const figures = (article: Article) => {
  const { marked, looked, decided, checkable } = standingOf(article).figures;
  return [marked, looked, decided, checkable];
};
const accepted = after(freshArticle(TEXT), accepting(IDS));

describe('sentences are marked, looked at, decided', () => {
  test('marks made in bulk are looked at by nobody, until somebody does something to one of them', () => {
    expect(figures(accepted)).toEqual([40, 0, 0, 40]);
    const [first, second, third, fourth] = IDS as [string, string, string, string];
    const worked = after(
      accepted,
      { type: 'mark.status', marks: [first], status: 'verified' },
      { type: 'note.add', mark: second, note: newId(), text: 'Ask her.' },
      { type: 'mark.set', marks: [third], set: { risk: 'high' } },
      { type: 'mark.move', mark: fourth, ...sentence(3) },
    );
    expect(figures(worked)).toEqual([40, 4, 1, 40]);
  });

  test.each<[string, CommandBody, number[]]>([
    ['a suggestion accepted by itself', accepting(IDS.slice(0, 1)), [1, 1, 0, 40]],
    ['two accepted together', accepting(IDS.slice(0, 2)), [2, 0, 0, 40]],
    [
      'a mark by hand',
      { type: 'mark.add', mark: { id: IDS[0]!, kind: 'claim', ...sentence(7) } },
      [1, 1, 0, 40],
    ],
    [
      'a mark over all of the text',
      { type: 'mark.add', mark: { id: IDS[0]!, kind: 'claim', start: 0, end: TEXT.length } },
      [40, 0, 0, 40],
    ],
    [
      'a sentence ticked off',
      { type: 'sentence.clear', sentences: [{ id: newId(), ...sentence(7) }] },
      [0, 1, 1, 40],
    ],
    [
      'all ticked off',
      { type: 'sentence.clear', sentences: IDS.map((id, at) => ({ id, ...sentence(at) })) },
      [0, 0, 40, 40],
    ],
  ])('%s', (_, body, expected) => expect(figures(after(freshArticle(TEXT), body))).toEqual(expected));

  test('a status set in bulk decides, and is no look', () => {
    const all: CommandBody = { type: 'mark.status', marks: IDS, status: 'verified' };
    const decided = after(accepted, all);
    expect(figures(decided)).toEqual([40, 0, 40, 40]);
    expect(new Set(Object.values(decided.marks).map(({ stamp }) => stamp?.bulk))).toEqual(new Set([40]));
    const confirmed = after(decided, { type: 'mark.confirm', marks: [IDS[0]!] });
    expect(figures(confirmed)).toEqual([40, 1, 40, 40]);
    expect(confirmed.marks[IDS[0]!]!.stamp?.bulk).toBeUndefined();
  });

  test('a verdict on a mark over all of the text decides, and is no look', () => {
    const whole = after(
      freshArticle(TEXT),
      { type: 'mark.add', mark: { id: IDS[0]!, kind: 'claim', start: 0, end: TEXT.length } },
      { type: 'mark.status', marks: [IDS[0]!], status: 'verified' },
    );
    expect(figures(whole)).toEqual([40, 0, 40, 40]);
    expect(
      figures(after(whole, { type: 'sentence.clear', sentences: [{ id: newId(), ...sentence(7) }] })),
    ).toEqual([40, 1, 40, 40]);
  });

  test('a tick by itself takes the place of one set in bulk', () => {
    const ticked = after(freshArticle(TEXT), {
      type: 'sentence.clear',
      sentences: IDS.map((id, at) => ({ id, ...sentence(at) })),
    });
    const again = after(ticked, { type: 'sentence.clear', sentences: [{ id: newId(), ...sentence(3) }] });
    expect(figures(again)).toEqual([0, 1, 40, 40]);
    expect(Object.keys(again.cleared)).toHaveLength(40);
  });

  test('undone and done again, it is as it was', () => {
    const command = sign(accepting(IDS));
    const before = freshArticle(TEXT);
    const outcome = apply(before, command);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const undo = sign(restoring(before, outcome.article, command));
    const undone = apply(outcome.article, undo);
    expect(undone).toEqual({ ok: true, article: before });
    const redone = apply(before, sign(restoring(outcome.article, before, undo)));
    expect(redone.ok && figures(redone.article)).toEqual([40, 0, 0, 40]);
  });
});

describe('what is bulk', () => {
  const marks = (count: number) => Array.from({ length: count }, newId);
  test.each<[CommandBody, boolean, string]>([
    [{ type: 'mark.status', marks: marks(HANDFUL), status: 'wrong' }, false, 'Set status of 20 marks'],
    [
      { type: 'mark.status', marks: marks(149), status: 'wrong' },
      true,
      'Set status to wrong in bulk (149 marks)',
    ],
    [
      { type: 'mark.status', marks: marks(2), status: 'wrong', bulk: true },
      true,
      'Set status to wrong in bulk (2 marks)',
    ],
    [{ type: 'mark.set', marks: marks(1200), set: { risk: 'high' } }, true, 'Set risk in bulk (1,200 marks)'],
    [{ type: 'mark.confirm', marks: marks(21) }, true, 'Still holds in bulk (21 marks)'],
    [{ type: 'mark.remove', marks: marks(21) }, true, 'Remove marks in bulk (21 marks)'],
    [
      { type: 'suggestion.dismiss', suggestions: marks(21), dismissed: true },
      true,
      'Dismiss suggestions in bulk (21 suggestions)',
    ],
    [
      { type: 'sentence.clear', sentences: marks(21).map((id) => ({ id, start: 0, end: 1 })) },
      true,
      'Nothing to check in bulk (21 sentences)',
    ],
    [
      { type: 'mark.add', mark: { id: newId(), kind: 'claim', start: 0, end: 9 }, bulk: true },
      true,
      'Mark many sentences at once',
    ],
    [{ type: 'note.add', mark: newId(), note: newId(), text: 'x' }, false, 'Add note'],
  ])('%j', (body, bulk, label) => expect([isBulk(body), labelOf(sign(body))]).toEqual([bulk, label]));
});

test('law: status bar, library and report count the same sentences by the same three words', () => {
  fc.assert(
    fc.property(anyArticle, (any) => {
      const marks = marksInOrder(any);
      const { sentences } = figuresOf(marks, standingOf(any, marks), DEFAULT_RULES);
      const { marked, looked, decidedSentences: decided, checkable } = coverageOf(any);
      expect(sentences).toEqual({ marked, looked, decided, checkable });
      expect(summaryOf({ article: any, changedAt: any.createdAt }).sentences).toEqual(sentences);
      for (const part of [marked, looked, decided]) expect(part).toBeLessThanOrEqual(checkable);
    }),
  );
});
