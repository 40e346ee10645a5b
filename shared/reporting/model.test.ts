import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsUnder, DEFAULT_RULES, isDecided, marksInOrder, newId, RISK_INFO, type Mark } from '../domain';
import { coverageOf } from '../domain/coverage/coverage';
import { anyArticle, article, AT, decided, markOn, OPTIONS } from './fixtures';
import { reportModel } from './model';

const TEXT =
  'The headline\nMr Brown met the council on Monday. It voted.\nNobody came.\nNobody left.\n“We voted,” said Ms Vey.';
const model = (...marks: Parameters<typeof markOn>[2][]) => {
  const words = ['Mr Brown', 'on Monday', 'Nobody came', 'Ms Vey'];
  return reportModel(
    article(TEXT, { marks: marks.map((more, at) => markOn(TEXT, words[at]!, more)) }),
    OPTIONS,
  );
};

describe('title block', () => {
  it('carries the details, the draft and who made the report', () => {
    const details = { headline: ' The headline ', slug: 'brown', checker: 'Anneke Foss' };
    const { title, draft, made } = reportModel(article(TEXT, { details }), OPTIONS);
    expect(title).toMatchObject({ ...details, headline: 'The headline', name: 'The headline' });
    expect(draft).toMatchObject({ number: 1, words: 20, origin: 'paste', createdAt: AT });
    expect(draft.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(made).toEqual(OPTIONS);
  });

  it.each([
    ['First line\nmore', 'First line'],
    ['\n\n  Second line', 'Second line'],
    ['', 'Untitled article'],
    ['   \n ', 'Untitled article'],
    [`${'long '.repeat(60)}`, `${'long '.repeat(23)}long…`],
  ])('makes do without a headline', (text, name) => {
    expect(reportModel(article(text), OPTIONS).title.name).toBe(name);
  });

  it('has the headline of the draft it speaks of, and the title typed by hand beside it', () => {
    const heading = (end: number) => [{ type: 'heading' as const, level: 1, start: 0, end }];
    const old = article('Old words\nIt rained.', { details: { headline: 'Old words' }, formats: heading(9) });
    const drafts = [
      ...old.drafts,
      {
        ...old.drafts[0]!,
        number: 2,
        text: 'New words\nIt rained.',
        sha256: 'f'.repeat(64),
        formats: heading(9),
      },
    ];
    expect(reportModel({ ...old, drafts }, OPTIONS).title).toMatchObject({
      name: 'New words',
      headline: 'New words',
      workingTitle: '',
    });
    const named = { ...old, drafts, details: { ...old.details, headline: 'Rain' } };
    expect(reportModel(named, OPTIONS).title).toMatchObject({ name: 'New words', workingTitle: 'Rain' });
  });

  it('speaks of the current draft', () => {
    const old = article(TEXT);
    const drafts = [
      ...old.drafts,
      { ...old.drafts[0]!, number: 2, text: 'Other words.', sha256: 'f'.repeat(64) },
    ];
    const report = reportModel({ ...old, drafts }, OPTIONS);
    expect(report.draft).toMatchObject({ number: 2, words: 2, sha256: 'f'.repeat(64) });
    expect(report.text.map((paragraph) => paragraph.segments.map((segment) => segment.text))).toEqual([
      ['Other words.'],
    ]);
  });
});

describe('what is open', () => {
  it('is what nobody decided and what may not hold, and apart from it what nobody mended; riskiest first, then in text order', () => {
    const { open, toChange } = model(
      { ...decided('verified', 'Mr Brown'), risk: 'legal' },
      { ...decided('verified', 'on Tuesday'), risk: 'routine' },
      { ...decided('wrong', 'Nobody came'), risk: 'high' },
      { status: 'query-out', risk: 'high' },
    );
    expect(open.map((item) => [item.entry.words, item.why])).toEqual([
      ['Ms Vey', ['undecided']],
      ['on Monday', ['alert']],
    ]);
    expect(toChange.map(({ words }) => words)).toEqual(['Nobody came']);
  });

  it('can have several reasons, and none when all is done', () => {
    expect(model({ ...decided('wrong', 'Braun'), lost: true }).open[0]!.why).toEqual(['alert']);
    expect(model({ status: 'checking', lost: true }).open[0]!.why).toEqual(['undecided', 'alert']);
    for (const status of ['query-out', 'wrong', 'verified'] as const) {
      const cut = model({ ...decided(status, 'Braun'), risk: 'legal', lost: true, disposition: 'cut' });
      expect([cut.open.filter(({ entry }) => entry.status === status), cut.counts.decided]).toEqual([[], 1]);
      // What was decided before the words went is still told.
      expect(cut.changed).toHaveLength(1);
    }
    expect(
      model(decided('opinion', 'Mr Brown'), { ...decided('wrong', 'on Monday'), disposition: 'stet' }).open,
    ).toEqual([]);
  });
});

describe('corrections', () => {
  it.each([
    [
      'a suggestion',
      { ...decided('needs-fix', 'Mr Brown'), correction: 'Mr Braun' },
      { adopted: false, now: null, suggested: { before: 'Mr ', changed: 'Braun', after: '' } },
    ],
    [
      'a problem without a suggestion',
      decided('disputed', 'Mr Brown'),
      { adopted: false, now: null, suggested: null, written: { before: 'Mr Brown', changed: '', after: '' } },
    ],
    [
      'an adopted suggestion',
      { ...decided('wrong', 'Mr Braun'), correction: 'Mr Brown', disposition: 'fixed' as const },
      { adopted: true, now: null, written: { before: 'Mr ', changed: 'Braun', after: '' } },
    ],
    [
      'other words than suggested',
      { ...decided('wrong', 'Mr Braun'), correction: 'Mr Blue', disposition: 'softened' as const },
      { adopted: false, now: 'Mr Brown' },
    ],
    [
      'lost words',
      { ...decided('wrong', 'Mr Braun'), lost: true, disposition: 'cut' as const },
      { adopted: false, now: null },
    ],
  ])('%s', (_, mark, expected) => {
    expect(model(mark).corrections).toMatchObject([expected]);
  });

  it('are not there for what holds', () => {
    expect(
      model(decided('verified', 'Mr Brown'), { status: 'checking' }, decided('opinion', 'Nobody came'))
        .corrections,
    ).toEqual([]);
  });
});

describe('what changed since it was checked', () => {
  it.each<[string, Partial<Mark>, object[]]>([
    [
      'other words',
      decided('verified', 'Mr Braun'),
      [
        {
          checked: { before: 'Mr ', changed: 'Braun', after: '' },
          now: { before: 'Mr ', changed: 'Brown', after: '' },
          stamp: { draft: 1 },
        },
      ],
    ],
    [
      'words that are gone',
      { ...decided('verified', 'Mr Brown'), lost: true },
      [{ checked: { before: 'Mr Brown', changed: '', after: '' }, now: null }],
    ],
    ['the same words', decided('verified', 'Mr Brown'), []],
    [
      'the same words in a sentence that says something else of them',
      {
        status: 'verified',
        stamp: {
          at: AT,
          by: 'Anneke Foss',
          draft: 1,
          words: 'Mr Brown',
          around: { before: 'So said ', after: '.' },
          now: { before: 'So denied ', after: '.' },
        },
      },
      [
        {
          checked: { before: 'So ', changed: 'said ', after: 'Mr Brown.' },
          now: { before: 'So ', changed: 'denied ', after: 'Mr Brown.' },
          beside: [{ kind: 'saying', was: 'said', is: 'denied' }],
        },
      ],
    ],
    ['nothing that was ever decided', { lost: true }, []],
  ])('%s', (_, mark, expected) => expect(model(mark).changed).toMatchObject(expected));
});

describe('quotes', () => {
  it('come with their attribution, and attributions with their quotes', () => {
    const attribution = markOn(TEXT, 'said Ms Vey', { kind: 'attribution' });
    const quote = markOn(TEXT, '“We voted,”', { kind: 'quote', form: 'direct', attribution: attribution.id });
    const alone = markOn(TEXT, 'It voted', { kind: 'quote', form: 'paraphrase' });
    const gone = markOn(TEXT, 'Nobody left', { kind: 'quote', form: 'direct', attribution: newId() });
    const { quotes, ledger } = reportModel(
      article(TEXT, { marks: [attribution, quote, alone, gone] }),
      OPTIONS,
    );
    expect(quotes.map((item) => [item.entry.words, item.attribution?.words ?? null])).toEqual([
      ['It voted', null],
      ['Nobody left', null],
      ['“We voted,”', 'said Ms Vey'],
    ]);
    expect(ledger.map((entry) => [entry.attribution, entry.quotes])).toEqual([
      [null, []],
      [null, []],
      [4, []],
      [null, [3]],
    ]);
  });
});

describe('coverage', () => {
  it('joins neighbouring paragraphs without a mark, and says how they begin', () => {
    const { coverage } = model({});
    expect(coverage).toMatchObject({ checkable: 6, marked: 1, paragraphs: 5 });
    expect(coverage.unmarked.map(({ from, to, opening }) => [from.number, to.number, opening])).toEqual([
      [1, 1, 'The headline'],
      [3, 5, 'Nobody came.'],
    ]);
  });
});

describe('paragraphs that were ticked off', () => {
  it('are not among those without a mark', () => {
    const story = article(TEXT);
    const start = TEXT.indexOf('Nobody came');
    const cleared = {
      id: newId(),
      anchor: { start, end: start + 12, exact: 'Nobody came.', prefix: '', suffix: '' },
      at: AT,
      by: 'Anneke Foss',
    };
    const { coverage } = reportModel({ ...story, cleared: { [cleared.id]: cleared } }, OPTIONS);
    expect(coverage).toMatchObject({ marked: 0, cleared: 1 });
    expect(coverage.unmarked.map(({ from, to }) => [from.number, to.number])).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });
});

describe('sign-off', () => {
  it('names what blocks it under the desk’s rules, by the numbers of the ledger', () => {
    const { blockers } = model(
      { ...decided('verified', 'Mr Brown'), lost: true },
      {},
      decided('verified', 'Nobody came'),
    );
    expect(blockers).toEqual([
      { words: '2 marks are not decided', marks: [1, 3] },
      { words: '1 mark is lost, with no query out', marks: [3] },
      { words: '4 sentences have neither a mark nor a tick', marks: [] },
    ]);
  });

  it('is ready where the rules ask no more', () => {
    const rules = { ...DEFAULT_RULES, coverage: 0, decided: false };
    expect(
      reportModel(article(TEXT, { marks: [markOn(TEXT, 'Mr Brown')] }), { ...OPTIONS, rules }).blockers,
    ).toEqual([]);
  });
});

describe('the ledger', () => {
  it('has lost marks at its end, under their last words', () => {
    const { ledger } = model({ lost: true }, {}, {});
    expect(ledger.map(({ number, words, paragraph, alerts }) => [number, words, paragraph, alerts])).toEqual([
      [1, 'on Monday', 2, []],
      [2, 'Nobody came', 3, []],
      [3, 'Mr Brown', null, ['lost']],
    ]);
  });

  it('law: every mark once, numbered in order, as it is', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const { ledger } = reportModel(any, OPTIONS);
        expect(ledger.map((entry) => entry.number)).toEqual(ledger.map((_, at) => at + 1));
        expect(new Set(ledger.map((entry) => entry.id))).toEqual(new Set(Object.keys(any.marks)));
        expect(ledger).toHaveLength(Object.keys(any.marks).length);
        const order = marksInOrder(any);
        expect(ledger.map((entry) => entry.id)).toEqual(
          [...order.filter((mark) => !mark.lost), ...order.filter((mark) => mark.lost)].map(
            (mark) => mark.id,
          ),
        );
        for (const entry of ledger) {
          const mark = any.marks[entry.id]!;
          expect(entry).toMatchObject({
            words: mark.anchor.exact,
            status: mark.status,
            risk: mark.risk,
            decided: isDecided(mark),
            alerts: alertsUnder(mark, OPTIONS.rules),
          });
        }
      }),
    );
  });

  it('law: the counts add up', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const { counts, ledger, open, toChange, coverage, corrections } = reportModel(any, OPTIONS);
        for (const by of [
          counts.classes,
          counts.kind,
          counts.risk,
          { ...counts.status, cut: counts.classes.cut },
        ]) {
          expect(Object.values<number>(by).reduce((sum, count) => sum + count, 0)).toBe(counts.marks);
        }
        expect(counts.marks).toBe(ledger.length);
        expect(counts.decided).toBe(coverageOf(any).decided);
        expect([open.length, toChange.length, counts.decided + counts.open]).toEqual([
          counts.open,
          counts.classes['to-change'],
          counts.marks,
        ]);
        expect(corrections.length).toBeGreaterThanOrEqual(counts.classes['to-change']);
        const { unmarked } = coverage;
        expect(unmarked.every(({ from, to }) => from.number <= to.number)).toBe(true);
      }),
    );
  });

  it('law: open marks come by risk, then in text order', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const places = reportModel(any, OPTIONS).open.map(
          ({ entry }) => [RISK_INFO[entry.risk].weight, entry.number] as const,
        );
        places.slice(1).forEach(([weight, number], at) => {
          const [before, earlier] = places[at]!;
          expect(before > weight || (before === weight && earlier < number)).toBe(true);
        });
      }),
    );
  });
});

it('is the same for the same article and options', () => {
  const same = article(TEXT, { marks: [markOn(TEXT, 'Mr Brown')] });
  expect(reportModel(same, OPTIONS)).toEqual(reportModel(structuredClone(same), OPTIONS));
});
