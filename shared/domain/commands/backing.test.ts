import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { apply } from './apply';
import { applyBackingInParts } from './backing-parts';
import { isBulk } from './bulk';
import { Command, type CommandBody } from './command';
import { labelOf } from './labels';
import { restoring } from './restore';
import { asksEvidence, blockersOf, DEFAULT_RULES } from '../coverage/readiness';
import { standingOf } from '../coverage/standing';
import { copyingEvidence, evidenceOf } from '../evidence/evidence-elsewhere';
import { History } from '../history/history';
import type { Article } from '../model/article';
import { newId } from '../model/ids';
import { Mark } from '../model/mark';
import { alertsUnder } from '../coverage/readiness';
import { createArticle, freshArticle, sign } from '../testing';
import { NOTHING_ASKED, oneFrom } from '../evidence/asked';

const TEXT = 'The bridge opened in 1893.\nIt is 40 metres long, said Roe.\nI saw it leak.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const [OPENED, LONG, LEAK, SOURCE, SEEN, E1, E2, S1, S2, N1] = Array.from({ length: 10 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const taken: Extract<CommandBody, { type: 'backing.add' }> = {
  type: 'backing.add',
  origin: 'bridge.docx',
  marks: [
    { id: OPENED, kind: 'claim', ...at('opened in 1893') },
    { id: LONG, kind: 'claim', ...at('40 metres') },
    { id: LEAK, kind: 'claim', ...at('I saw it leak') },
  ],
  said: [
    { mark: OPENED, id: S1, in: 'comment', author: 'Ida', text: 'County minutes, p. 14', worth: 'backed' },
    { mark: LEAK, id: S2, in: 'comment', author: 'Ida', text: 'I was there', worth: 'on-author' },
  ],
  sources: [
    { id: SOURCE, title: 'County minutes', kind: 'record', terms: 'on-the-record', where: '' },
    {
      id: SEEN,
      title: 'The author’s own observation',
      kind: 'observation',
      terms: 'on-the-record',
      where: '',
    },
  ],
  evidence: [
    { mark: OPENED, id: E1, source: SOURCE, locator: 'p. 14', excerpt: '', bears: 'supports', said: S1 },
    { mark: LEAK, id: E2, source: SEEN, locator: '', excerpt: '', bears: 'supports', said: S2 },
  ],
  notes: [{ mark: LONG, id: N1, by: 'Ida', text: 'Who says?', came: { date: '2026-11-20' } }],
};

const does = (article: Article, body: CommandBody): Article => {
  const outcome = apply(article, sign(body));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
};
const withBacking = () => does(freshArticle(TEXT), taken);
const verify = (article: Article, ...marks: string[]) =>
  does(article, { type: 'mark.status', marks, status: 'verified' });
const confirm = (mark: string, evidence: string, more = {}): CommandBody => ({
  type: 'evidence.confirm',
  evidence: [{ mark, evidence, ...more }],
});
const rules = { ...DEFAULT_RULES, sourced: oneFrom('routine') };

describe('what the author wrote on a draft, taken in', () => {
  test('makes marks nobody has looked at or decided, with evidence the author vouches for', () => {
    const article = withBacking();
    expect(article.marks[OPENED]).toMatchObject({
      status: 'to-check',
      bulk: true,
      said: [{ author: 'Ida', text: 'County minutes, p. 14' }],
      evidence: [{ voucher: 'author', locator: 'p. 14', said: S1, by: 'Ada' }],
    });
    expect(article.marks[LONG]!.notes).toMatchObject([{ by: 'Ida', text: 'Who says?' }]);
    expect(standingOf(article).figures).toMatchObject({ marked: 3, looked: 0, decided: 0 });
  });

  test('is one step: undo takes all of it away, and marks that were there keep what they had', () => {
    const [mark, id] = [newId(), newId()];
    const before = does(freshArticle(TEXT), {
      type: 'mark.add',
      mark: { id: mark, kind: 'claim', ...at('1893') },
    });
    const more = { ...taken, notes: [...taken.notes, { mark, id, by: 'Ida', text: 'Sure?', came: {} }] };
    const command = sign(more);
    const after = does(before, more);
    expect(after.marks[mark]).toMatchObject({ notes: [{ text: 'Sure?' }] });
    const undone = apply(after, sign(restoring(before, after, command)));
    expect(undone).toEqual({ ok: true, article: before });
  });

  test.each<[string, Partial<typeof taken>, string]>([
    ['a mark beyond the text', { marks: [{ id: OPENED, kind: 'claim', start: 0, end: 999 }] }, 'bad-range'],
    ['a mark twice', { marks: [taken.marks[0]!, taken.marks[0]!] }, 'id-taken'],
    ['words on no mark', { marks: taken.marks.slice(1) }, 'no-such-mark'],
    ['evidence without its source', { sources: [] }, 'no-such-source'],
    ['the same words twice', { said: [taken.said[0]!, taken.said[0]!] }, 'id-taken'],
  ])('%s: refused, and nothing is changed', (_, fault, reason) => {
    const before = freshArticle(TEXT);
    expect(apply(before, sign({ ...taken, ...fault }))).toMatchObject({ ok: false, refusal: { reason } });
  });

  test('nobody can take in what a checker vouches for', () => {
    const claimed = { ...sign(taken), evidence: [{ ...taken.evidence[0]!, voucher: 'checker' }] };
    const outcome = apply(freshArticle(TEXT), Command.parse({ ...claimed, said: [taken.said[0]] }));
    expect(outcome.ok && outcome.article.marks[OPENED]!.evidence[0]!.voucher).toBe('author');
  });

  test('is no act in bulk, and is told in words', () => {
    expect(isBulk(taken)).toBe(false);
    expect(labelOf(sign(taken))).toBe('Take in the author’s backing');
    const history = new History();
    history.follow(1, createArticle(TEXT));
    history.follow(2, sign(taken));
    history.follow(3, sign(confirm(OPENED, E1, { locator: 'p. 15' })));
    const told = (mark?: string) => history.entries({ mark, limit: 9 }).entries.map(({ what }) => what);
    expect(told()[1]).toBe('Took in what the author wrote on the draft: bridge.docx');
    expect(told(OPENED)).toEqual([
      'Confirmed the author’s backing: “County minutes”, p. 15 (supports)',
      'Marked as claim, from what came with the draft',
    ]);
  });
});

describe('a draft that brings backing', () => {
  const NEW = `${TEXT}\nNobody answered.`;
  const [mark, said] = [newId(), newId()];
  type Written = Extract<CommandBody, { type: 'draft.bring' }>['backing'];
  const nothing: Written = { marks: [], said: [], sources: [], evidence: [], notes: [] };
  const bring = (backing: Partial<Written>): CommandBody => ({
    type: 'draft.bring',
    after: 1,
    length: TEXT.length,
    text: NEW,
    formats: [],
    origin: 'two.docx',
    marks: Object.fromEntries(
      Object.values(withBacking().marks).map(({ id, anchor: { start, end } }) => [id, { start, end }]),
    ),
    cleared: {},
    backing: { ...nothing, ...backing },
  });
  const onNew = bring({
    marks: [{ id: mark, kind: 'claim', start: TEXT.length + 1, end: NEW.length }],
    said: [
      { mark, id: said, in: 'comment', author: 'Ida', text: 'I rang twice', worth: 'on-author' },
      { mark: OPENED, id: newId(), in: 'comment', author: 'Ida', text: 'see notes', worth: 'vague' },
    ],
    notes: [{ mark: OPENED, id: newId(), by: 'Ida', text: 'Sure?', came: {} }],
  });

  test('keeps both in one step, and undo takes both back', () => {
    const before = withBacking();
    const command = sign(onNew);
    const after = apply(before, command);
    if (!after.ok) throw new Error(after.refusal.message);
    expect(after.article.drafts).toHaveLength(2);
    expect(after.article.marks[mark]).toMatchObject({ said: [{ text: 'I rang twice' }], bulk: true });
    expect(after.article.marks[OPENED]).toMatchObject({ said: [{}, { text: 'see notes' }], notes: [{}] });
    expect(apply(after.article, sign(restoring(before, after.article, command)))).toEqual({
      ok: true,
      article: before,
    });
  });

  test('keeps neither where one does not fit', () => {
    const beyond = bring({ marks: [{ id: mark, kind: 'claim', start: 0, end: 999 }] });
    expect(apply(withBacking(), sign(beyond))).toMatchObject({ ok: false, refusal: { reason: 'bad-range' } });
  });

  test('is told as both', () => {
    const history = new History();
    [createArticle(TEXT), sign(taken), sign(onNew)].forEach((each, at) => history.follow(at + 1, each));
    const told = (of?: string) => history.entries({ mark: of, limit: 9 }).entries[0]!.what;
    expect(told()).toBe('Brought in draft 2, with what the author wrote on it: two.docx');
    expect(told(mark)).toBe('Marked as claim, from what came with the draft');
    expect(told(OPENED)).toBe(
      'Took in a note that came with the draft: “Sure?”; Took in what the author wrote: “see notes”',
    );
    expect(told(LONG)).toBe('Marked as claim, from what came with the draft');
  });
});

describe('backing by the author alone', () => {
  test('never lifts unsourced; a checker’s own does, and so does confirming', () => {
    const verified = verify(withBacking(), OPENED, LEAK);
    const alerts = (article: Article, mark: string) => alertsUnder(article.marks[mark]!, rules);
    expect(alerts(verified, OPENED)).toEqual(['unsourced']);
    expect(alerts(verified, LEAK)).toEqual(['unsourced']);
    expect(blockersOf(verified, rules).find(({ rule }) => rule === 'sourced')?.marks).toEqual([OPENED, LEAK]);
    expect(alerts(does(verified, confirm(OPENED, E1)), OPENED)).toEqual([]);
    const own = {
      id: newId(),
      mark: LEAK,
      source: SOURCE,
      locator: '',
      excerpt: '',
      bears: 'supports' as const,
    };
    expect(alerts(does(verified, { type: 'evidence.add', sources: [], evidence: [own] }), LEAK)).toEqual([]);
  });

  test('asks nothing where the desk asks nothing', () => {
    const { marks } = verify(withBacking(), OPENED);
    expect(asksEvidence({ sourced: NOTHING_ASKED }, marks[OPENED]!)).toBe(false);
    expect(asksEvidence(DEFAULT_RULES, marks[OPENED]!)).toBe(false);
  });

  test('stays the author’s where another article takes it over', () => {
    const here = does(freshArticle(TEXT), {
      type: 'mark.add',
      mark: { id: LONG, kind: 'claim', ...at('1893') },
    });
    const body = copyingEvidence(evidenceOf(withBacking(), OPENED), here, LONG)!;
    expect(does(here, body).marks[LONG]!.evidence).toMatchObject([{ voucher: 'author', locator: 'p. 14' }]);
  });

  test('a mark of a library before there were vouchers has a checker’s evidence', () => {
    const { voucher: _, said: _said, ...old } = withBacking().marks[OPENED]!.evidence[0]!;
    const mark = Mark.parse({ ...withBacking().marks[OPENED]!, status: 'verified', evidence: [old] });
    expect(asksEvidence(rules, mark)).toBe(false);
  });
});

describe('confirming it', () => {
  test('makes it the checker’s, with the checker’s locator, and keeps what the author said', () => {
    const article = does(withBacking(), confirm(OPENED, E1, { locator: 'p. 15', bears: 'context' }));
    const { evidence, said, bulk } = article.marks[OPENED]!;
    expect(evidence[0]).toMatchObject({ locator: 'p. 15', bears: 'context', said: S1, by: 'Ada' });
    expect(evidence[0]).not.toHaveProperty('voucher');
    expect(said).toMatchObject([{ text: 'County minutes, p. 14' }]);
    // Whoever confirmed it has looked at the mark.
    expect(bulk).toBeUndefined();
  });

  test('can be taken back', () => {
    const before = withBacking();
    const command = sign(confirm(OPENED, E1));
    const after = apply(before, command);
    if (!after.ok) throw new Error(after.refusal.message);
    expect(apply(after.article, sign(restoring(before, after.article, command)))).toEqual({
      ok: true,
      article: before,
    });
  });

  test.each<[string, CommandBody, string]>([
    ['what only the author saw', confirm(LEAK, E2), 'does-not-fit'],
    ['no such evidence', confirm(OPENED, E2), 'no-such-evidence'],
    [
      'the same twice',
      {
        type: 'evidence.confirm',
        evidence: [
          { mark: OPENED, evidence: E1 },
          { mark: OPENED, evidence: E1 },
        ],
      },
      'does-not-fit',
    ],
    [
      'one of several',
      {
        type: 'evidence.confirm',
        evidence: [
          { mark: OPENED, evidence: E1 },
          { mark: LEAK, evidence: E2 },
        ],
      },
      'does-not-fit',
    ],
  ])('%s: refused as a whole', (_, body, reason) => {
    expect(apply(withBacking(), sign(body))).toMatchObject({ ok: false, refusal: { reason } });
  });

  test('twice: a checker vouches for it already', () => {
    const outcome = apply(does(withBacking(), confirm(OPENED, E1)), sign(confirm(OPENED, E1)));
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'does-not-fit' } });
  });

  test('of many at once is told as that, and is no look at each', () => {
    const body = { ...confirm(OPENED, E1), bulk: true } as CommandBody;
    const article = does(withBacking(), body);
    expect(article.marks[OPENED]!.bulk).toBe(true);
    expect(labelOf(sign(body))).toBe('Confirm backing in bulk (1 mark)');
  });
});

describe('backing added in parts', () => {
  /** A line of figures, each with what the author wrote on it; on some of them twice. */
  const text = Array.from({ length: 500 }, (_, at) => `It is ${1000 + at} metres long.`).join(' ');
  const figures = [...text.matchAll(/\d+/g)].map(({ index, 0: { length } }) => ({
    id: newId(),
    kind: 'claim' as const,
    start: index,
    end: index + length,
  }));
  const own = (mark: string) => ({ mark, id: newId(), author: 'Ida', text: 'Survey, p. 3' });
  const wide = (on: readonly number[]): CommandBody & { type: 'backing.add' } => {
    const marks = on.map((at) => figures[at]!.id);
    const said = marks.map((mark) => ({ ...own(mark), in: 'comment' as const, worth: 'backed' as const }));
    return {
      ...taken,
      marks: figures,
      said,
      evidence: said.map(({ mark, id }) => ({ ...taken.evidence[0]!, mark, id: newId(), said: id })),
      notes: marks.map((mark) => ({ ...taken.notes[0]!, mark, id: newId() })),
    };
  };

  test('is the same as added in one go, and what else waits has its turns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(499), { maxLength: 60 }), async (on) => {
        const [article, command] = [freshArticle(text), sign(wide(on))];
        let pauses = 0;
        const pause = () => Promise.resolve((pauses += 1));
        const inParts = await applyBackingInParts(article, command, pause);
        expect(inParts).toEqual(apply(article, command));
        expect(JSON.stringify(inParts)).toBe(JSON.stringify(apply(article, command)));
        expect(pauses).toBe(2);
      }),
      { numRuns: 5 },
    );
  });

  test.each<[string, (command: CommandBody & { type: 'backing.add' }) => CommandBody]>([
    [
      'an id that comes twice',
      (all) => ({ ...all, said: [...all.said, { ...all.said[0]!, mark: figures[499]!.id }] }),
    ],
    ['a source that is not there', (all) => ({ ...all, sources: [] })],
    [
      'a mark beyond the text',
      (all) => ({ ...all, marks: [...figures, { ...figures[0]!, id: newId(), end: 1e6 }] }),
    ],
  ])('with %s is refused for the reason it is refused for in one go', async (_name, spoil) => {
    const article = freshArticle(text);
    const command = sign(spoil(wide([0, 499]))) as Extract<Command, { type: 'backing.add' }>;
    const outcome = await applyBackingInParts(article, command, () => Promise.resolve());
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome).toEqual(apply(article, command));
  });
});
