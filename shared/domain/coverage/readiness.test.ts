import { describe, expect, test } from 'vitest';
import { article, decided, markOn } from '../../reporting/fixtures';
import type { Evidence } from '../model/evidence';
import { newId } from '../model/ids';
import type { Mark } from '../model/mark';
import { blockersOf, DEFAULT_RULES, DeskRules } from './readiness';
import { DEFAULT_ASKED, NOTHING_ASKED, oneFrom } from '../evidence/asked';

const TEXT = 'The bridge opened in 1893. “It leaks,” said Ms Tolland.';
const year = (more: Partial<Mark>) => markOn(TEXT, '1893', more);
const says = (marks: Mark[], rules: Partial<DeskRules> = {}) =>
  blockersOf(article(TEXT, { marks }), { ...DEFAULT_RULES, coverage: 0, ...rules }).map(({ words }) => words);

const put = (bears: Evidence['bears']): Evidence => ({
  id: newId(),
  source: newId(),
  locator: '',
  excerpt: '',
  bears,
  at: '2026-11-22T10:00:00.000Z',
  by: 'Ada',
});

describe('what blocks sign-off', () => {
  test.each<[string, Partial<Mark>, string[]]>([
    ['a verified mark', decided('verified', '1893'), []],
    ['an open mark', {}, ['1 mark is not decided']],
    ['other words than were checked', decided('verified', '1890'), ['1 mark is not decided']],
    [
      'a risky mark that is open',
      { risk: 'legal' },
      ['1 mark is not decided', '1 mark of high risk or more is not verified'],
    ],
    [
      'a risky mark found wrong and fixed',
      { ...decided('wrong', '1893'), risk: 'high', disposition: 'fixed' },
      ['1 mark of high risk or more is not verified'],
    ],
    ['a query', decided('query-out', '1893'), ['1 mark is not decided', '1 query is out']],
    [
      'a lost mark',
      { ...decided('verified', '1893'), lost: true },
      ['1 mark is not decided', '1 mark is lost, with no query out'],
    ],
    [
      'a lost mark closed as cut',
      { ...decided('query-out', '1893'), lost: true, risk: 'legal', disposition: 'cut' },
      [],
    ],
    ['a problem nobody answered', decided('wrong', '1893'), ['1 problem has no resolution']],
    ['a problem let stand', { ...decided('disputed', '1893'), disposition: 'stet' }, []],
    [
      'a quote without a speaker',
      { ...decided('verified', '1893'), kind: 'quote', form: 'direct' },
      ['1 quote has no attribution'],
    ],
    [
      'a paraphrase without a speaker',
      { ...decided('verified', '1893'), kind: 'quote', form: 'paraphrase' },
      [],
    ],
    [
      'a lost mark whose words were let stand',
      { ...decided('verified', '1893'), lost: true, disposition: 'stet' },
      ['1 mark is not decided', '1 mark is lost, with no query out'],
    ],
  ])('%s', (_name, more, expected) => expect(says([year(more)])).toEqual(expected));

  test('a rule that is off asks nothing', () => {
    const off: DeskRules = {
      decided: false,
      verified: 'off',
      queries: false,
      lost: false,
      problems: false,
      attributed: false,
      sourced: NOTHING_ASKED,
      coverage: 0,
    };
    expect(
      says(
        [year({ ...decided('query-out', '1893'), risk: 'legal', kind: 'quote' }), year({ lost: true })],
        off,
      ),
    ).toEqual([]);
  });

  test.each<[string, Partial<Mark>, string[]]>([
    ['nothing', {}, ['1 verified mark has no evidence']],
    ['context alone', { evidence: [put('context')] }, ['1 verified mark has no evidence']],
    ['evidence that supports it', { evidence: [put('context'), put('supports')] }, []],
    ['nothing, of sensitive risk', { risk: 'sensitive' }, []],
    ['nothing, where it is wrong', { ...decided('wrong', '1893'), disposition: 'fixed' }, []],
    ['nothing, closed as cut', { lost: true, disposition: 'cut' }, []],
  ])('asked for evidence, a verified mark with %s', (_name, more, expected) => {
    const mark = year({ ...decided('verified', '1893'), risk: 'high', ...more });
    expect(says([mark], { sourced: oneFrom('high'), verified: 'off' })).toEqual(expected);
    expect(says([mark], { sourced: NOTHING_ASKED, verified: 'off' })).toEqual([]);
  });

  test('may be asked of every verified mark, whatever its risk', () => {
    const mark = year(decided('verified', '1893'));
    expect(says([mark], { sourced: oneFrom('high') })).toEqual([]);
    expect(says([mark], { sourced: oneFrom('routine') })).toEqual(['1 verified mark has no evidence']);
  });

  test('is on for a new library at high and legal risk, and a library keeps what it has', () => {
    expect(DEFAULT_RULES.sourced).toEqual({ ...oneFrom('high'), legal: { sources: 2 } });
    expect(
      [
        {},
        { sourced: false },
        { sourced: true },
        { sourced: 'off' },
        { sourced: 'routine' },
        { sourced: DEFAULT_ASKED },
      ].map((rules) => DeskRules.parse(rules).sourced),
    ).toEqual([
      NOTHING_ASKED,
      NOTHING_ASKED,
      oneFrom('high'),
      NOTHING_ASKED,
      oneFrom('routine'),
      DEFAULT_ASKED,
    ]);
  });

  test('names a mark once, as the report does; what nobody asks after is passed over', () => {
    const gone = year({ ...decided('query-out', '1893'), lost: true });
    expect(says([gone])).toEqual(['1 mark is not decided', '1 query is out']);
    expect(says([gone], { decided: false })).toEqual(['1 query is out']);
    expect(says([gone], { decided: false, queries: false })).toEqual(['1 mark is lost']);
    const other = year(decided('wrong', '1890'));
    expect(says([other])).toEqual(['1 mark is not decided']);
    expect(says([other], { decided: false })).toEqual(['1 problem has no resolution']);
  });

  test('coverage counts sentences somebody looked at, and asks for as many as the desk wants', () => {
    const marks = [year(decided('verified', '1893'))];
    expect(says(marks, { coverage: 50 })).toEqual([]);
    expect(says(marks, { coverage: 51 })).toEqual(['1 sentence has neither a mark nor a tick']);
    expect(says([year({ bulk: true, ...decided('verified', '1893') })], { coverage: 50 })).toEqual([
      '2 sentences were not looked at',
    ]);
    expect(says([], { coverage: 100 })).toEqual(['2 sentences have neither a mark nor a tick']);
  });

  test('names the marks in text order', () => {
    const [late, early] = [markOn(TEXT, 'Tolland'), markOn(TEXT, 'bridge')];
    expect(blockersOf(article(TEXT, { marks: [late, early] }), DEFAULT_RULES)[0]!.marks).toEqual([
      early.id,
      late.id,
    ]);
  });
});
