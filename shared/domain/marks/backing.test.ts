import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../commands/apply';
import type { Article } from '../model/article';
import type { Evidence } from '../model/evidence';
import { newId } from '../model/ids';
import { isCut } from '../model/mark';
import type { Said } from '../model/said';
import { BACKINGS, type Backing } from '../../vocabulary';
import { command, markedArticle } from '../testing';
import { backingOfMark } from '../evidence/backing';
import { backingOf } from './backing';
import { OPTIONS } from '../../reporting/fixtures';
import { reportModel } from '../../reporting/model';
import { figuresOf } from '../coverage/figures';
import { DEFAULT_RULES } from '../coverage/readiness';
import { standingOf } from '../coverage/standing';
import { filterMarks, NO_FILTER, type Having } from './filter';
import { groupMarks } from './grouping';

const said = (worth: Said['worth']): Said => ({ id: newId(), in: 'comment', author: '', text: 'x', worth });
const SAID = { backed: said('backed'), vague: said('vague'), own: said('on-author') };
const evidence = (fields: Partial<Evidence>): Evidence => ({
  id: newId(),
  source: newId(),
  locator: '',
  excerpt: '',
  bears: 'supports',
  at: '2026-11-20T10:00:00.000Z',
  by: 'Ada',
  ...fields,
});
const author = { voucher: 'author' as const };

describe('what stands behind a mark', () => {
  test.each<[string, Backing, { evidence?: Evidence[]; said?: Said[] }]>([
    ['nothing', 'none', {}],
    ['the checker’s evidence', 'backed', { evidence: [evidence({})] }],
    ['the checker’s, against it', 'none', { evidence: [evidence({ bears: 'contradicts' })] }],
    [
      'the author’s',
      'backed',
      { evidence: [evidence({ ...author, said: SAID.backed.id })], said: [SAID.backed] },
    ],
    ['the author’s from another article', 'backed', { evidence: [evidence(author)] }],
    ['“see notes”', 'vague', { said: [SAID.vague] }],
    [
      '“I was there”',
      'on-author',
      { evidence: [evidence({ ...author, said: SAID.own.id })], said: [SAID.own] },
    ],
    ['“I was there”, “see notes”', 'on-author', { said: [SAID.vague, SAID.own] }],
    ['“I was there”, confirmed by another source', 'backed', { evidence: [evidence({})], said: [SAID.own] }],
  ])('%s: %s', (_, backing, { evidence: has = [], said: words = [] }) => {
    expect(backingOfMark({ evidence: has, said: words })).toBe(backing);
  });
});

const HAVING: Record<Backing, Having> = {
  backed: 'backed',
  none: 'no-backing',
  vague: 'vague',
  'on-author': 'on-author',
};

test('law: the list has every mark that is not cut once, and filter, groups, status bar and report count alike', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12, size: 'max' }), (commands) => {
      const article = commands.reduce((now: Article, each) => {
        const outcome = apply(now, each);
        return outcome.ok ? outcome.article : now;
      }, markedArticle());
      const marks = Object.values(article.marks).filter((mark) => !isCut(mark));
      const list = backingOf(article);
      const ids = BACKINGS.flatMap((each) => list[each].map(({ mark }) => mark.id));
      expect([...ids].sort()).toEqual(marks.map(({ id }) => id).sort());
      const groups = new Map(
        groupMarks(article, marks, 'backing').map(({ key, marks: of }) => [key, of.length]),
      );
      for (const each of BACKINGS) {
        const had = filterMarks(article, marks, { ...NO_FILTER, has: [HAVING[each]] });
        expect(new Set(had.map(({ id }) => id))).toEqual(new Set(list[each].map(({ mark }) => mark.id)));
        expect(groups.get(each) ?? 0).toBe(list[each].length);
      }
      const counts = BACKINGS.map((each) => list[each].length);
      const figures = figuresOf(Object.values(article.marks), standingOf(article), DEFAULT_RULES);
      expect(BACKINGS.map((each) => figures.backing[each])).toEqual(counts);
      const report = reportModel(article, OPTIONS);
      const onAuthor = report.onAuthor.map((number) => report.ledger[number - 1]!.id);
      expect(new Set(onAuthor)).toEqual(new Set(list['on-author'].map(({ mark }) => mark.id)));
      expect(onAuthor.length).toBe(list['on-author'].length);
      const waiting = BACKINGS.flatMap((each) => list[each]).filter((each) => each.toConfirm.length > 0);
      expect(filterMarks(article, marks, { ...NO_FILTER, has: ['to-confirm'] }).length).toBe(waiting.length);
    }),
    { numRuns: 60 },
  );
});
